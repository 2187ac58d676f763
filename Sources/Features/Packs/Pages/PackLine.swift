package import Markup
import Site
import TransparencyLog

/// Which pack a page was made from, and up to when the record goes: the small print below what it says.
package struct PackLine: Component {
    private let shelved: ShelvedPack
    private let asOf: Phrase?

    /// The line of a page about `shelved`.
    ///
    /// - Parameter asOf: the moment of the last act, in words; `nil` before the first.
    package init(_ shelved: ShelvedPack, asOf: Phrase?) {
        self.shelved = shelved
        self.asOf = asOf
    }

    /// `依据政策包 … 第 1 版 · 散列 … · 数据截至 …`
    package func html(in language: Language) -> HTML {
        let version: Link =
            shelved.installed.map { installed in
                Link(
                    Phrase(
                        zh: "\(installed.id) 第 \(installed.version) 版",
                        en: "\(installed.id), version \(installed.version)"),
                    to: PlanPaths.version(installed.code))
            } ?? Link(VersionWords.given, to: PlanPaths.versions.address())
        let hash = String(shelved.hash.hexadecimal.prefix(16))
        let until = asOf.map { asOf -> HTML in " · \(PlanWords.asOf.labelling(asOf)[language])" }
        return """
            <p class="note">\(PlanWords.basis[language]) \(version, in: language) · \(VersionWords.hash[language]) \
            <code>\(hash)</code>\(until)</p>
            """
    }
}
