import ArgumentParser
import Civic
import Database
import Exact
import FEEL
import Interchange
import Journal
import Policy
import Progress
import Registry

/// Shows what the goals of a pack have reached, measured from the registry.
struct GoalsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "goals", abstract: "目标进展，由台账计算 / shows what the goals have reached, from the registry",
        discussion: """
            什么计入、怎样计入由政策包的 progress.yaml 和决策模型规定。每个数都写明单位、口径和数据截至。
            --months 看一个目标的逐月情况，--explain 看计入和不计入的原因以及分项。
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var words: PackOption

    @Option(help: "the year; its last day, or today while it runs / 年度")
    var year: Int?

    @Option(
        name: .customLong("as-of"),
        help: "the day of which is told, such as 2024-06-30; otherwise today, at most the last of the plan / 数据截至")
    var day: Day?

    @Option(help: "what was recorded until then: a day, or a moment such as 2024-07-01T09:00:00+08:00 / 依据登记记录")
    var known: String?

    @Option(help: "registered, output or absorbed, for goals that have it / 口径")
    var reading: String?

    @Option(help: "one goal only / 只看一个目标")
    var goal: String?

    @Flag(help: "with --goal, month by month / 逐月")
    var months = false

    @Option(help: "why entries count towards a goal or do not, and its parts / 计入原因和分项")
    var explain: String?

    @Flag(help: "as JSON")
    var json = false

    @OptionGroup var wording: LanguageOption

    func validate() throws {
        if let year { try Year.validate(year) }
        guard year == nil || day == nil else { throw ValidationError("--year 与 --as-of 只用一个。") }
        guard reading.map({ Goal.Reading(rawValue: $0) != nil }) ?? true else {
            throw ValidationError("--reading 可选 registered（认定登记）、output（输出）、absorbed（吸纳）。")
        }
        guard !months || goal != nil else { throw ValidationError("--months 须与 --goal 同用。") }
        guard explain == nil || goal == nil else { throw ValidationError("--explain 与 --goal 只用一个。") }
        _ = try known.map { try GoalsCommand.moment($0, offsetMinutes: 480) }
    }

    mutating func run() async throws {
        let record = try await record.open()
        let pack = try await PackLoading.pack(words.name, in: record.database)
        let desk = try GoalDesk(record.journal, pack)
        let moment = try moment(desk, record.journal, planEnd: pack.plan.period.until)
        let wanted = (goal ?? explain).map { [$0] }
        let snapshot = try await desk.snapshot(moment, of: wanted)
        let report = GoalReport(
            snapshot, reading: reading.flatMap(Goal.Reading.init(rawValue:)),
            wording.language, offsetMinutes: record.journal.offsetMinutes)
        guard json else {
            return print(months ? try report.monthsText : explain != nil ? try report.explanationText : report.text)
        }
        var writer = JSONWriter()
        writer.value(months ? try report.monthsJSON : explain != nil ? try report.explanationJSON : report.json)
        writer.endLine()
        Output.emit(writer.bytes)
    }

    /// The day and the moment of the question; who names no day asks of today, or of the plan's last day behind it.
    private func moment(_ desk: GoalDesk, _ journal: Journal, planEnd: CivilDay) throws -> AsOf {
        let known = try known.map { try GoalsCommand.moment($0, offsetMinutes: journal.offsetMinutes) }
        let end = year.flatMap { CivilDay(year: $0, month: 12, day: 31) }.map { min($0, journal.today) }
        return desk.moment(day?.day ?? end ?? min(journal.today, planEnd), known: known)
    }

    /// A moment, or the end of a day.
    ///
    /// - Throws: `ValidationError`.
    private static func moment(_ text: String, offsetMinutes: Int) throws -> Instant {
        if let instant = Instant(rfc3339: Array(text.utf8)) { return instant }
        guard let day = CivilDay(iso8601: Array(text.utf8)) else {
            throw ValidationError("--known 应为日期或者时刻，例如 2024-06-30 或者 2024-07-01T09:00:00+08:00。")
        }
        return Instant.start(of: day.adding(days: 1), offsetMinutes: offsetMinutes).adding(milliseconds: -1)
    }
}
