package import Civic
package import Database
import Exact
package import Journal
import Settlement
import TransparencyLog

/// Recorded settlements with every line of theirs, none ever changed or removed.
package enum SettlementRunStore {
    /// `settlement_run(run, year, plan, pack_hash, as_of, cut_off, program, …)`.
    package static let runs = OfficialTable(
        "settlement_run",
        [
            "run", "year", "plan", "pack_hash", "as_of", "cut_off", "program", "organisations_hash", "contracts_hash",
            "recognitions_hash", "recorded",
        ])
    /// `entitlement_line(run, org_id, rule, amount_fen, outcome, reason)`.
    package static let lines = OfficialTable(
        "entitlement_line", ["run", "org_id", "rule", "amount_fen", "outcome", "reason"])

    /// The tables.
    package static let migration = Migration(
        "entitlements-1", appendOnly: ["settlement_run", "entitlement_line"],
        official: ["settlement_run", "entitlement_line"],
        """
        CREATE TABLE settlement_run (
            run ID NOT NULL PRIMARY KEY, year INT64 NOT NULL, plan TEXT NOT NULL, pack_hash BYTES NOT NULL,
            as_of DAY NOT NULL, cut_off INSTANT NOT NULL, program TEXT NOT NULL, organisations_hash BYTES NOT NULL,
            contracts_hash BYTES NOT NULL, recognitions_hash BYTES NOT NULL, recorded INSTANT NOT NULL,
            act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES,
            hash BYTES NOT NULL, UNIQUE (act, act_row))
        """,
        "CREATE INDEX settlement_run_year ON settlement_run (year, plan)",
        """
        CREATE TABLE entitlement_line (
            run ID NOT NULL REFERENCES settlement_run (run), org_id ID NOT NULL, rule TEXT NOT NULL,
            amount_fen INT64 NOT NULL CHECK (amount_fen >= 0), outcome TEXT NOT NULL,
            reason TEXT NOT NULL,
            act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES,
            hash BYTES NOT NULL, PRIMARY KEY (run, org_id, rule), UNIQUE (act, act_row))
        """,
        "CREATE INDEX entitlement_line_org_id ON entitlement_line (org_id)")
}

// MARK: - Writing

extension ActRows {
    /// Inserts a run with its lines.
    func insert(_ run: Identifier, _ basis: SettlementBasis, lines: [EntitlementLine]) throws {
        try insert(
            into: SettlementRunStore.runs,
            [
                run.sqlValue, basis.year.sqlValue, basis.plan.sqlValue, basis.pack.sqlValue, basis.asOf.sqlValue,
                basis.cutOff.sqlValue, basis.program.sqlValue, basis.facts.organisations.sqlValue,
                basis.facts.contracts.sqlValue, basis.facts.recognitions.sqlValue, at.sqlValue,
            ])
        let run = run.sqlValue
        let rows = lines.map { line -> [SQLValue] in
            [
                run, .text(line.organisation), .text(line.rule), line.amount.sqlValue, .text(line.outcome.rawValue),
                .text(line.reason),
            ]
        }
        try insert(into: SettlementRunStore.lines, rows: rows)
    }
}

// MARK: - Reading

extension Querying {
    /// A recorded run.
    ///
    /// - Throws: ``SettlementRunFault`` when there is none, `DatabaseError`.
    package func settlementRun(_ id: Identifier) throws -> SettlementRun {
        guard let row = try first("\(settlementRunQuery) WHERE run = \(id)") else {
            throw SettlementRunFault(.noRun(id))
        }
        return try SettlementRun(row)
    }

    /// Every recorded run, the last first.
    ///
    /// - Throws: `DatabaseError`.
    package func settlementRuns() throws -> [SettlementRun] {
        try rows("\(settlementRunQuery) ORDER BY recorded DESC, run DESC").map(SettlementRun.init)
    }

    /// The lines of a run, in the order of ``EntitlementLine``.
    ///
    /// - Throws: `DatabaseError`.
    package func entitlements(of run: SettlementRun) throws -> [EntitlementLine] {
        var lines: [EntitlementLine] = []
        try forEach(
            """
            SELECT org_id, rule, amount_fen, outcome, reason FROM entitlement_line WHERE run = \(run.id)
            ORDER BY org_id, rule
            """
        ) { row in
            lines.append(
                EntitlementLine(
                    organisation: try row["org_id"], rule: try row["rule"], amount: try row["amount_fen"],
                    outcome: try row["outcome"], reason: try row["reason"]))
        }
        return lines
    }

    /// Runs, each with the last one of its plan and year that came after it.
    private var settlementRunQuery: SQL {
        """
        SELECT run, year, plan, pack_hash, as_of, cut_off, program, organisations_hash, contracts_hash,
            recognitions_hash, recorded,
            (SELECT later.run FROM settlement_run later
                WHERE later.year = r.year AND later.plan = r.plan
                    AND (later.recorded > r.recorded OR (later.recorded = r.recorded AND later.run > r.run))
                ORDER BY later.recorded DESC, later.run DESC LIMIT 1) AS successor
        FROM settlement_run r
        """
    }
}

extension Outcome: SQLRepresentable {}

extension SettlementRun {
    fileprivate init(_ row: Row) throws {
        let facts = try FactDigests(
            organisations: row["organisations_hash"], contracts: row["contracts_hash"],
            recognitions: row["recognitions_hash"])
        let basis = try SettlementBasis(
            year: row["year"], plan: row["plan"], pack: row["pack_hash"], asOf: row["as_of"], cutOff: row["cut_off"],
            program: row["program"], facts: facts)
        let successor: Identifier? = try row["successor"]
        self.init(
            try row["run"], basis, recorded: try row["recorded"],
            state: successor.map { .superseded(by: $0) } ?? .current)
    }
}
