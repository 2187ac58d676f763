import Civic
import Exact
import Interchange
import Packs
import Policy
import Registry
package import Settlement
import Synchronization
import TransparencyLog

/// A year settled from the registers: what was read, what came out, and what it rests on.
package struct SettledYear: Sendable {
    /// What came out.
    package let settlement: Settlement
    /// What it rests on.
    package let basis: SettlementBasis
    /// The three files of facts, by name.
    package let facts: [String: [UInt8]]
    /// Every line, in the order of ``EntitlementLine``.
    package let lines: [EntitlementLine]
    /// `reasons.jsonl` in full; `nil` where the evaluations were not kept.
    package let reasons: [UInt8]?

    /// Settles `files` by the order.
    ///
    /// - Parameter progress: as `Settler.settle(progress:)` has it.
    /// - Throws: `FactsFault`, `SettlementFault`.
    package init(
        _ order: SettlementOrder, _ files: [String: [UInt8]],
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) throws {
        let read = try FactsReader.read(files, plan: order.pack.plan)
        let settler = try Settler(
            order.pack, read, year: order.year, asOf: order.asOf,
            keeping: order.hasReasons ? .lines : .nothing)
        let reasons = Mutex<[UInt8]>([])
        settlement = try settler.settle(progress: progress) { lines in reasons.withLock { $0 += lines } }
        facts = files
        basis = SettlementBasis(
            year: order.year, plan: order.pack.plan.id, pack: InstalledPack.hash(of: order.pack.files),
            asOf: settlement.asOf, cutOff: order.cutOff.known, program: order.program,
            facts: FactDigests(of: files))
        lines = settlement.entitlements
        self.reasons = order.hasReasons ? reasons.withLock { $0 } : nil
    }
}

extension SettledYear {
    /// The year as a side of a comparison.
    package var side: SettlementComparison.Side { SettlementComparison.Side(basis, lines) }
}

// MARK: - In an act

extension SettledYear {
    /// What is shown of a run: its basis, counts and totals, and the hashes of all that went in and came out, by which
    /// whoever has the files can tell that they are these.
    ///
    /// - Parameter offsetMinutes: minutes that the city's wall clock is ahead of UTC.
    func openFacts(offsetMinutes: Int) -> [JSON.Member] {
        let units = settlement.candidates.paidOrganisations
        return [
            JSON.Member("year", SettledYear.number(Int128(basis.year))), JSON.Member("plan", .string(basis.plan)),
            JSON.Member("pack", .string(basis.pack.hexadecimal)), JSON.Member("as_of", .string("\(basis.asOf)")),
            JSON.Member("cut_off", .string(basis.cutOff.text(offsetMinutes: offsetMinutes))),
            JSON.Member("program", .string(basis.program)),
            JSON.Member("lines", SettledYear.number(Int128(lines.count))),
            JSON.Member("units", SettledYear.number(Int128(units))),
            JSON.Member("rows_set_aside", SettledYear.number(Int128(settlement.facts.problems.count))),
            JSON.Member("amount_fen", SettledYear.number(settlement.totals.reduce(0) { $0 + $1.fen })),
            JSON.Member("totals", .array(settlement.totals.map(SettledYear.total))),
            JSON.Member("fact_files", SettledYear.digests(basis.facts.all)),
            JSON.Member("result_files", .object(results)),
        ]
    }

    private var results: [JSON.Member] {
        [
            ("settlement.csv", settlement.settlementCSV), ("totals.csv", settlement.totalsCSV),
            ("reasons.jsonl", reasons ?? []),
        ].map { JSON.Member($0, .string(Hash(of: $1).hexadecimal)) }
    }

    private static func total(_ total: Settlement.Total) -> JSON {
        .object([
            JSON.Member("rule", .string(total.rule)), JSON.Member("units", number(Int128(total.rows))),
            JSON.Member("amount_fen", number(total.fen)), JSON.Member("assumed_fen", number(total.assumed)),
        ])
    }

    private static func digests(_ files: [(name: String, hash: Hash)]) -> JSON {
        .object(files.map { JSON.Member($0.name, .string($0.hash.hexadecimal)) })
    }

    /// A whole number; one of more than 34 digits, which no sum of amounts reaches, as text.
    private static func number(_ number: Int128) -> JSON {
        Decimal128(number).map(JSON.number) ?? .string("\(number)")
    }
}
