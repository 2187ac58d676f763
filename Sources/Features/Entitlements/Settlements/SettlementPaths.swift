import Markup
package import Site

/// Where the pages of settlements are, each spelled once.
package enum SettlementPaths {
    /// Every run, and the form for a new one.
    package static let list: Path = "/operator/settlements"
    /// One run.
    static let run: Path = "/operator/settlements/{run}"
    /// The reasons of one unit's lines.
    static let unit: Path = "/operator/settlements/{run}/units/{unit}"
    /// A run settled anew from the registry as it is.
    static let again: Path = "/operator/settlements/{run}/again"
    /// Two runs held against each other.
    static let compare: Path = "/operator/settlements/compare"

    /// The page of a run.
    static func run(_ id: String) -> Address { run.address(["run": id]) }

    /// The page of a unit's reasons.
    static func unit(_ unit: String, in run: String) -> Address {
        SettlementPaths.unit.address(["run": run, "unit": unit])
    }

    /// The page of two runs.
    static func compare(_ before: String, _ after: String) -> Address {
        compare.address(["before": before, "after": after])
    }
}
