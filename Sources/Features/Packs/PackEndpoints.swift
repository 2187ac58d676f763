import Database
import Markup
import Policy
import Site

/// What can be asked about the plan and its rules, shown of the pack in force, and about the versions of the pack in the
/// database.
struct PackEndpoints: Sendable {
    let shelf: PackShelf
    let database: Database

    static let section = Input.text("section", PlanWords.section, limit: 64)
    static let organ = Input.text("organ", PlanWords.organ, limit: 64)
    static let id = Input.text("id", RuleWords.name, limit: 64, isRequired: true)
    static let version = Input.text("id", VersionWords.version, limit: 64, isRequired: true)
    static let number = Input.number("number", PlanWords.number, in: 1...9_999, isRequired: true)
    static let name = Input.text("name", VersionWords.files, limit: 200, isRequired: true)
    static let caseAward = Input.text("award", RuleWords.award, limit: 64)
    static let from = Input.text("from", VersionWords.from, limit: 64)
    static let to = Input.text("to", VersionWords.to, limit: 64)

    /// The endpoints.
    var all: [Endpoint] {
        [
            plan, measure, organs, organ, awards, award, assumptions, check, cases, planFile, versions, version,
            versionFile, compare,
        ]
    }

    /// The pack to show.
    ///
    /// - Throws: `Refusal` where none is in force.
    func shown() async throws -> ShelvedPack {
        guard let shelved = try await shelf.shown() else { throw Refusal.missing(PlanWords.noPack) }
        return shelved
    }
}
