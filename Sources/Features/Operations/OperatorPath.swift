package import Markup
package import Site

/// Where the pages of those who run the system are, each spelled once.
package enum OperatorPath {
    /// What can be done here, and what is under way.
    package static let overview: Path = "/operator"
    /// How far work is.
    package static let run: Path = "/operator/runs/{id}"
    /// The same as it happens.
    static let events: Path = "/operator/runs/{id}/events"
    /// What stands in the way of production.
    static let health: Path = "/operator/health"

    /// The id of the endpoint under which the menu shows all of them.
    package static let column = "operator"
    /// The place on the overview for what a feature lets its clerks do.
    package static let tasks = "operator"

    /// The page of a run.
    package static func run(_ id: String) -> Address { run.address(["id": id]) }

    /// The way back from a page below the overview.
    package static var trail: [Link] { [Link(OperatorWords.title, to: overview.address())] }
}
