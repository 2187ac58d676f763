import Database
import Exact
import Markup
import Site

/// The page of an entry: what it says on a day, what it said over time, what belongs to it, how we came to know.
struct EntryPage {
    let view: EntryView
    let visit: Visit

    private var dossier: PublicDossier { view.dossier }
    private var register: PublicRegister { dossier.register }
    private var reader: ValueReader { view.reader }

    var page: Page {
        let title = dossier.latest.map { reader.title($0, register, names: dossier.names) } ?? Phrase(dossier.id)
        var content: [any Component] = [standing, facts]
        if let spans { content.append(PageSection(EntryWords.overTime, [spans])) }
        if let contracts = dossier.contracts {
            let table = RegisterTable(
                register: .contracts, reader: reader, names: dossier.names, day: view.moment.day)
            content.append(
                UnitContractsSection(contracts: contracts, unit: dossier.id, table: table, visit: visit).section)
        }
        content += dossier.related.filter { $0.total > 0 }.map(related)
        content += view.panels
        content.append(PageSection(EntryWords.history, [history]))
        content.append(PageSection(EntryWords.otherDay, [moment]))
        return Page(
            title, column: RegistryFeature.column,
            trail: [
                Link(RegistryWords.registry, to: RegistryPath.front.address()),
                Link(register.name, to: RegistryPath.list(register).address()),
            ], lead: lead, content: content)
    }

    private var lead: Phrase {
        let day = RegistryWords.day.labelling(.day(view.moment.day))
        guard let known = view.moment.known else { return .sequence([day, RegistryWords.asOf(visit.head.at)]) }
        return .sequence([day, RegistryWords.known.labelling(.day(known))])
    }

    /// Where there is no entry on the day, that comes first.
    private var standing: any Component {
        guard dossier.entry == nil else { return HTML() }
        let day = Phrase.day(view.moment.day)
        return Notice(
            .warn,
            Phrase(
                zh: "\(day.zh)没有这一登记。下列内容是最后一次登记的内容，请看“登记记录”。",
                en: "There is no such entry on \(day.en). Below is what was recorded last; see the record."))
    }

    private var facts: SummaryList {
        guard let entry = dossier.latest else { return SummaryList([]) }
        return SummaryList(
            register.disclosure.shown.compactMap { field in
                var value = reader.value(entry[field.id], field, names: dossier.names)
                // An organisation's own code is no way to itself.
                if field.id == register.disclosure.keyField, register.id == Register.organisation.id {
                    value = .code(dossier.id)
                }
                guard value != .none else { return nil }
                let isNamed: Bool = if case .organisation(_, .some) = value { true } else { false }
                return value.fact(isNamed ? field.organisationName : FieldNames.phrase(field))
            })
    }
}

// MARK: - Over time

extension EntryPage {
    /// What fields said over time; `nil` where none ever changed and the register is not one of organisations.
    private var spans: DataTable<FieldSpan>? {
        let always = register.id == Register.organisation.id ? ["name", "size", "district", "zone"] : []
        let rows = register.disclosure.shown.map(\.id).flatMap { field -> [FieldSpan] in
            let spans = FieldSpan.spans(of: field, in: dossier.versions)
            let isEmpty = spans.allSatisfy { $0.value == .null }
            return spans.count > 1 || (always.contains(field) && !isEmpty) ? spans : []
        }
        guard !rows.isEmpty else { return nil }
        let (register, reader, names) = (register, reader, dossier.names)
        return DataTable(
            "spans", EntryWords.spans, rows: rows,
            columns: [
                TableColumn(EntryWords.item) { span in
                    .phrase(register.field(span.field).map(FieldNames.phrase) ?? Phrase(span.field))
                },
                TableColumn(EntryWords.content) { span in
                    register.field(span.field).map { reader.value(span.value, $0, names: names).cell } ?? .none
                },
                TableColumn(EntryWords.from, .day) { span in
                    span.validity.from > Validity.ever ? .day(span.validity.from) : .phrase(EntryWords.unknownStart)
                },
                TableColumn(EntryWords.until, .day) { span in
                    span.validity.until < Validity.open
                        ? .day(span.validity.until.adding(days: -1)) : .phrase(EntryWords.today)
                },
            ])
    }

