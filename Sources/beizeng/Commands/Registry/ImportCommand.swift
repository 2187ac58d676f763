import ArgumentParser
import Database
import Journal
import Policy
import Registry

/// Imports a file into the registry: what would change first, then all of its good rows as one act.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入登记数据 / imports a CSV or XLSX file into the registry",
        discussion: """
            先用 --dry-run 预检：新增、变更、未变、退回各多少行，退回的行逐一写明原因和改法；再去掉 --dry-run 办理导入。
            整个文件为一次办理，要么全部记入，要么一行不记。退回的行连同原因另存一个文件，改正后可以再次导入。
            """)

    @OptionGroup var options: RegistryOptions

    @OptionGroup var input: ImportedFileOptions

    @Option(help: "what its rows are: contract, organisation, …; found by its header unless given / 类别")
    var kind: String?

    @Flag(help: "tells what would change and changes nothing / 预检")
    var dryRun = false

    @Flag(help: "what differs was never otherwise, instead of holding from today on / 作为更正")
    var correction = false

    @Option(name: .customLong("as"), help: "the registrar's account")
    var account: String?

    @Option(help: "where rejected rows go; beside the working folder unless given / 退回文件")
    var rejected: String?

    @Flag(help: "imports nothing when a row is rejected / 有退回行时不导入")
    var strict = false

    func validate() throws {
        guard dryRun || account != nil else { throw ValidationError("请用 --as 写明办理账户，或用 --dry-run 预检。") }
    }

    mutating func run() async throws {
        let register = try kind.map { try RegistryOptions.register($0) }
        let record = try await dryRun ? options.record.open() : options.record.openToAct()
        let plan = try await options.words.plan(in: record.database)
        let desk = RegistryDesk(record.journal)
        if let account { try await desk.check(Actor.ID(rawValue: account)) }
        let table = try await input.read(among: register.map { [$0] } ?? Register.all, desk)
        let bar = ProgressCount("导入")
        defer { bar.end() }
        let order = table.order(
            try record.reader(table.recognised.register, plan), isCorrection: correction, progress: { bar.show($0) })
        guard !dryRun, let account else {
            try await finish(desk.review(order), nil, table, record)
            return
        }
        let (act, review) = try await desk.take(
            order, by: Actor.ID(rawValue: account), expecting: strict ? 0 : nil)
        try await finish(review, act, table, record)
    }

    private func finish(
        _ review: ImportReview, _ act: Act?, _ table: ImportedFile, _ record: Record
    ) async throws {
        print(ImportReport(table.recognised, dryRun: dryRun).text(review))
        if !review.rejected.isEmpty {
            let path = rejected ?? table.file.rejectedName
            try table.file.giveBack(review.rejected, table.recognised, to: path, at: record.journal.now())
            print("退回的 \(review.rejected.count) 行及原因已写入 \(path)，改正后可以再次导入。")
        }
        if let act {
            try await record.conclude(act)
        } else if !dryRun {
            print("没有新增或变更，未作办理。")
        }
    }
}
