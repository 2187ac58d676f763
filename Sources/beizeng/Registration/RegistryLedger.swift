import Database
import Registration
import Registry

/// Contracts of the registry, or of a file read as an import would, as rows that can be compared.
struct RegistryLedger {
    /// What is compared: the fields that the file has, besides the number by which rows are matched.
    let columns: [LedgerColumn]
    /// What the file does not have, so that nothing is said about it.
    let missing: [String]
    private let register: Register
    private let cells: EntryColumns
    private let places: [Int]

    /// The ledger whose columns are those of a file.
    init(_ recognised: ImportRecognition) {
        let register = recognised.register
        let isThere = recognised.mapping.places.map { $0 != nil }
        self.register = register
        cells = EntryColumns(register)
        places = register.fields.indices.filter { isThere[$0] }
        columns = places.filter { $0 != register.index(of: LedgerColumn.number) }.map {
            LedgerColumn(register.fields[$0])
        }
        missing = register.fields.indices.filter { !isThere[$0] }.map { register.fields[$0].label }
    }

    /// What is said of a contract, as it stands at `place`.
    func row(_ place: String, _ values: FieldValues) -> LedgerRow {
        let texts = cells.cells(values)
        var said: [String: String] = [:]
        for place in places where texts[place] != .empty { said[register.fields[place].id] = texts[place].text }
        return LedgerRow(place: place, cells: said)
    }
}

extension LedgerColumn {
    /// How a field of a register is compared.
    fileprivate init(_ field: Field) {
        let kind: Kind =
            switch field.content {
            case .yuan, .count, .year: .number
            case .day: .day
            case .flag: .flag
            default: .text
            }
        self.init(field.id, field.label, kind)
    }
}
