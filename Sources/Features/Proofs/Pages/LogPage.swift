import Journal
import Markup
import Site
import TransparencyLog

/// How the log stands, and how to watch it without us.
func logPage(_ standing: LogStanding, key: VerifierKey, _ visit: Visit) -> Page {
    let isSound = standing.checkpoints.allSatisfy(\.isContinued)
    var content: [any Component] = isSound ? [] : [Notice(.bad, ProofsWords.brokenLog)]
    if let newest = standing.checkpoints.first {
        content += [figures(newest, standing), facts(newest, key: key), recent(standing.checkpoints)]
    }
    content.append(PageSection(ProofsWords.monitor, [HTML.paragraph(visit(ProofsWords.monitorText)), files()]))
    var page = Page(
        ProofsWords.logTitle, column: "proofs.verify", trail: [Link(ProofsWords.verify, to: "/verify")],
        lead: ProofsWords.logLead, content: content)
    page.feed = "/log.atom"
    return page
}

private func figures(_ newest: LogStanding.Signed, _ standing: LogStanding) -> FigureRow {
    FigureRow([
        Figure(ProofsWords.size, .count(newest.checkpoint.checkpoint.size, .rows)),
        Figure(ProofsWords.waiting, .count(standing.waiting, .rows)),
        Figure(ProofsWords.seenBy, .count(newest.cosignatures.count, .organisations)),
    ])
}

private func facts(_ newest: LogStanding.Signed, key: VerifierKey) -> SummaryList {
    let checkpoint = newest.checkpoint.checkpoint
    let seen = newest.cosignatures.map { seen in
        Phrase("\(seen.key.name)").noting(ProofsWords.moment(of: seen))
    }
    return SummaryList([
        .init(ProofsWords.title(.log), Phrase("\(checkpoint.origin)")),
        .init(ProofsWords.signedAt, Phrase.moment(newest.at)),
        .init(ProofsWords.root, HTML.code(checkpoint.root.base64)),
        .init(ProofsWords.seenBy, seen.isEmpty ? ProofsWords.noneYet : Phrase.list(seen)),
        .init(ProofsWords.keyFile, HTML.code("\(key)")),
    ])
}

private func recent(_ checkpoints: [LogStanding.Signed]) -> DataTable<LogStanding.Signed> {
    DataTable(
        "checkpoints", ProofsWords.recent, rows: checkpoints,
        columns: [
            TableColumn(ProofsWords.signedAt, .day) { .moment($0.at) },
            TableColumn(ProofsWords.entries, .number) { .number(Int64($0.checkpoint.checkpoint.size)) },
            TableColumn(ProofsWords.root, .code) { .code($0.checkpoint.checkpoint.root.base64) },
            TableColumn(ProofsWords.seenBy, .number) { .number(Int64($0.cosignatures.count)) },
            TableColumn(ProofsWords.consistent, .lamp) { signed in
                .tag(
                    signed.isContinued
                        ? Tag(ProofsWords.continued, .good) : Tag(ProofsWords.notContinued, .bad))
            },
        ], note: ProofsWords.consistencyNote)
}

/// A file of the log, and what it holds.
private struct PublishedFile: Sendable {
    let path: String
    let address: String?
    let what: Phrase
}

private func files() -> DataTable<PublishedFile> {
    let files = [
        PublishedFile(path: "/log/checkpoint", address: "/log/checkpoint", what: ProofsWords.checkpointWhat),
        PublishedFile(path: "/log.atom", address: "/log.atom", what: ProofsWords.feedWhat),
        PublishedFile(path: "/log/tile/L/N", address: nil, what: ProofsWords.hashesWhat),
        PublishedFile(path: "/log/tile/entries/N", address: nil, what: ProofsWords.entriesWhat),
        PublishedFile(path: "/log/key", address: "/log/key", what: ProofsWords.keyWhat),
        PublishedFile(path: "/acts/…/proof", address: nil, what: ProofsWords.proofWhat),
    ]
    return DataTable(
        "log-files", ProofsWords.files, rows: files,
        columns: [
            TableColumn(ProofsWords.address, .code) { file in
                file.address.map { .link(Link(Phrase(file.path), to: $0)) } ?? .code(file.path)
            },
            TableColumn(ProofsWords.meaning) { .phrase($0.what) },
        ])
}

extension HTML {
    /// A paragraph of a text.
    static func paragraph(_ text: String) -> HTML { "<p>\(text)</p>" }

    /// Something to be compared sign by sign.
    static func code(_ text: String) -> HTML { "<code>\(text)</code>" }
}
