import Database
import Exact
import Journal
import Markup
import Operations

/// What the doctor says of the installation, with sizes and times, for the page of its health.
struct HealthExamination {
    private let record: Record

    init(_ record: Record) { self.record = record }

    /// The examination as it stands now.
    ///
    /// - Throws: `DatabaseError`, ``KeyFolderFault``.
    var report: HealthReport {
        get async throws {
            let facts = try await DoctorFacts(record)
            let items = try await Doctor(record, isProduction: false).examine().map { finding in
                HealthReport.Item(finding.item, finding.reportVerdict, finding.note)
            }
            let moment: (Instant?) -> Phrase = { $0.map { Phrase.moment($0) } ?? Phrase(zh: "尚无", en: "none yet") }
            var system: [(name: Phrase, value: Phrase)] = [
                (Phrase(zh: "程序版本", en: "Program"), Phrase(Version.current)),
                (Phrase(zh: "数据库", en: "Database"), engine),
                (
                    Phrase(zh: "用途", en: "Purpose"),
                    facts.isDemonstration
                        ? Phrase(zh: "演示，数据均为虚构", en: "demonstration; all data are invented")
                        : Phrase(zh: "生产", en: "production")
                ), (Phrase(zh: "存证日志", en: "The log"), Quantity.count(facts.size, .items).text),
                (Phrase(zh: "最近一次办理", en: "Last act"), moment(facts.lastAct)),
                (
                    Phrase(zh: "等待存证", en: "Waiting to be sealed"),
                    facts.oldestWaiting.map { Phrase.moment($0) } ?? Phrase(zh: "无", en: "none")
                ), (Phrase(zh: "最近一次备份", en: "Last backup"), moment(facts.lastBackup)),
                (Phrase(zh: "最近一次外部见证", en: "Last witness"), moment(facts.lastCosignature)),
            ]
            if case .sqlite(let path) = record.database.address, let bytes = FileStatus.size(of: path) {
                system.append((Phrase(zh: "数据库文件", en: "Database file"), Phrase("\(Digits.grouped(bytes >> 20)) MiB")))
            }
            if case .sqlite(let path) = record.database.address, let free = MachineState.freeBytes(at: path) {
                system.append((Phrase(zh: "磁盘剩余", en: "Free on disk"), Phrase("\(Digits.grouped(free >> 30)) GiB")))
            }
            return HealthReport(items, facts: system)
        }
    }

    private var engine: Phrase {
        switch record.database.engine {
        case .sqlite: Phrase(zh: "内嵌 SQLite", en: "embedded SQLite")
        case .postgres: Phrase("PostgreSQL")
        }
    }
}

extension Doctor.Finding {
    fileprivate var reportVerdict: HealthReport.Item.Verdict {
        switch verdict {
        case .passes: .passes
        case .warns: .warns
        case .fails: .fails
        }
    }
}
