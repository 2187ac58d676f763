import Exact
package import Markup
package import Site

extension Visit {
    /// The moment of the last act that an answer shows, in words; `nil` before the first.
    package var recordedUntil: Phrase? { head.at.map { .moment($0, offsetMinutes: settings.offsetMinutes) } }
}
