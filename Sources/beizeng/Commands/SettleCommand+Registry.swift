import ArgumentParser
import Civic
import Database
import Entitlements
import Exact
import Interchange
import Journal
import Settlement

extension SettleCommand {
    /// Settles from the registry; with `--out` the facts that were read are written beside the results, so that
    /// anybody can settle them again without the database.
    func settleRegistry() async throws {
        let record = try await registry.open(toAct: account != nil)
        let desk = SettlementDesk(record.journal)
        let account = account.map { Actor.ID(rawValue: $0) }
        if let account { try await desk.admit(account) }
        let order = try await registry.order(
            source.policy, year: source.requiredYear(), asOf: source.day, hasReasons: reasons == .full, in: record)
        let bar = ProgressBar("测算")
        let settled = try await desk.draft(order) { bar.show($0, of: $1) }
        if let out {
            let summary = reasons == .summary ? ReasonsWriter.lines(of: settled.settlement, isFull: false) : nil
            let digests = FileDigests(facts: settled.facts)
            try write(settled.settlement, digests, reasons: settled.reasons ?? summary, to: out)
            for (name, bytes) in settled.facts { try FileOutput.write(bytes, to: "\(out)/\(name)") }
        }
        print(SettlementReport(settled.settlement).text)
        if stats { print("\n" + EngineReport(settled.settlement).text) }
        if let account { try await record.conclude(desk.keep(settled, by: account).act) }
        if strict, !settled.settlement.facts.problems.isEmpty { throw ExitCode(1) }
    }

    /// Compares a run with another, or with the registry as it is known now.
    func compareRuns(_ name: String) async throws {
        let (first, other) = (try SettleCommand.run(name), try with.map(SettleCommand.run))
        let record = try await registry.open()
        let desk = SettlementDesk(record.journal)
        let before = try await desk.side(first)
        let names = [source.policy, before.basis.plan].compactMap(\.self)
        let after: SettlementComparison.Side
        if let other {
            after = try await desk.side(other)
        } else {
            let order = try await registry.order(
                source.policy ?? before.basis.plan, year: before.basis.year, asOf: source.day ?? before.basis.asOf,
                hasReasons: false, in: record)
            let bar = ProgressBar("测算")
            after = try await desk.draft(order) { bar.show($0, of: $1) }.side
        }
        let (comparison, changes) = try await desk.compare(before, after)
        let plans = try await (
            PackLoading.plan(hashed: before.basis.pack, named: names, in: record.database),
            PackLoading.plan(hashed: after.basis.pack, named: names, in: record.database)
        )
        if let out {
            try FileOutput.makeFolder(out)
            try FileOutput.write(comparison.csv(changes), to: "\(out)/comparison.csv")
            try FileOutput.write(comparison.totalsCSV, to: "\(out)/comparison-totals.csv")
        }
        let report = ComparisonReport(
            comparison, changes, before: .init("\(first)", plans.0), after: .init(other.map { "\($0)" }, plans.1),
            in: wording.language)
        print(report.text)
    }

    /// The id of a run, also as its acts name it, `settlement/run-…`.
    private static func run(_ name: String) throws -> Identifier {
        let prefix = SettlementRun.subjectKind + "/"
        return try Identifier(name.utf8.starts(with: prefix.utf8) ? String(name.dropFirst(prefix.count)) : name)
    }
}
