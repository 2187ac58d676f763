import Civic
import Database
import Exact
package import Journal
import Markup
import Operations
package import Packs
import Policy
import Registry
import Settlement
import Site
package import Work

/// What the pages of settlements stand on: the desk, the packs, the runs under way, the trials of this process.
package struct SettlementOffice: Sendable {
    let journal: Journal
    let shelf: PackShelf
    let runs: LongRuns
    let trials = SettlementTrials()
    /// The version of the program, which every manifest names.
    let program: String
    /// A name nobody can guess.
    let identifier: @Sendable () -> String
    /// A path that nobody else uses, for a file on its way out.
    let scratch: @Sendable () -> String
    /// Puts what was done on the record at once.
    let seal: @Sendable () async -> Void

    /// An office.
    package init(
        _ journal: Journal, shelf: PackShelf, runs: LongRuns, program: String,
        identifier: @escaping @Sendable () -> String, scratch: @escaping @Sendable () -> String,
        seal: @escaping @Sendable () async -> Void
    ) {
        self.journal = journal
        self.shelf = shelf
        self.runs = runs
        self.program = program
        self.identifier = identifier
        self.scratch = scratch
        self.seal = seal
    }

    var desk: SettlementDesk { SettlementDesk(journal) }
}

// MARK: - Finding

extension SettlementOffice {
    /// A settlement by its name in an address.
    ///
    /// - Throws: `Refusal` where there is none, `DatabaseError`.
    func sheet(_ name: String) async throws -> SettlementSheet {
        if name.utf8.starts(with: SettlementTrial.prefix.utf8) {
            guard let trial = trials[name] else { throw Refusal.missing(SettlementWords.noRun) }
            return SettlementSheet(
                source: .trial(trial), lines: trial.lines, pack: try await pack(of: trial.basis))
        }
        guard let id = try? Identifier(name, of: SettlementRun.prefix) else {
            throw Refusal.missing(SettlementWords.noRun)
        }
        do {
            let (run, act, lines) = try await journal.database.read { reader in
                let run = try reader.settlementRun(id)
                return (run, try reader.timeline(of: run.subject).first, try reader.entitlements(of: run))
            }
            return SettlementSheet(source: .run(run, act: act), lines: lines, pack: try await pack(of: run.basis))
        } catch is SettlementRunFault {
            throw Refusal.missing(SettlementWords.noRun)
        }
    }

    /// The pack a settlement rests on; `nil` where the record does not have it.
    func pack(of basis: SettlementBasis) async throws -> ShelvedPack? {
        if let shown = try await shelf.shown(), shown.hash == basis.pack { return shown }
        let versions = try await journal.database.read { try $0.packVersions() }
        guard let version = versions.first(where: { $0.installed.hash == basis.pack }) else { return nil }
        return try await shelf[version.installed]
    }

    /// The order that settles a basis again, as of its own cut-off or as of now.
    func order(_ basis: SettlementBasis, _ pack: Pack, isNow: Bool = false) -> SettlementOrder {
        let known = basis.cutOff
        let then = AsOf(known.day(offsetMinutes: journal.offsetMinutes), known: known)
        return SettlementOrder(
            pack, year: basis.year, asOf: basis.asOf, cutOff: isNow ? desk.cutOff() : then, program: program,
            hasReasons: false)
    }

    /// Why a unit's lines of a settlement are as they are.
    ///
    /// - Throws: `Refusal` where the pack is not in the record, `UnitExplanation.Fault`, `FactsFault`, `DatabaseError`.
    func explanation(of unit: CreditCode, in sheet: SettlementSheet) async throws -> UnitExplanation {
        guard let pack = sheet.pack?.pack else { throw Refusal(.conflict, SettlementWords.noPackOfRun) }
        let order = order(sheet.basis, pack)
        return try UnitExplanation(
            of: unit, pack, try await desk.facts(of: unit, order), year: order.year, asOf: order.asOf)
    }
}

// MARK: - Settling

extension SettlementOffice {
    /// Settles a year behind the scenes; the result leads to its page.
    ///
    /// - Parameter account: who keeps it as an act; `nil` for a trial.
    /// - Returns: the run, `nil` where too many are under way.
    func begin(_ order: SettlementOrder, by account: Actor.ID?) -> LongRun? {
        runs.begin(SettlementWords.label(year: order.year, isTrial: account == nil)) { [self] progress in
            guard let account else {
                return SettlementPaths.run(try await tried(order, progress).id).text
            }
            let settled = try await desk.draft(order) { progress($0, $1) }
            let kept = try await desk.keep(settled, by: account)
            await seal()
            return SettlementPaths.run(kept.run.id.description).text
        }
    }

    /// Settles again what a settlement rests on, from the registry as it is, and leads to both held against each other.
    func again(_ sheet: SettlementSheet, _ pack: Pack) -> LongRun? {
        let order = order(sheet.basis, pack, isNow: true)
        return runs.begin(SettlementWords.label(year: order.year, isTrial: true)) { [self] progress in
            SettlementPaths.compare(sheet.id, try await tried(order, progress).id).text
        }
    }

    private func tried(_ order: SettlementOrder, _ progress: @escaping LongRuns.Progress) async throws
        -> SettlementTrial
    {
        let settled = try await desk.draft(order) { progress($0, $1) }
        let trial = SettlementTrial(
            id: SettlementTrial.prefix + identifier(), basis: settled.basis, lines: settled.lines,
            setAside: settled.settlement.facts.problems.count, made: journal.now())
        trials.keep(trial)
        return trial
    }
}
