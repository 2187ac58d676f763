import Civic
import Dossiers
import Exact
import Interchange
import Markup
import Site

/// What came of verifying a file that was sent, and what it says where it is genuine.
func verificationPage(_ verification: Verification, words: DossierWords, _ visit: Visit) -> Page {
    Page(
        ProofsWords.result, column: "proofs.verify", trail: [Link(ProofsWords.verify, to: "/verify")],
        content: verificationParts(verification, visit) + said(verification, words))
}

/// What a genuine act says openly.
private func said(_ verification: Verification, _ words: DossierWords) -> [any Component] {
    guard verification.isSound, let content = verification.content else { return [] }
    return [PageSection(ProofsWords.published, [ActContent(words: words).list(content)])]
}

/// An act by its number: what came of verifying it, and what it says where it is published.
func verifiedActPage(_ act: VerifiedAct, words: DossierWords, _ visit: Visit) -> Page {
    var content = verificationParts(act.verification, visit) + said(act.verification, words)
    let links = [Link(ProofsWords.download, to: "/acts/\(act.id)/proof"), Link(ProofsWords.logTitle, to: "/log")]
    content.append(HTML.paragraphOfLinks(links, visit.language))
    return Page(
        ProofsWords.verify + Phrase(" \(act.id)"), column: "proofs.verify",
        trail: [Link(ProofsWords.verify, to: "/verify")], content: content)
}

/// The verdict, each step, and what it means.
func verificationParts(_ verification: Verification, _ visit: Visit) -> [any Component] {
    let verdict =
        verification.isSound
        ? Notice(.success, verification.conclusion ?? Phrase(""), title: ProofsWords.passed)
        : Notice(.bad, ProofsWords.failedHint, title: ProofsWords.failed)
    let steps = DataTable(
        "checks", ProofsWords.steps, rows: verification.checks,
        columns: [
            TableColumn(ProofsWords.step) { .phrase(ProofsWords.title($0.subject)) },
            TableColumn(ProofsWords.result, .lamp) { .tag(Tag(ProofsWords.state($0.state), $0.state.tag)) },
            TableColumn(ProofsWords.meaning) { .phrase($0.finding) },
        ])
    guard verification.isSound else { return [verdict, steps] }
    return [
        verdict, steps, Notice(.info, ProofsWords.provesText, title: ProofsWords.proves),
        Notice(.warn, ProofsWords.provesNotText, title: ProofsWords.provesNot), HTML.note(visit(ProofsWords.byOwnKey)),
    ]
}

extension Check.State {
    /// How the label of the state looks.
    fileprivate var tag: Tag.Kind {
        switch self {
        case .passed: .good
        case .failed: .bad
        case .note: .plain
        }
    }
}

extension HTML {
    /// A sentence in small print.
    static func note(_ text: String) -> HTML { "<p class=\"note\">\(text)</p>" }
}

/// What a published act says, codes beside their names.
struct ActContent {
    let words: DossierWords

    /// The facts by name.
    func list(_ content: JSON) -> SummaryList {
        let kind = content["kind"]?.string ?? ""
        var rows = [SummaryList.Row(ProofsWords.what, words.phrase("kind:\(kind)") ?? Phrase(kind))]
        if let subject = content["subject"]?.string { rows.append(.init(ProofsWords.about, HTML.code(subject))) }
        if let unit = content["unit"]?.string { rows.append(.init(ProofsWords.by, Phrase(unit))) }
        for fact in content["facts"]?.members ?? [] {
            let name = words.phrase("fact:\(fact.key)") ?? Phrase(fact.key)
            rows.append(.init(name, text(of: fact.value, under: fact.key, kind: kind)))
        }
        return SummaryList(rows)
    }

    private func text(of value: JSON, under key: String, kind: String) -> Phrase {
        switch value {
        case .string(let text): words.phrase(of: text, under: key, kind: kind) ?? Phrase(text)
        case .number(let number):
            if key.utf8.reversed().starts(with: "_fen".utf8.reversed()), let fen = number.int64 {
                Quantity.money(Yuan(fen: fen)).text
            } else {
                Phrase("\(number)")
            }
        case .null, .bool, .array, .object: Phrase(String(decoding: value.utf8, as: UTF8.self))
        }
    }
}
