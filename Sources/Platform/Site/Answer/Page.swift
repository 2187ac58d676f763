package import Markup

/// What a page says, without the frame that all pages share.
package struct Page: Sendable {
    /// What it is called, in the window and in its heading.
    package let title: Phrase
    /// What it says, below the heading.
    package let content: [any Component]
    /// The id of the endpoint under which the menu shows it.
    package var column: String?
    /// The pages above it, the furthest first; the home page is always the first of them.
    package var trail: [Link]
    /// One sentence below the heading: what is here, by which 口径, up to which day.
    package var lead: Phrase?
    /// Where to subscribe to what it shows.
    package var feed: String?
    /// Whether a form on it was refused; then its title says so first.
    package var hasErrors = false
    /// The status it is answered with.
    package var status = 200

    /// A page called `title`.
    package init(
        _ title: Phrase, column: String? = nil, trail: [Link] = [], lead: Phrase? = nil, content: [any Component]
    ) {
        self.title = title
        self.column = column
        self.trail = trail
        self.lead = lead
        self.content = content
    }

    /// A page of one piece of markup.
    package init(
        _ title: Phrase, column: String? = nil, trail: [Link] = [], lead: Phrase? = nil, body: HTML
    ) {
        self.init(title, column: column, trail: trail, lead: lead, content: [body])
    }
}
