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
        let explanation: UnitExplanation
        do {
            explanation = try UnitExplanation(
                of: code, pack, files, year: source.requiredYear(), asOf: source.day, rule: rule)
        } catch let fault as UnitExplanation.Fault {
            throw ValidationError("\(fault)")
        }
        let letter = ExplanationLetter(explanation)
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
        return (order.pack, files)
    }
}
