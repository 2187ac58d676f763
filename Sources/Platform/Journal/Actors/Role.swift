/// What an actor may do, named once in the procedures that ask for it: `clerk`, `head`, `legal`.
package struct Role: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    /// The word in tables.
    package let rawValue: String
    /// The role with this word.
    package init(rawValue: String) { self.rawValue = rawValue }
    /// The role with this word.
    package init(stringLiteral word: String) { rawValue = word }

    /// The system itself, where a clock runs out.
    package static let system: Role = "system"
}
