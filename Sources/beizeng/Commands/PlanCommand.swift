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

    @OptionGroup var wording: LanguageOption

    mutating func run() throws {
        let pack = try PackLoading.pack(self.pack)
        let listing = PlanListing(pack, wording.language)
        guard let number = measure else { return print(listing.text) }
        guard let measure = pack.plan.measure(number) else {
            let numbers = pack.plan.measures.map { "\($0.number)" }.joined(separator: "、")
            throw ValidationError("没有第 \(number) 项任务。可选：\(numbers)")
        }
        print(([listing.text(of: measure)] + listing.rules(of: measure)).joined(separator: "\n\n"))
    }
}
