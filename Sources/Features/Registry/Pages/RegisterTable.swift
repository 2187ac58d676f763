import Exact
import Markup

/// Entries of a register as a table: what names them, then the fields of the list.
struct RegisterTable: Sendable {
    let register: PublicRegister
    let reader: ValueReader
    let names: [String: String]
    var formerNames: [String: String] = [:]
    /// The day on which what runs out is judged.
    let day: CivilDay

    /// The columns; `isSorted` where their heads order the list.
    func columns(isSorted: Bool) -> [TableColumn<PublicEntry>] {
        var columns = [title(isSorted: isSorted)]
        if register.title != nil, let owner = register.owner { columns.append(column(owner, isSorted: false)) }
        columns += register.listed.map { column($0, isSorted: isSorted) }
        if let expires = register.expires {
            columns.append(
                TableColumn(RegistryWords.validity, .lamp) { entry in
                    guard let last = entry.day(expires) else { return .none }
                    return .tag(
                        last >= day ? Tag(RegistryWords.valid, .good) : Tag(RegistryWords.expired, .plain))
                })
        }
        return columns
    }

    /// The columns of a table on the page of the organisation that the entries belong to, which need not name it.
    var ownedColumns: [TableColumn<PublicEntry>] {
        guard register.title == nil else {
            var owned = columns(isSorted: false)
            if register.owner != nil { owned.remove(at: 1) }
            return owned
        }
        guard let first = register.listed.first else { return columns(isSorted: false) }
        let name = register.field(first).map(FieldNames.phrase) ?? Phrase(first)
        let link = TableColumn<PublicEntry>(name, .link, isHeader: true) { entry in
            let words = reader.value(entry, first, of: register).phrase
            return .link(
                Link(words.isEmpty ? Phrase(entry.id) : words, to: RegistryPath.address(entry.id, of: register)))
        }
        return [link] + columns(isSorted: false).dropFirst(2)
    }

    private func title(isSorted: Bool) -> TableColumn<PublicEntry> {
        let head =
            register.title.flatMap { register.field($0) }.map(FieldNames.phrase) ?? RegistryWords.organisation
        let sort = isSorted ? register.title.flatMap { register.isAsked($0) ? $0 : nil } : nil
        return TableColumn(head, .link, sort: sort, isHeader: true) { entry in
            let address = RegistryPath.address(entry.id, of: register)
            let title = titleWords(of: entry)
            let link = TableCell.link(Link(title, to: address))
            guard let former = formerNames[entry.id] else { return link }
            return .noted(link, RegistryWords.formerly.labelling(Phrase(former)))
        }
    }

    /// In a list of recognitions the kind has a column of its own, so the organisation alone names the row.
    private func titleWords(of entry: PublicEntry) -> Phrase {
        if let title = entry.text(register.title) { return Phrase(title) }
        return entry.text(register.owner).map { Phrase(names[$0] ?? $0) } ?? Phrase(entry.id)
    }

    private func column(_ field: String, isSorted: Bool) -> TableColumn<PublicEntry> {
        let definition = register.field(field)
        let sort = isSorted && register.isAsked(field) ? field : nil
        let name = definition.map {
            $0.namesOrganisation && (field == register.owner || register.parties.contains(field))
                ? $0.organisationName : FieldNames.phrase($0)
        }
        return TableColumn(name ?? Phrase(field), definition?.columnKind ?? .text, sort: sort) { entry in
            if field == register.disclosure.keyField { return .code(entry.id) }
            let value = reader.value(entry, field, of: register, names: names)
            let isKept = value == .none && register.disclosure.isGranted(field)
            return isKept ? .phrase(OpeningWords.notShown) : value.cell
        }
    }
}

extension Field {
    /// How a column with the field is set.
    var columnKind: ColumnKind {
        switch content {
        case .day: .day
        case .count: .number
        case .yuan: .money(.wan, decimals: 2)
        case .number, .creditCode, .patentNumber, .entry: .code
        case .organisation: .link
        default: .text
        }
    }

    /// What a column is called that shows the organisation by name instead of its code.
    var organisationName: Phrase {
        let code = "信用代码"
        let codeOnly = "代码"
        var zh = label
        for ending in [code, codeOnly] where zh.utf8.reversed().starts(with: ending.utf8.reversed()) {
            zh = String(decoding: zh.utf8.dropLast(ending.utf8.count), as: UTF8.self)
            break
        }
        if zh.isEmpty { zh = "单位" }
        let english = FieldNames.phrase(self).en
        let possessive = "'s credit code"
        let en =
            english.utf8.reversed().starts(with: possessive.utf8.reversed())
            ? String(decoding: english.utf8.dropLast(possessive.utf8.count), as: UTF8.self) : "Organisation"
        return Phrase(zh: zh, en: en)
    }
}
