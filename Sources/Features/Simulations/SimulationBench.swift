import Civic
import Database
import Entitlements
import Exact
package import Journal
import Packs
package import Policy
import Registry
import Settlement
import Site
import TransparencyLog

/// The years that changes are tried on: what was read of the registers and settled once stays at hand until something is
/// recorded, another day begins or another pack comes into force.
package actor SimulationBench {
    /// What a year that is at hand rests on.
    private struct Key: Hashable {
        let pack: Hash
        let year: Int
        /// How far the record went.
        let mark: String
        let day: CivilDay
    }

    /// A year at hand.
    struct Year: Sendable {
        /// The facts and the baseline.
        let simulation: SimulationYear
        /// What the goals come to by the facts.
        let goals: MeasuredGoals
    }

    private let journal: Journal
    private let program: String
    private let sections: [PackSection]
    private var years: [(key: Key, year: Task<Year, any Error>)] = []

    /// As many years as may be compared in turn; a city's year takes some dozens of megabytes.
    private static let limit = 2

    /// A bench over the registers of a journal.
    ///
    /// - Parameters:
    ///   - sections: the parts of packs that features read, which a changed pack is checked with.
    ///   - program: the version of the program.
    package init(_ journal: Journal, sections: [PackSection], program: String) {
        self.journal = journal
        self.sections = sections
        self.program = program
    }
}

// MARK: - Taking

extension SimulationBench {
    /// A year by the rules of a pack.
    ///
    /// - Throws: `ChangeFault` for a pack that cannot be used, `FactsFault`, `SettlementFault`, `DatabaseError`.
    func year(_ year: Int, of pack: ShelvedPack, _ visit: Visit) async throws -> Year {
        let key = Key(pack: pack.hash, year: year, mark: visit.head.mark, day: visit.today)
        if let known = years.first(where: { $0.key == key }) { return try await known.year.value }
        let (journal, sections, program) = (journal, sections, program)
        let task = Task {
            try await SimulationBench.made(year, of: pack.pack, from: journal, sections, program)
        }
        years.append((key, task))
        if years.count > SimulationBench.limit { years.removeFirst() }
        do {
            return try await task.value
        } catch {
            years.removeAll { $0.key == key }
            throw error
        }
    }

    /// A version of a pack by its code; nil where there is none.
    ///
    /// - Throws: `DatabaseError`.
    func version(_ code: String) async throws -> PackVersion? {
        let versions = try await journal.database.read { reader in try reader.packVersions() }
        return versions.first { $0.installed.code.utf8.elementsEqual(code.utf8) }
    }

    @concurrent private static func made(
        _ year: Int, of pack: Pack, from journal: Journal, _ sections: [PackSection], _ program: String
    ) async throws -> Year {
        let desk = SettlementDesk(journal)
        let order = SettlementOrder(pack, year: year, cutOff: desk.cutOff(), program: program, hasReasons: false)
        let files = try await desk.facts(order)
        let base = try ChangeBase(pack.source, sections: sections)
        let simulation = try SimulationYear(base, try FactsReader.read(files, plan: base.pack.plan), year: year)
        return Year(simulation: simulation, goals: MeasuredGoals(simulation.baseline))
    }
}
