import Exact
import Interchange
import Journal
import Markup
import Site
import TransparencyLog

/// An act: where it stands in the record, and what of it is public.
struct ActPage {
    /// What the page shows.
    struct Model: Sendable {
        let opened: OpenedAct
        let names: ActNames
        let registers: [PublicRegister]
        let audience: ActAudience
        let accounts: ActAccounts
    }

    let model: Model
    let visit: Visit

    private var act: Act { model.opened.entry.act }
    private var shown: ActShown { ActShown(model.opened.entry, model.names, model.registers, for: model.audience) }

    var page: Page {
        Page(
            shown.kind, column: model.audience.column,
            trail: model.audience.trail + [Link(model.audience.title, to: model.audience.list.address())],
            lead: .sequence([.moment(act.at, offsetMinutes: visit.settings.offsetMinutes), Phrase("\(act.id)")]),
            content: [place, notice, facts, proof])
    }

    private var place: SummaryList {
        let entry = model.opened.entry
        var rows = [
            SummaryList.Row(ActWords.identifier, "<code>\("\(act.id)")</code>" as HTML),
            SummaryList.Row(ActWords.kind, shown.kind),
            SummaryList.Row(ActWords.time, Phrase.moment(act.at, offsetMinutes: visit.settings.offsetMinutes)),
            SummaryList.Row(
                ActWords.number, entry.index.map { Phrase(Digits.grouped($0)) } ?? ActWords.sealing),
        ]
        if let checkpoint = model.opened.checkpoint {
            let size = Digits.grouped(checkpoint.size)
            let moment = Phrase.moment(checkpoint.at, offsetMinutes: visit.settings.offsetMinutes)
            rows.append(
                SummaryList.Row(
                    ActWords.checkpoint,
                    Phrase(zh: "规模 \(size)，\(moment.zh)签署", en: "size \(size), signed \(moment.en)")))
        }
        rows.append(SummaryList.Row(ActWords.leaf, "<code>\(act.leaf.hexadecimal)</code>" as HTML))
        if let policy = act.policy {
            rows.append(SummaryList.Row(ActWords.policy, "<code>\(policy.hexadecimal)</code>" as HTML))
        }
        return SummaryList(rows)
    }

    private var notice: any Component {
        shown.isOpen ? HTML() : Notice(.info, ActWords.sealedNotice)
    }

    private var facts: any Component {
        guard shown.isOpen else { return HTML() }
        var rows: [SummaryList.Row] = []
        if let subject = shown.subject {
            rows.append(SummaryList.Row(ActWords.subject, subject))
        } else {
            rows.append(SummaryList.Row(ActWords.subject, shown.subjectWords))
        }
        rows.append(SummaryList.Row(ActWords.unit, shown.unitWords))
        if model.audience == .operators {
            rows.append(SummaryList.Row(ActWords.account, model.accounts.words(act.actor)))
        }
        let tellsPrevious = model.audience == .operators || ActDisclosure.tellsPrevious(act)
        if tellsPrevious { rows.append(SummaryList.Row(ActWords.sequence, Phrase("\(act.sequence)"))) }
        if tellsPrevious, let previous = act.previous {
            rows.append(
                SummaryList.Row(
                    ActWords.previous,
                    Link(Phrase("\(previous)"), to: model.audience.entry.address(["id": "\(previous)"]))))
        }
        rows += shown.facts.map { SummaryList.Row($0.name, $0.value) }
        return PageSection(ActWords.content, [SummaryList(rows)])
    }

    private var proof: PageSection {
        let address = RegistryPath.act("\(act.id)").path
        let links: HTML =
            model.opened.entry.index == nil
            ? HTML()
            : """
            <ul><li>\(Link(ActWords.verify, to: "/verify" + address), in: visit.language)</li>\
            <li>\(Link(ActWords.proofFile, to: address + "/proof"), in: visit.language)</li>\
            <li>\(Link(ActWords.leafFile, to: address + "/leaf"), in: visit.language)</li></ul>
            """
        let text: HTML = "<p>\(ActWords.proofText[visit.language])</p>"
        return PageSection(ActWords.proof, [text, links])
    }
}

// MARK: - For programs

extension ActPage.Model {
    func json(offsetMinutes: Int) -> JSON {
        let shown = ActShown(opened.entry, names, registers, for: audience)
        guard case .object(let members) = shown.json(offsetMinutes: offsetMinutes) else { return .null }
        let checkpoint = opened.checkpoint.map { checkpoint in
            JSON.object([
                JSON.Member("size", .number(Decimal128(checkpoint.size))),
                JSON.Member("at", .string(checkpoint.at.text(offsetMinutes: offsetMinutes))),
            ])
        }
        return .object(
            members + [
                JSON.Member("leaf", .string(String(decoding: opened.leaf, as: UTF8.self))),
                JSON.Member("checkpoint", checkpoint ?? .null), JSON.Member("opening", opening),
            ])
    }

    /// What opens the leaf's first commitment, where all of it is public.
    private var opening: JSON {
        guard ActDisclosure.isWhole(opened.entry), let body = opened.body, let salt = opened.salt else { return .null }
        let digits = Array("0123456789abcdef".utf8)
        let hexadecimal = salt.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return .object([
            JSON.Member("salt", .string(String(decoding: hexadecimal, as: UTF8.self))),
            JSON.Member("body", .string(String(decoding: body, as: UTF8.self))),
        ])
    }

    static let schema = Schema.object(
        ActShown.members + [
            .init("leaf", .string("the leaf, as the log holds it")),
            .init(
                "checkpoint",
                .optional(
                    .object([
                        .init("size", .integer("how many acts the first checkpoint covers that covers this one")),
                        .init("at", .instant("when it was signed")),
                    ]))),
            .init(
                "opening",
                .optional(
                    .object([
                        .init("salt", .string("the salt of the open body, in hexadecimal")),
                        .init("body", .string("the open body, in canonical JSON")),
                    ]))),
        ])
}
