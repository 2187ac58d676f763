import ArgumentParser
import Civic
import FEEL
import Interchange
import Policy
import Settlement

/// Says what one organisation gets, under which clause, from which facts, step by step; and what it does not get.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明一家单位的测算结果 / explains one organisation's result")

    @OptionGroup var source: SettlementSource

    @Argument(help: "the organisation's credit code / 统一社会信用代码")
    var organisation: String

    @Option(help: "one rule only / 只看一项补助")
    var rule: String?

    @Flag(help: "as JSON")
    var json = false

    @Option(help: "zh or en")
    var lang = "zh"

    func validate() throws {
        guard Diagnostic.Language(rawValue: lang) != nil else { throw ValidationError("--lang 可选 zh 或 en。") }
        do {
            _ = try CreditCode(organisation)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    mutating func run() throws {
        let pack = try PackLoading.pack(source.policy)
        let facts = try FactsReader.read(try source.files(), plan: pack.plan)
        let code = try CreditCode(organisation)
        guard let number = facts.organisations.ids.firstIndex(of: code) else { throw missing(code, facts) }
        let settler = try Settler(pack, facts, year: source.year, asOf: source.day, keeping: .everything)
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
        let letter = ExplanationLetter(pack.plan, facts, number, year: source.year, rule: rule, explanations)
        if json { return Output.emit(letter.json) }
        Output.emit(Array((letter.text(in: Diagnostic.Language(rawValue: lang) ?? .chinese) + "\n").utf8))
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
