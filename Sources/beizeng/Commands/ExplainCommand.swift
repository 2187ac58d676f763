import ArgumentParser
import Civic
import Database
import Entitlements
import FEEL
import Interchange
import Policy
import Settlement

/// Says what one organisation gets, under which clause, from which facts, step by step; and what it does not get.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明一家单位的测算结果 / explains one organisation's result",
        discussion: "给出 --facts 时按文件夹中的事实，否则按数据库中的登记。")

    @OptionGroup var source: SettlementSource

    @OptionGroup var registry: RegistryFacts

    @Argument(help: "the organisation's credit code / 统一社会信用代码")
    var organisation: String

    @Option(help: "one rule only / 只看一项补助")
    var rule: String?

    @Flag(help: "as JSON")
    var json = false

    @OptionGroup var wording: LanguageOption

    func validate() throws {
        _ = try source.requiredYear()
        if source.facts != nil {
            _ = try source.requiredPolicy()
            guard !registry.isMentioned else {
                throw ValidationError("--facts 按文件夹说明，不能与 --known、--database、--keys 同用。")
            }
        }
        do {
            _ = try CreditCode(organisation)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    mutating func run() async throws {
        let code = try CreditCode(organisation)
        let (pack, files) = try await files(of: code)
        let facts = try FactsReader.read(files, plan: pack.plan)
        guard let number = facts.organisations.ids.firstIndex(of: code) else { throw missing(code, facts) }
        let settler = try Settler(pack, facts, year: source.requiredYear(), asOf: source.day, keeping: .everything)
        var candidates = try settler.candidates(of: number)
        if let rule {
            candidates = candidates.filter { $0.rule == rule }
            let known = pack.plan.awards.flatMap { $0.subject == .unit ? [$0.id] : $0.kinds }
            guard known.contains(rule) else {
                throw ValidationError("没有名为 \(rule) 的规则。可选：\(known.joined(separator: "、"))")
            }
        }
        let explainer = Explainer(pack, facts, programs: settler.programs)
        let explanations = candidates.map { explainer.explanation(of: $0) }
        let letter = try ExplanationLetter(
            pack.plan, facts, number, year: source.requiredYear(), rule: rule, explanations)
        if json { return Output.emit(letter.json) }
        Output.emit(Array((letter.text(in: wording.language) + "\n").utf8))
    }

    /// The rules, and the facts of a folder or those that the registry has about the unit.
    private func files(of code: CreditCode) async throws -> (Pack, [String: [UInt8]]) {
        if let folder = source.facts {
            return (try PackLoading.pack(source.requiredPolicy()), try source.files(in: folder))
        }
        let record = try await registry.open()
        let order = try await registry.order(
            source.policy, year: source.requiredYear(), asOf: source.day, hasReasons: true, in: record)
        let files = try await SettlementDesk(record.journal).facts(of: code, order)
        await record.database.close()
        return (order.pack, files)
    }

    /// What to say of a code that the facts do not have, or whose row was set aside.
    private func missing(_ code: CreditCode, _ facts: Facts) -> ValidationError {
        if let problem = facts.missing[code] {
            return ValidationError(
                "单位 \(code) 的记录已搁置：\(problem.file):\(problem.line) \(problem.problem)。\(problem.remedy)。")
        }
        return ValidationError("单位表中没有 \(code)。请核对代码；代码有误的行列在 problems.csv。")
    }
}
