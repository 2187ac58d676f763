package import Markup

/// One capability of the system, as it hands itself to the command: what it answers, and where the menu shows it.
package struct Feature: Sendable {
    /// What it is called in code, as its folder is.
    package let name: String
    /// What can be asked of it.
    package let endpoints: [Endpoint]
    /// Its columns of the menu.
    package let columns: [MenuColumn]
    /// Its pieces of other features' pages.
    package let panels: [Panel]

    /// A capability.
    package init(_ name: String, endpoints: [Endpoint], columns: [MenuColumn] = [], panels: [Panel] = []) {
        self.name = name
        self.endpoints = endpoints
        self.columns = columns
        self.panels = panels
    }
}

/// A column of the menu.
package struct MenuColumn: Sendable, Hashable {
    /// The id of the endpoint it leads to.
    package let endpoint: String
    /// What it is called there, short.
    package let label: Phrase
    /// Where it stands among the others, the smallest first.
    package let order: Int

    /// A column that leads to an endpoint without values in its path.
    package init(_ endpoint: String, _ label: Phrase, order: Int) {
        self.endpoint = endpoint
        self.label = label
        self.order = order
    }
}

/// A piece of a page that a later feature puts on an earlier one's: the earlier names the place, and knows nothing of who
/// fills it.
package struct Panel: Sendable {
    /// The place, such as `home` or `organisation`.
    package let place: String
    /// Where it stands among the others of the place, the smallest first.
    package let order: Int
    /// The piece; `nil` where there is nothing to show of the subject.
    package let content: @Sendable (_ subject: String, Visit) async throws -> HTML?

    /// A piece for a place.
    package init(
        _ place: String, order: Int,
        content: @escaping @Sendable (_ subject: String, Visit) async throws -> HTML?
    ) {
        self.place = place
        self.order = order
        self.content = content
    }
}
