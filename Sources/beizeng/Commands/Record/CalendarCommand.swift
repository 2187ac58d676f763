import ArgumentParser
import Civic
import Database
import Interchange
import Journal

/// Shows the years whose working days are announced, and announces more.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "工作日历 / working days",
        discussion: """
            不给文件时列出已公布的年份。文件为 CSV，列为 year,notice,day,kind,occasion；kind 填 holiday（放假）或 workday（上班）。
            公布后，暂定的期限随即重新计算。
            """)

    @OptionGroup var record: RecordOptions

    @Argument(help: "a file with the days of a notice: year,notice,day,kind,occasion")
    var file: String?

    @Option(name: .customLong("as"), help: "the administrator's account")
    var account: String?

    func validate() throws {
        guard (file == nil) == (account == nil) else { throw ValidationError("公布放假安排须同时给出文件和 --as。") }
    }

    mutating func run() async throws {
        let years = try file.map { try WorkingDayFile.read(FileBytes.read($0), file: $0) } ?? []
        let record = try await years.isEmpty ? record.open() : record.openToAct()
        if !years.isEmpty { try await announce(years, in: record) }
        var table = TextTable(["年份", "文件", "放假、上班日数"])
        for year in try await record.database.read({ try $0.calendar() }).years {
            table.add(["\(year.year)", year.notice, "\(year.exceptions.count)"])
        }
        print(table.text)
    }

    /// Announces all years of a file or none.
    private func announce(_ years: [WorkingDayCalendar.Year], in record: Record) async throws {
        let account = account ?? ""
        let announced = try await record.journal.write { transaction in
            let actor = try Record.administrator(account, in: transaction)
            return try years.map { try transaction.announce($0, procedures: Record.procedures, by: actor) }
        }
        await record.seal()
        for (act, matters) in announced {
            try await ActListing(record, procedures: Record.procedures).show(act)
            print("重新计算期限的事项：\(matters.count) 件")
        }
    }
}
