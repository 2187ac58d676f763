import ArgumentParser
import FEEL
import Policy

/// Checks a pack before it is used: names, units, dates, clauses, models, and its cases, which are run; each finding
/// with its place and mend.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "检查政策包，核对算例 / checks a policy pack and runs its cases")

    @Argument(help: "the policy pack: a name or a folder / 政策包名称或文件夹")
    var pack: String

    @OptionGroup var wording: LanguageOption

    mutating func run() throws {
        let language = wording.language
        let (pack, checking) = PackCheck.run(self.pack, in: PackLoading.search, sections: PackLoading.sections)
        let proof = pack.map { PackProof($0) }
        let findings = (checking + (proof?.findings ?? [])).inOrder
        for finding in findings { print(finding.text(in: language)) }
        if let proof { print(ProofReport(proof, language).text) }
        let errors = findings.filter(\.isError).count
        let warnings = findings.count - errors
        let name = pack?.plan.id ?? self.pack
        print(
            language == .chinese
                ? "\(name)：错误 \(errors) 处，提醒 \(warnings) 处。" : "\(name): \(errors) errors, \(warnings) warnings.")
        if errors > 0 { throw PackLoading.failure(of: findings) }
    }
}
