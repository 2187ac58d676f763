package import Markup

/// What a page says, without the frame that all pages share.
package struct Page: Sendable {
    /// What it is called, in the window and in its heading.
    package let title: String
    /// What it says, below the heading.
    package let body: HTML
    /// The id of the endpoint under which the menu shows it.
    package var column: String?
    /// The way back up, the furthest first.
    package var trail: [Link] = []
    /// One sentence below the heading.
    package var lead: String?
    /// Where to subscribe to what it shows.
    package var feed: String?
    /// The status it is answered with.
    package var status = 200

    /// A page called `title`.
    package init(_ title: String, column: String? = nil, trail: [Link] = [], lead: String? = nil, body: HTML) {
        self.title = title
        self.column = column
        self.trail = trail
        self.lead = lead
        self.body = body
    }
}
