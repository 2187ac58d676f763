import ArgumentParser
import Database
import Journal

/// Shows everything that was done to a subject.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "查看办理记录 / shows everything done to a subject")

    @OptionGroup var record: RecordOptions

    @Argument(help: "the subject, such as pack/pck-… or account/admin")
    var subject: String

    mutating func run() async throws {
        guard let subject = Subject(rawValue: subject) else {
            throw ValidationError("事项编号“\(subject)”有误，应为 类别/编号。")
        }
        let record = try await record.open()
        let entries = try await record.database.read { try $0.timeline(of: subject) }
        guard !entries.isEmpty else { throw JournalError(reason: .noSubject(subject: subject.rawValue)) }
        ActListing(record, procedures: Record.procedures).show(entries)
    }
}
