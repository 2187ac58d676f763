package import Markup

/// One capability of the system, as it hands itself to the command: what it answers, and where the menu shows it.
package struct Feature: Sendable {
    /// What it is called in code, as its folder is.
    package let name: String
    /// What people read for it.
    package let title: Phrase
    /// What can be asked of it.
    package let endpoints: [Endpoint]
    /// Its columns of the menu.
    package let columns: [MenuColumn]
    /// Its pieces of other features' pages.
    package let panels: [Panel]
    /// The files that its pages ask for.
    package let assets: [SiteAsset]
    /// The tables it gives away.
    package let datasets: [Dataset]

    /// A capability.
    package init(
        _ name: String, _ title: Phrase, endpoints: [Endpoint], columns: [MenuColumn] = [], panels: [Panel] = [],
        assets: [SiteAsset] = [], datasets: [Dataset] = []
    ) {
        self.name = name
        self.title = title
        self.endpoints = endpoints
        self.columns = columns
        self.panels = panels
        self.assets = assets
        self.datasets = datasets
    }
}

/// A column of the menu, or a way at the foot of every page.
package struct MenuColumn: Sendable, Hashable {
    /// Where it stands on a page.
    package enum Place: Sendable {
        /// Among what visitors come for.
        case menu
        /// Among what few ask for, but must find.
        case foot
    }

    /// The id of the endpoint it leads to.
    package let endpoint: String
    /// What it is called there, short.
    package let label: Phrase
    /// Where it stands among the others, the smallest first.
    package let order: Int
    /// Where it stands on a page.
    package let place: Place

    /// A column that leads to an endpoint without values in its path.
    package init(_ endpoint: String, _ label: Phrase, order: Int, _ place: Place = .menu) {
        self.endpoint = endpoint
        self.label = label
        self.order = order
        self.place = place
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
