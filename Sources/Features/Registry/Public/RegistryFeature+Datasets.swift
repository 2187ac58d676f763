import Civic
import Database
import Exact
import Journal
import Markup
import Policy
import Site

extension RegistryFeature {
    /// What the registry gives away: each public register as far as its disclosure opens it, contracts in sums from which
    /// nobody can be told, and how much each register holds.
    var datasets: [Dataset] { registers.map(dataset) + [contractSums, registerCounts] }
}

// MARK: - Registers

extension RegistryFeature {
    /// The entries of a register that hold today, in the order of their names.
    private func dataset(_ register: PublicRegister) -> Dataset {
        let journal = journal
        let shown = register.disclosure.stored
        let key = register.disclosure.keyField ?? "entry"
        let keyField = register.disclosure.keyField.flatMap { register.field($0) }
        let fields =
            [Dataset.Field(key, keyField.map(FieldNames.phrase) ?? RegistryWords.entryNumber, .text, isRequired: true)]
            + shown.map { field in
                Dataset.Field(
                    field.id, FieldNames.phrase(field), field.datasetKind,
                    note: register.note(on: field), words: words(of: field))
            }
        return Dataset(
            register.slug, register.name, reading: register.reading ?? RegistryWords.reading(of: register.name),
            fields: fields, key: [key]
        ) { after, limit, visit in
            let moment = visit.moment
            let last = if case .text(let id)? = after?.first { id } else { "" }
            let entries = try await journal.database.read { reader in
                try reader.entries(
                    register, RegisterQuery(), moment.asOf, after: last, limit: limit)
            }
            return entries.map { entry in
                [.text(entry.id)] + shown.map { Dataset.Value(entry[$0.id], $0.content) }
            }
        }
    }
}

extension PublicRegister {
    /// What more there is to know of a field that is not shown as it is, or not always.
    fileprivate func note(on field: Field) -> Phrase? {
        if disclosure[field.id] == .masked { return RegistryWords.maskedField }
        return disclosure.isGranted(field.id) ? OpeningWords.emptyField : nil
    }
}

extension RegistryFeature {
    /// What people read for the codes of a pack and of a standard; other texts are what they are.
    private func words(of field: Field) -> @Sendable (String) -> Phrase? {
        let reader = reader
        switch field.content {
        case .district, .recognition, .industry: return { reader.value(.text($0), field).phrase }
        case .text where field.id == "level": return { EnglishName.level($0) }
        default: return { _ in nil }
        }
    }
}

extension Field {
    /// What a column of open data holds of it. Words of a pack, such as districts, differ from year to year, so that they
    /// are texts.
    fileprivate var datasetKind: Dataset.Kind {
        switch content {
        case .day: .day
        case .yuan: .yuan
        case .count: .integer(unit: Phrase(""))
        case .year: .year
        case .flag: .flag
        case .word(let words): .code(words.map { .init($0.code, $0.phrase) })
        default: .text
        }
    }
}

extension Dataset.Value {
    /// A stored value.
    fileprivate init(_ value: SQLValue, _ content: Field.Content) {
        switch (value, content) {
        case (.int(let number), .day): self = .day(CivilDay(number: number))
        case (.int(let number), .yuan): self = .yuan(Yuan(fen: number))
        case (.int(let number), .flag): self = .flag(number == 1)
        case (.int(let number), _): self = .integer(number)
        case (.text(let text), _): self = .text(text)
        default: self = .none
        }
    }
}

// MARK: - Sums

extension RegistryFeature {
    /// Contracts by year, kind, district of the seller and field.
    private var contractSums: Dataset {
        let journal = journal
        func kind(of field: String) -> Dataset.Kind {
            Register.contract.index(of: field).map { Register.contract.fields[$0].datasetKind } ?? .text
        }
        let place = Register.organisation.index(of: "district").map { words(of: Register.organisation.fields[$0]) }
        return Dataset(
            small: "contract-sums", RegistryWords.contractSums, reading: RegistryWords.contractSumsReading,
            fields: [
                .init("year", RegistryWords.registrationYear, .year, isRequired: true),
                .init("kind", RegistryWords.contractKind, kind(of: "kind")),
                .init(
                    "district", RegistryWords.sellerDistrict, .text, note: RegistryWords.sellerDistrictNote,
                    words: place ?? { _ in nil }),
                .init("field", RegistryWords.contractField, kind(of: "field")),
                .init(
                    "contracts", RegistryWords.contractCount, .integer(unit: Phrase(zh: "份", en: "contracts")),
                    note: RegistryWords.hiddenSum),
                .init("turnover", RegistryWords.contractTurnover, .yuan, note: RegistryWords.hiddenSum),
            ], key: []
        ) { visit in
            let moment = visit.moment
            let cells = try await journal.database.read { reader in try reader.contractCells(moment) }
            return cells.map { cell in
                [
                    .integer(Int64(cell.year)), .init(cell.kind), .init(cell.district), .init(cell.field),
                    .integer(Int64(cell.count)), .yuan(cell.turnover),
                ]
            }
        }
    }

    /// How much each register holds, and its last import.
    private var registerCounts: Dataset {
        let journal = journal
        return Dataset(
            small: "registers", RegistryWords.registerCounts, reading: RegistryWords.registerCountsReading,
            fields: [
                .init(
                    "register", RegistryWords.registerCode, .text, isRequired: true,
                    words: { Register.named($0).map(RegisterNames.phrase) }),
                .init(
                    "name", RegistryWords.registerName, .text, isRequired: true,
                    words: { label in
                        Register.all.first { $0.label.utf8.elementsEqual(label.utf8) }.map(RegisterNames.phrase)
                    }),
                .init("entries", RegistryWords.entriesEver, .integer(unit: Phrase(zh: "项", en: "entries"))),
                .init("imported_on", RegistryWords.lastImport, .day),
                .init("origin", RegistryWords.importOrigin, .text),
            ], key: ["register"]
        ) { visit in
            let overview = try await journal.database.read { reader in try reader.registryOverview() }
            return overview.lines.map { line in
                [
                    .text(line.register.id.rawValue), .text(line.register.label), .integer(Int64(line.count)),
                    line.imported.map { .day($0.at.day(offsetMinutes: visit.settings.offsetMinutes)) } ?? .none,
                    .init(line.imported?.origin),
                ]
            }
        }
    }
}

extension Dataset.Value {
    /// A text, or nothing.
    fileprivate init(_ text: String?) { self = text.map { .text($0) } ?? .none }
}
