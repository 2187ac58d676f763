import Dossiers
import Interchange
import Markup
import Site
import TransparencyLog

/// What the page to verify on shows.
struct VerifyForm: Sendable {
    /// The key this site publishes.
    let key: VerifierKey
    /// Witnesses whose keys are known.
    let witnesses: [VerifierKey]
    /// What codes are called.
    let words: DossierWords
    /// An act that was asked for by its number.
    var act: VerifiedAct?
    /// What was wrong with the form.
    var faults: FormFaults?
}

/// The page to verify on: by number, by file here in the browser, or by file on the server.
func verifyPage(_ form: VerifyForm, _ visit: Visit) -> Page {
    var content: [any Component] = []
    let fields = fileFields(form)
    if let summary = ErrorSummary(of: fields) { content.append(summary) }
    if let act = form.act {
        content += verificationParts(act.verification, visit)
        content.append(
            HTML.paragraphOfLinks([Link(ProofsWords.download, to: "/acts/\(act.id)/proof")], visit.language))
    }
    let number = FilterForm(
        [
            TextField(
                "act", FieldLabel(ProofsWords.actNumber, hint: ProofsWords.actHint),
                value: visit.written["act"] ?? "", kind: .code)
        ], at: Address("/verify"))
    content += [
        PageSection(ProofsWords.byNumber, [number]), PageSection(ProofsWords.byFile, [fileForm(form, fields, visit)]),
    ]
    var page = Page(
        ProofsWords.verify, column: "proofs.verify", lead: ProofsWords.verifyLead,
        content: content + [explanation(visit)])
    page.hasErrors = form.faults != nil
    return page
}

/// What the form for a file asks.
private func fileFields(_ form: VerifyForm) -> [any Field] {
    let faults = form.faults
    func written(_ name: String) -> String { faults?.written[name] ?? "" }
    return [
        FileField(
            "file", FieldLabel(ProofsWords.file, hint: ProofsWords.fileHint, error: faults?["file"]),
            kinds: ["tlog-proof", "zip", "txt"], most: 8 << 20),
        TextField(
            "text", FieldLabel(ProofsWords.text, error: faults?["text"], isOptional: true), value: written("text"),
            width: .full, lines: 6),
        TextField(
            "leaf",
            FieldLabel(ProofsWords.leafText, hint: ProofsWords.leafHint, error: faults?["leaf"], isOptional: true),
            value: written("leaf"), width: .full, lines: 2),
        TextField(
            "key", FieldLabel(ProofsWords.key, hint: ProofsWords.keyHint, error: faults?["key"]),
            value: faults == nil ? "\(form.key)" : written("key"), kind: .code, width: .full),
    ]
}

/// The form for a file, with the place where the browser's own script works.
private func fileForm(_ form: VerifyForm, _ fields: [any Field], _ visit: Visit) -> HTML {
    let posted = Form(to: "/verify", fields, button: ProofsWords.send)
    let witnesses = form.witnesses.map { "\($0)" }.joined(separator: "\n")
    return """
        <div data-verify\(attribute: "data-witnesses", witnesses)\(attribute: "data-words", names(form.words, visit.language))>
        \(posted, in: visit.language)
        <div data-here hidden><button type="button">\(visit(ProofsWords.here))</button>
        <p class="note">\(visit(ProofsWords.hereHint))</p></div>
        <div data-result role="status"></div>
        <script defer\(attribute: "src", link: VerifyScript.asset.address)></script>
        </div>
        """
}

/// Names by code, as JSON; they are the site's words, and nothing is proved by them.
private func names(_ words: DossierWords, _ language: Language) -> String {
    let members = words.names.sorted { $0.key < $1.key }.map {
        JSON.Member($0.key, .string(words.phrase($0.key)?[language] ?? $0.value))
    }
    return String(decoding: JSON.object(members).utf8, as: UTF8.self)
}

/// What a proof proves, what it does not, and the ways to depend on nobody.
private func explanation(_ visit: Visit) -> HTML {
    """
    <section><h2>\(visit(ProofsWords.proves))</h2><p>\(visit(ProofsWords.provesText))</p></section>
    <section><h2>\(visit(ProofsWords.provesNot))</h2><p>\(visit(ProofsWords.provesNotText))</p>
    <p><a href="/log">\(visit(ProofsWords.logTitle))</a></p></section>
    """
}

extension HTML {
    /// Links beside each other.
    static func paragraphOfLinks(_ links: [Link], _ language: Language) -> HTML {
        let pieces = links.map { $0.html(in: language) }
        return "<p>\(HTML(joining: pieces, separator: " · "))</p>"
    }
}
