import ArgumentParser
import Database
import Journal

/// Does what clocks have lapsed into.
struct LapseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lapse", abstract: "办理到期事项 / does what periods have lapsed into",
        discussion: "由系统定时运行；期限所在年份的放假安排尚未公布时不办理。")

    @OptionGroup var record: RecordOptions

    mutating func run() async throws {
        let record = try await record.openToAct()
        let (acts, failed) = try await record.journal.lapse(Record.procedures)
        await record.seal()
        let listing = ActListing(record, procedures: Record.procedures)
        for act in acts { try await listing.show(act) }
        for (subject, error) in failed { Output.complain("\(subject)：\(error)") }
        if acts.isEmpty, failed.isEmpty { print("没有到期事项。") }
        if !failed.isEmpty { throw ExitCode(1) }
    }
}
