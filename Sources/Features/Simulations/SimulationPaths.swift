import Markup
package import Site

/// Where the pages of simulations are, each spelled once.
package enum SimulationPaths {
    /// The form and what came of it.
    package static let page: Path = "/operator/simulation"
    /// A table of it as a file.
    static let table: Path = "/operator/simulation/{table}"
    /// The drawing as a file.
    static let drawing: Path = "/operator/simulation/drawing"
    /// Two versions of packs on the facts of one year.
    static let versions: Path = "/operator/simulation/versions"
    /// A table of it as a file.
    static let versionsTable: Path = "/operator/simulation/versions/{table}"
    /// The change as a file.
    static let change: Path = "/operator/simulation/change"
}
