import ArgumentParser
import Civic
import Interchange
import Policy
import Settlement

/// Settles a year from files: every row checked, every entitlement out, each with its reason.
struct SettleCommand: ParsableCommand {
    /// How much is said about each amount.
    enum Reasons: String, ExpressibleByArgument, CaseIterable {
        case full, summary, none
    }

    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "按政策包测算一个年度 / settles a year from files")

    @OptionGroup var source: SettlementSource

    @Option(help: "the folder for the results / 结果文件夹")
    var out: String

    @Option(help: "what reasons.jsonl says: full, summary or none / 理由详略")
    var reasons: Reasons = .full

    @Flag(help: "fail when rows were set aside / 有搁置行时以状态 1 结束")
    var strict = false

    mutating func run() throws {
        let pack = try PackLoading.pack(source.policy)
        let files = try source.files()
        let facts = try FactsReader.read(files, plan: pack.plan)
        let settler = try Settler(
            pack, facts, year: source.year, asOf: source.day, keeping: reasons == .full ? .everything : .nothing)
        let bar = ProgressBar("测算")
        let settlement = try settler.settle { bar.show($0, of: $1) }
        try write(settlement, files)
        print(SettlementReport(settlement).text)
        if strict, !facts.problems.isEmpty { throw ExitCode(1) }
    }

    private func write(_ settlement: Settlement, _ facts: [String: [UInt8]]) throws {
        try FileOutput.makeFolder(out)
        var results: [Manifest.File] = [
            ("settlement.csv", settlement.settlementCSV), ("totals.csv", settlement.totalsCSV),
            ("problems.csv", settlement.problemsCSV),
        ]
        if reasons != .none {
            results.append(("reasons.jsonl", ReasonsWriter(settlement, isFull: reasons == .full).bytes))
        } else {
            try FileOutput.remove("\(out)/reasons.jsonl")
        }
        let sources = FactsReader.files.map { (name: $0, bytes: facts[$0] ?? []) }
        let manifest = Manifest(settlement, facts: sources, results: results, version: Version.current)
        for file in results + [("manifest.json", manifest.bytes)] {
            try FileOutput.write(file.bytes, to: "\(out)/\(file.name)")
        }
    }
}
