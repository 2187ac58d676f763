package import Markup

/// What a site is called and who runs it: nothing of it stands in a page's text.
package struct SiteSettings: Sendable {
    /// Whose site it is, as the head and the foot of every page say it.
    package var identity: SiteIdentity
    /// Whether everything shown is invented, which each page says.
    package var isDemonstration = false
    /// Whether pages for operators are open on the machine itself. A proxy there that is not declared would open them to
    /// everybody, so that a site over real data opens them only where it is told to.
    package var servesOperators = true
    /// Under which licence open data may be used, and where it stands; `nil` until the office decides.
    package var licence: Link?
    /// Minutes that the city's wall clock is ahead of UTC.
    package var offsetMinutes = 480

    /// The settings of a site of this identity.
    package init(_ identity: SiteIdentity) { self.identity = identity }
}
