import ArgumentParser
import Exact
import Interchange
import Registration

/// Which rules of registration a command uses.
struct RuleOptions: ParsableArguments {
    @Option(help: "the folder of the rules; otherwise national among the packs / 规则文件夹")
    var rules: String?

    @Option(name: .customLong("limit"), help: "名称=数, in place of a number of the rules; once or several times")
    var limits: [String] = []

    /// The rules.
    ///
    /// - Throws: `RuleFault`.
    func book() throws -> RuleBook {
        try rules.map { try RuleBook(folder: $0) } ?? RuleBook.find(in: PackLoading.search)
    }

    /// The numbers in place of those of the rules, by name.
    ///
    /// - Throws: `ValidationError`.
    func parameters() throws -> [String: Decimal128] {
        var parameters: [String: Decimal128] = [:]
        for member in try FactOption.members(limits) {
            guard let number = Decimal128(utf8: Array((member.value.string ?? "").utf8)) else {
                throw ValidationError("--limit “\(member.key)”应为数字，例如 \"large contract=3000000\"。")
            }
            parameters[member.key] = number
        }
        return parameters
    }
}
