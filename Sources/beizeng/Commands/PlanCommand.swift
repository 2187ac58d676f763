import ArgumentParser
import FEEL
import Policy

/// Shows a pack's plan on the terminal, for reading and review: goals, measures, duties, rules as tables.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "在终端阅读政策包 / shows the plan of a policy pack")

    @Argument(help: "the policy pack: a name or a folder / 政策包名称或文件夹")
    var pack: String

    @Option(help: "one measure only / 只看一项任务")
    var measure: Int?

    @Option(help: "zh or en")
    var lang = "zh"

    func validate() throws {
        guard Diagnostic.Language(rawValue: lang) != nil else { throw ValidationError("--lang 可选 zh 或 en。") }
    }

    mutating func run() throws {
        let pack = try PackLoading.pack(self.pack)
        let listing = PlanListing(pack, Diagnostic.Language(rawValue: lang) ?? .chinese)
        guard let number = measure else { return print(listing.text) }
        guard let measure = pack.plan.measure(number) else {
            let numbers = pack.plan.measures.map { "\($0.number)" }.joined(separator: "、")
            throw ValidationError("没有第 \(number) 项任务。可选：\(numbers)")
        }
        print(([listing.text(of: measure)] + listing.rules(of: measure)).joined(separator: "\n\n"))
    }
}
