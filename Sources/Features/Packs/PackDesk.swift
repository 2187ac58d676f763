import Civic
import Database
import Interchange
package import Journal
package import Policy
import TransparencyLog

/// What each role can do about a version of the pack; one method an act.
package struct PackDesk: Sendable {
    private let journal: Journal

    /// The steps that bring a pack with them: ``submit(_:findings:by:)`` and ``resubmit(_:to:findings:by:)``.
    package static let submissions: Set<Procedure.Action.ID> = ["submit", "resubmit"]

    /// The desk over a journal.
    package init(_ journal: Journal) { self.journal = journal }

    /// Submits a pack: its files lie in the database from now on, and public comment begins.
    ///
    /// - Parameter findings: what `beizeng check` says of it; with an error among them it is refused.
    /// - Throws: ``Procedure/Refusal``, ``DatabaseError``.
    package func submit(_ pack: Pack, findings: [Finding], by actor: Actor) async throws -> Act {
        let journal = journal
        return try await journal.write { transaction in
            let id = journal.identifier("pck")
            return try submit(pack, as: id.description, version: 1, "submit", findings, by: actor, in: transaction)
        }
    }

    /// Submits what was returned, mended.
    ///
    /// - Throws: ``Procedure/Refusal``, ``JournalError`` when there is no such pack, ``DatabaseError``.
    package func resubmit(_ pack: Pack, to id: String, findings: [Finding], by actor: Actor) async throws -> Act {
        try await journal.write { transaction in
            guard let before = try transaction.installedPack(id) else {
                throw JournalError(reason: .noSubject(subject: "\(PackProcedure.table.id.text)/\(id)"))
            }
            return try submit(
                pack, as: id, version: before.version + 1, "resubmit", findings, by: actor, in: transaction)
        }
    }

    private func submit(
        _ pack: Pack, as id: String, version: Int, _ action: Procedure.Action.ID, _ findings: [Finding],
        by actor: Actor, in transaction: ActTransaction
    ) throws -> Act {
        let installed = InstalledPack(
            id: id, version: version, plan: pack.name, title: pack.plan.title.zh,
            hash: InstalledPack.hash(of: pack.files))
        let open =
            [
                JSON.Member("plan", .string(installed.plan)), JSON.Member("title", .string(installed.title)),
                JSON.Member("pack", .string(installed.hash.hexadecimal)),
            ] + cases(of: pack)
        let performance = Performance(action, on: installed.subject, open: open, policy: installed.hash)
        let isSound = !findings.haveErrors
        return try transaction.perform(
            performance, of: PackProcedure.table, by: actor, where: { _ in isSound },
            rows: { rows in try rows.insert(installed, files: pack.allFiles) })
    }

    /// What proved the pack when it was submitted; a version with other cases has the same hash and decides alike.
    private func cases(of pack: Pack) -> [JSON.Member] {
        guard !pack.cases.isEmpty else { return [] }
        return [JSON.Member("cases", .string(InstalledPack.hash(of: pack.cases).hexadecimal))]
    }

    /// Any other step of the procedure.
    ///
    /// - Parameter performance: the steps that ask for an opinion look for `意见` in what may be shown of it.
    /// - Throws: ``Procedure/Refusal``, ``JournalError`` when there is no such pack, ``DatabaseError``.
    package func perform(_ performance: Performance, by actor: Actor) async throws -> Act {
        try await journal.write { transaction in
            guard let pack = try transaction.installedPack(performance.subject.id) else {
                throw JournalError(reason: .noSubject(subject: performance.subject.rawValue))
            }
            var performance = performance
            performance.policy = pack.hash
            let isReasoned = performance.open.contains { $0.key == "意见" && $0.value.string?.isEmpty == false }
            // Whether a pack is sound only its submission can answer.
            return try transaction.perform(
                performance, of: PackProcedure.table, by: actor, where: { $0 == PackProcedure.reasoned && isReasoned })
        }
    }
}
