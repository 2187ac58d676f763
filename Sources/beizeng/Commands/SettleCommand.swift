import ArgumentParser
import Civic
import FEEL
import Interchange
import Policy
import Settlement

/// Settles a year from files or from the registry: every row checked, every entitlement out, each with its reason.
struct SettleCommand: AsyncParsableCommand {
    /// How much is said about each amount.
    enum Reasons: String, ExpressibleByArgument, CaseIterable {
        case full, summary, none
    }

    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "按政策包测算一个年度 / settles a year from files or from the registry",
        discussion: """
            给出 --facts 时，按文件夹中的事实测算，须同时给出 --year、--out；政策包不止一个时，还须给出 --policy。
            不给 --facts 时，按数据库中的登记测算；政策包为施行中的一个，除非用 --policy 指定。
            用 --as 给出账户时，这次测算作为一次办理登记存证；--compare 比较登记过的一次测算与另一次，或者与现在的登记。
            """)

    @OptionGroup var source: SettlementSource

    @OptionGroup var registry: RegistryFacts

    @Option(help: "the folder for the results / 结果文件夹")
    var out: String?

    @Option(help: "what reasons.jsonl says: full, summary or none / 理由详略")
    var reasons: Reasons = .full

    @Flag(help: "fail when rows were set aside / 有搁置行时以状态 1 结束")
    var strict = false

    @Flag(help: "says which steps ran in bulk, which unit by unit, and why / 各步骤怎样执行")
    var stats = false

    @Option(name: .customLong("as"), help: "the account that keeps the settlement as an act / 登记测算的账户")
    var account: String?

    @Option(help: "compares a settlement that was kept, run-…, with another / 比较登记过的测算")
    var compare: String?

    @Option(help: "the one it is compared with; the registry as it is unless given / 与之比较的测算")
    var with: String?

    @OptionGroup var wording: LanguageOption

    func validate() throws {
        if compare != nil {
            guard source.facts == nil, source.year == nil, account == nil else {
                throw ValidationError("--compare 比较登记过的测算，不能与 --facts、--year、--as 同用。")
            }
            return
        }
        guard with == nil else { throw ValidationError("--with 须与 --compare 同用。") }
        guard wording.language == .chinese else { throw ValidationError("--lang en 须与 --compare 同用。") }
        _ = try source.requiredYear()
        if source.facts != nil {
            _ = try source.requiredPolicy()
            guard out != nil else { throw ValidationError("缺少参数 --out。请用 --out 指定结果文件夹。") }
            guard account == nil, !registry.isMentioned else {
                throw ValidationError("--facts 按文件夹测算，不能与 --as、--known、--database、--keys 同用。")
            }
        } else if account != nil, reasons != .full {
            throw ValidationError("登记测算须保留逐项理由，--as 不能与 --reasons \(reasons.rawValue) 同用。")
        }
    }

    mutating func run() async throws {
        if let compare { return try await compareRuns(compare) }
        guard let folder = source.facts, let out else { return try await settleRegistry() }
        // The disk is read while the pack is.
        let (source, policy) = (source, try source.requiredPolicy())
        let reading = Background { Result { try source.files(in: folder) } }
        let pack = try PackLoading.pack(policy)
        let files = try reading.value.get()
        let digests = FileDigests(facts: files)
        let facts = try FactsReader.read(files, plan: pack.plan)
        let settler = try Settler(
            pack, facts, year: source.requiredYear(), asOf: source.day, keeping: reasons == .full ? .lines : .nothing)
        try FileOutput.makeFolder(out)
        let full = reasons == .full ? try ReasonsFile(in: out) : nil
        let bar = ProgressBar("测算")
        let settlement = try settler.settle {
            bar.show($0, of: $1)
        } lines: {
            full?.append($0)
        }
        let written = try full.map { [try $0.finish()] } ?? []
        try write(
            settlement, digests,
            reasons: reasons == .summary ? ReasonsWriter.lines(of: settlement, isFull: false) : nil,
            written: written, to: out)
        print(SettlementReport(settlement).text)
        if stats { print("\n" + EngineReport(settlement).text) }
        if strict, !facts.problems.isEmpty { throw ExitCode(1) }
    }

    /// Writes the results and the manifest; reasons of an earlier run go when there are none now.
    ///
    /// - Parameter written: results that lie in the folder already.
    func write(
        _ settlement: Settlement, _ facts: FileDigests, reasons: [UInt8]?,
        written: [(name: String, sha256: String)] = [], to folder: String
    ) throws {
        try FileOutput.makeFolder(folder)
        var results: [Manifest.File] = [
            ("settlement.csv", settlement.settlementCSV), ("totals.csv", settlement.totalsCSV),
            ("problems.csv", settlement.problemsCSV),
        ]
        if let reasons {
            results.append((ReasonsFile.name, reasons))
        } else if written.isEmpty {
            try FileOutput.remove("\(folder)/\(ReasonsFile.name)")
        }
        let manifest = Manifest(
            settlement, facts: facts, results: FileDigests(results, written: written), version: Version.current)
        for file in results + [("manifest.json", manifest.bytes)] {
            try FileOutput.write(file.bytes, to: "\(folder)/\(file.name)")
        }
    }
}
