import Markup
package import Site

/// Where the pages of the plan are, each spelled once.
package enum PlanPaths {
    package static let plan: Path = "/plan"
    package static let measure: Path = "/plan/measures/{number}"
    package static let organs: Path = "/plan/organs"
    package static let organ: Path = "/plan/organs/{id}"
    package static let awards: Path = "/plan/awards"
    package static let award: Path = "/plan/awards/{id}"
    package static let assumptions: Path = "/plan/assumptions"
    package static let file: Path = "/plan/files/{name}"
    package static let check: Path = "/plan/check"
    package static let cases: Path = "/plan/cases"
    package static let versions: Path = "/plan/versions"
    package static let version: Path = "/plan/versions/{id}"
    package static let versionFile: Path = "/plan/versions/{id}/files/{name}"
    package static let compare: Path = "/plan/compare"
    /// The place on the page of two versions for what later features know of their difference; its subject is both codes
    /// with a space between.
    package static let comparison = "plan.compare"

    /// The page of a measure.
    package static func measure(_ number: Int) -> String { measure.address(["number": "\(number)"]).text }

    /// The page of an organ.
    package static func organ(_ id: String) -> String { organ.address(["id": id]).text }

    /// The page of an award.
    package static func award(_ id: String) -> String { award.address(["id": id]).text }

    /// The cases that stand for an award.
    package static func cases(of award: String) -> String { cases.address(["award": award]).text }

    /// A file of the pack shown.
    package static func file(_ name: String) -> String { file.address(["name": name]).text }

    /// The page of a version.
    package static func version(_ id: String) -> String { version.address(["id": id]).text }
}