    private func related(_ related: PublicDossier.Related) -> PageSection {
        let table = RegisterTable(
            register: related.register, reader: reader, names: dossier.names, day: view.moment.day)
        let address = RegistryPath.list(related.register).address(["q": dossier.id])
        let count = Quantity.count(related.total, related.register.counter).text
        let more: any Component =
            related.total > related.entries.count
            ? "<p>\(Link(Phrase(zh: "查看全部 \(count.zh)", en: "All \(count.en)"), to: address), in: visit.language)</p>"
                as HTML
            : HTML()
        let list = DataTable(
            "related-\(related.register.slug)", EntryWords.newest, rows: related.entries,
            columns: table.ownedColumns)
        return PageSection(related.register.name.noting(count), [list, more])
    }
}

// MARK: - The record

extension EntryPage {
    /// Each version with its act: when we came to know, of which days, what changed.
    private var history: Timeline {
        Timeline(
            dossier.versions.indices.reversed().map { index in
                let version = dossier.versions[index]
                let changes = changes(version, since: index > 0 ? dossier.versions[index - 1] : nil)
                return Timeline.Entry(
                    version.recorded, view.names.kind(version.actKind), note: .sequence([version.days] + changes),
                    link: Link(EntryWords.act, to: RegistryPath.act(version.act)))
            })
    }

    private func changes(_ version: PublicVersion, since before: PublicVersion?) -> [Phrase] {
        if version.isGone { return [EntryWords.gone] }
        guard let before, !before.isGone else { return [] }
        let changed = register.disclosure.shown.filter { version.entry[$0.id] != before.entry[$0.id] }
        if changed.isEmpty { return [EntryWords.sealedChange] }
        return changed.map { field in
            let old = reader.value(before.entry[field.id], field, names: dossier.names).phrase
            let new = reader.value(version.entry[field.id], field, names: dossier.names).phrase
            let (from, to) = (old.isEmpty ? EntryWords.empty : old, new.isEmpty ? EntryWords.empty : new)
            let name = FieldNames.phrase(field)
            return Phrase(zh: "\(name.zh)由“\(from.zh)”变为“\(to.zh)”", en: "\(name.en) from “\(from.en)” to “\(to.en)”")
        }
    }

    /// Another day, another day of knowledge.
    private var moment: FilterForm {
        let address = RegistryPath.address(dossier.id, of: register)
        return FilterForm(
            [
                TextField(
                    "day", FieldLabel(RegistryWords.day, hint: EntryWords.dayHint), value: "\(view.moment.day)",
                    width: .short),
                TextField(
                    "known", FieldLabel(RegistryWords.known, hint: EntryWords.knownHint),
                    value: view.moment.known.map { "\($0)" } ?? "", width: .short),
            ], at: address)
    }
}

extension PublicVersion {
    /// Of which days it speaks.
    var days: Phrase {
        let last = Phrase.day(validity.until.adding(days: -1))
        return switch (validity.from > Validity.ever, validity.until < Validity.open) {
        case (false, false): Phrase(zh: "不限起止日期", en: "without first or last day")
        case (true, false): Phrase(zh: "自 \(Phrase.day(validity.from).zh)起", en: "from \(Phrase.day(validity.from).en)")
        case (false, true): Phrase(zh: "至 \(last.zh)止", en: "until \(last.en)")
        case (true, true):
            Phrase(
                zh: "\(Phrase.day(validity.from).zh)至 \(last.zh)", en: "\(Phrase.day(validity.from).en) to \(last.en)")
        }
    }
}
