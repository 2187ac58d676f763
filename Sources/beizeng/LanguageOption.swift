import ArgumentParser
import FEEL

/// The language of what a command says.
struct LanguageOption: ParsableArguments {
    @Option(help: "zh or en")
    var lang = "zh"

    func validate() throws {
        guard Diagnostic.Language(rawValue: lang) != nil else { throw ValidationError("--lang 可选 zh 或 en。") }
    }

    /// The language.
    var language: Diagnostic.Language { Diagnostic.Language(rawValue: lang) ?? .chinese }
}
