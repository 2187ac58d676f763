import ArgumentParser
import Civic
import Entitlements
import FEEL
import Interchange
import Markup
import Policy
import Settlement
import Simulations

/// What a change of the rules would cost on the facts of a year, before it is signed.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "规则改动测算 / what a change of the rules would come to",
        discussion: """
            改动写在一个小文件里（格式见 docs/simulate.md），先整体核对，有一处不对就都不测算；政策包本身不动。
            给出 --facts 时，按文件夹中的事实测算；不给时按数据库中的登记。--against 与另一个政策包比较。
            --appropriation 看预算何时用尽、谁在等候；--flip 看一家单位的结论在哪个数值上改变；--write 写出改后的政策包。
            """)

    @OptionGroup var source: SettlementSource

    @OptionGroup var registry: RegistryFacts

    @Option(help: "a file that says what to change; more than one are applied in turn / 改动文件")
    var change: [String] = []

    @Option(help: "another policy pack instead of a change: a name or a folder / 与之比较的政策包")
    var against: String?

    @Option(help: "a file with the appropriation / 预算指标文件")
    var appropriation: String?

    @Option(help: "a unit, CODE or CODE/rule: at which values its answer changes / 看一家单位的结论在哪里改变")
    var flip: String?

    @Option(help: "the folder for the tables / 结果文件夹")
    var out: String?

    @Option(help: "the folder for the changed pack / 写出改后的政策包")
    var write: String?

    @Flag(help: "how long a step takes, and a full settlement beside it / 改一步要多久")
    var stats = false

    @OptionGroup var wording: LanguageOption

    func validate() throws {
        _ = try source.requiredYear()
        guard change.isEmpty != (against == nil) else {
            throw ValidationError("请用 --change 给出改动文件，或者用 --against 给出另一个政策包，二者用一个。")
        }
        guard against == nil || (flip == nil && write == nil && !stats) else {
            throw ValidationError("--flip、--write、--stats 须与 --change 同用。")
        }
        if source.facts != nil, registry.isMentioned {
            throw ValidationError("--facts 按文件夹测算，不能与 --known、--database、--keys 同用。")
        }
        if let flip { _ = try SimulateCommand.unit(flip) }
    }

    mutating func run() async throws {
        let language = wording.language
        let (simulated, files) = try await simulated()
        let plans = [simulated.base.pack.plan, simulated.reform.plan]
        let appropriation = try appropriation.map { try SimulateCommand.appropriation($0, plans, language) }
        if let write { try simulated.write(to: write) }
        let simulation = try simulated.simulation(files, year: source.requiredYear(), asOf: source.day)
        let report = SimulationReport(simulation, simulated.values, warnings: simulated.warnings, in: language)
        var parts = [report.text]
        let queues = appropriation.map { appropriation in
            let (before, after) = (
                PaymentQueue(simulation.baseline, from: appropriation),
                PaymentQueue(simulation.reform, from: appropriation)
            )
            parts.append(report.pots(appropriation, before, after))
            return (before, after)
        }
        let costs = GoalCost.all(MeasuredGoals(simulation.baseline), simulation, report.summary)
        if let goals = report.goals(costs) { parts.append(goals) }
        if let flip { parts.append(try flips(flip, simulated, simulation, report)) }
        if let out { try SimulateCommand.write(simulation, report.summary, costs, queues, to: out, language) }
        if stats {
            let year = try SimulationYear(
                simulated.base, simulation.baseline.facts, year: simulation.baseline.year, asOf: source.day)
            parts.append(try SimulationTiming(year, simulated.changes).text)
        }
        print(parts.joined(separator: "\n\n"))
    }

    /// The tables, one file each; that of another call's appropriation goes.
    private static func write(
        _ simulation: Simulation, _ summary: Simulation.Summary, _ costs: [GoalCost],
        _ queues: (PaymentQueue, PaymentQueue)?,
        to folder: String, _ language: Diagnostic.Language
    ) throws {
        try FileOutput.makeFolder(folder)
        try FileOutput.write(simulation.rulesCSV, to: "\(folder)/simulation-rules.csv")
        try FileOutput.write(simulation.groupsCSV, to: "\(folder)/simulation-groups.csv")
        try FileOutput.write(simulation.unitsCSV, to: "\(folder)/simulation-units.csv")
        let goals = GoalCost.csv(costs, simulation.baseline.pack.plan)
        try FileOutput.write(goals, to: "\(folder)/simulation-goals.csv")
        let drawing = SimulationChart(simulation, summary).chart
        try FileOutput.write(
            drawing.svg(in: language == .chinese ? .chinese : .english), to: "\(folder)/simulation.svg")
        let waiting = "\(folder)/simulation-waiting.csv"
        if let queues {
            try FileOutput.write(PaymentQueue.csv(baseline: queues.0, reform: queues.1), to: waiting)
        } else {
            try FileOutput.remove(waiting)
        }
    }
}

// MARK: - What is read

extension SimulateCommand {
    /// The packs, checked, and the files of facts.
    private func simulated() async throws -> (SimulationCase, [String: [UInt8]]) {
        let year = try source.requiredYear()
        if let folder = source.facts {
            let found = try SimulateCommand.source(source.requiredPolicy())
            return (try simulated(found), try source.files(in: folder))
        }
        let record = try await registry.open()
        let order = try await registry.order(source.policy, year: year, asOf: source.day, hasReasons: false, in: record)
        let simulated = try simulated(order.pack.source)
        return (simulated, try await SettlementDesk(record.journal).facts(order))
    }

    private func simulated(_ found: PackSource) throws -> SimulationCase {
        guard let against else { return try SimulationCase(found, changes: change, in: wording.language) }
        return try SimulationCase(found, against: PackLoading.pack(against), in: wording.language)
    }

    private static func source(_ name: String) throws -> PackSource {
        do throws(Finding) {
            return try PackLoading.search.find(name)
        } catch {
            Output.complain(error.text(in: .chinese))
            throw PackLoading.failure(of: [error])
        }
    }

    private static func appropriation(
        _ path: String, _ plans: [Plan], _ language: Diagnostic.Language
    ) throws -> Appropriation {
        let (appropriation, findings) = Appropriation.read(try FileBytes.read(path), file: path, for: plans)
        for finding in findings { Output.complain(finding.text(in: language)) }
        guard let appropriation else { throw ExitCode(1) }
        return appropriation
    }
}

// MARK: - One unit

extension SimulateCommand {
    /// `CODE` or `CODE/rule`.
    ///
    /// - Throws: `ValidationError`.
    private static func unit(_ text: String) throws -> (code: CreditCode, rule: String?) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        do {
            return (try CreditCode(parts.first ?? ""), parts.count > 1 ? parts[1] : nil)
        } catch {
            throw ValidationError("--flip 应为统一社会信用代码，或者“代码/规则”：\(error)")
        }
    }

    private func flips(
        _ text: String, _ simulated: SimulationCase, _ simulation: Simulation, _ report: SimulationReport
    ) throws -> String {
        let (code, rule) = try SimulateCommand.unit(text)
        let facts = simulation.baseline.facts
        let search = try FlipSearch(
            simulated.base, facts, year: source.requiredYear(), asOf: source.day, unit: code, rule: rule)
        guard let search else { throw ValidationError("事实中没有单位 \(code)。请核对代码和年度。") }
        let numbers = simulated.values.filter { $0.numbers != nil }
        return report.flips(text, try numbers.flatMap { try search.brackets(of: $0) }, looked: numbers)
    }
}
