package import Civic
import Database
package import Exact
package import Journal
package import Registry
import Settlement

/// What can be done about the settlement of a year from the registers: settle it, keep it as an act, compare it.
package struct SettlementDesk: Sendable {
    private let journal: Journal

    /// Who keeps settlements.
    package static let officer = Procedure.Role("settler", "测算经办人")
    /// The kind of the act that keeps one.
    package static let kind = "settlement.run"
    /// What the act is called.
    package static let label = "年度测算"

    /// The desk over a journal.
    package init(_ journal: Journal) { self.journal = journal }

    /// The moment up to which anything counts as known, with the day it falls on: the end of `day`, but never later
    /// than now, which it is without a day.
    package func cutOff(known day: CivilDay? = nil) -> AsOf {
        let now = journal.now()
        let end = day.map { day in
            Instant.start(of: day.adding(days: 1), offsetMinutes: journal.offsetMinutes).adding(milliseconds: -1)
        }
        let known = min(end ?? now, now)
        return AsOf(known.day(offsetMinutes: journal.offsetMinutes), known: known)
    }
}

// MARK: - Settling

extension SettlementDesk {
    /// Settles a year from the registers without keeping it: the facts are read in one consistent view.
    ///
    /// - Parameter progress: as `Settler.settle(progress:)` has it.
    /// - Throws: `FactsFault`, `SettlementFault`, `DatabaseError`.
    package func draft(
        _ order: SettlementOrder, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> SettledYear {
        try await SettledYear(order, files(order, of: nil), progress: progress)
    }

    /// The files of facts that the order's settlement would read of one unit and those it deals with.
    ///
    /// - Throws: `SettlementFault` for a year that no date can name, `DatabaseError`.
    package func facts(of unit: CreditCode, _ order: SettlementOrder) async throws -> [String: [UInt8]] {
        try await files(order, of: unit)
    }

    /// The files of facts that the order's settlement would read, in one consistent view.
    ///
    /// - Throws: `SettlementFault` for a year that no date can name, `DatabaseError`.
    package func facts(_ order: SettlementOrder) async throws -> [String: [UInt8]] { try await files(order, of: nil) }

    private func files(_ order: SettlementOrder, of unit: CreditCode?) async throws -> [String: [UInt8]] {
        guard let facts = SettlementFacts(year: order.year, asOf: order.asOf, cutOff: order.cutOff) else {
            throw SettlementFault.year(order.year)
        }
        return try await journal.database.read { reader in try facts.files(from: reader, of: unit) }
    }

    /// Settles a year from the registers and keeps it as one act, every line a row of it.
    ///
    /// - Throws: `FactsFault`, `SettlementFault`, ``SettlementRunFault``, `ActorFault`, `DatabaseError`.
    package func settle(
        _ order: SettlementOrder, by account: Actor.ID,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> (act: Act, run: SettlementRun) {
        try await keep(draft(order, progress: progress), by: account)
    }

    /// Keeps what ``draft(_:progress:)`` settled as one act.
    ///
    /// - Throws: ``SettlementRunFault`` when it has no reasons, `ActorFault`, `DatabaseError`.
    package func keep(_ settled: SettledYear, by account: Actor.ID) async throws -> (act: Act, run: SettlementRun) {
        guard settled.reasons != nil else { throw SettlementRunFault(.noReasons) }
        let id = journal.identifier(SettlementRun.prefix)
        let basis = settled.basis
        let draft = ActDraft(
            SettlementDesk.kind, on: Subject(kind: SettlementRun.subjectKind, id: id.description),
            open: settled.openFacts(offsetMinutes: journal.offsetMinutes), policy: basis.pack)
        let lines = settled.lines
        return try await journal.write(.alone) { transaction in
            let actor = try transaction.settler(account)
            let act = try transaction.record(draft, by: actor) { rows in
                try rows.insert(id, basis, lines: lines)
            }
            return (act, try transaction.settlementRun(id))
        }
    }
}

// MARK: - Comparing

extension SettlementDesk {
    /// A recorded run as a side of a comparison.
    ///
    /// - Throws: ``SettlementRunFault`` when there is none, `DatabaseError`.
    package func side(_ run: Identifier) async throws -> SettlementComparison.Side {
        try await journal.database.read { reader in
            let run = try reader.settlementRun(run)
            return SettlementComparison.Side(run.basis, try reader.entitlements(of: run))
        }
    }

    /// Two settlements held against each other, with what was recorded between them about the units they differ in.
    ///
    /// - Throws: ``SettlementRunFault`` for those of two years, `DatabaseError`.
    package func compare(
        _ before: SettlementComparison.Side, _ after: SettlementComparison.Side
    ) async throws -> (comparison: SettlementComparison, changes: RegistryChanges) {
        let comparison = try SettlementComparison(before, after)
        let changes = try await journal.database.read { reader in try comparison.changes(reader) }
        return (comparison, changes)
    }
}

// MARK: - Who may

extension SettlementDesk {
    /// Refuses an account that may not keep settlements, before one is worked out for it.
    ///
    /// - Throws: `ActorFault`, `DatabaseError`.
    package func admit(_ account: Actor.ID) async throws {
        _ = try await journal.database.read { reader in try reader.settler(account) }
    }
}

extension Querying {
    /// Who acts under an account, where it is that of one who keeps settlements.
    ///
    /// - Throws: `ActorFault`, `DatabaseError`.
    fileprivate func settler(_ account: Actor.ID) throws -> Actor {
        let actor = try actor(account)
        guard actor.roles.contains(SettlementDesk.officer.id) else {
            throw ActorFault(account: account.rawValue, reason: .notPermitted(role: SettlementDesk.officer.label))
        }
        return actor
    }
}
