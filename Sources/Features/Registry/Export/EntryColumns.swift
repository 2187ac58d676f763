import Civic
import Database
package import Exact

/// An entry's fields as people read them.
package struct EntryColumns: Sendable {
    /// What stands in a cell.
    package enum Cell: Sendable, Hashable {
        case empty
        case text(String)
        /// Fen.
        case yuan(Int64)
        case day(CivilDay)
        case count(Int64)
        case flag(Bool)
    }

    let register: Register
    private let labels: [[String: String]]

    /// The columns of a register.
    package init(_ register: Register) {
        self.register = register
        labels = register.fields.map { field in
            guard case .word(let words) = field.content else { return [:] }
            return Dictionary(words.map { ($0.code, $0.label) }) { first, _ in first }
        }
    }

    /// The headers by which the same register reads them again.
    package var headers: [String] {
        let fields = register.fields.map { field in
            if case .yuan = field.content { field.label + "（元）" } else { field.label }
        }
        return fields + [ImportMapping.validFrom.label, ImportMapping.validUntil.label]
    }

    /// What an entry says, a cell a column.
    package func cells(_ entry: Entry) -> [Cell] {
        var cells = self.cells(entry.values)
        let validity = entry.validity
        cells.append(validity.from > Validity.ever ? .day(validity.from) : .empty)
        cells.append(validity.until < Validity.open ? .day(validity.until.adding(days: -1)) : .empty)
        return cells
    }

    /// What is said of an entry, a cell a field; the days of which it is said are left out.
    package func cells(_ values: FieldValues) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(register.fields.count + 2)
        for (place, field) in register.fields.enumerated() {
            cells.append(cell(values.values[place], field, labels[place]))
        }
        return cells
    }

    private func cell(_ value: SQLValue, _ field: Field, _ labels: [String: String]) -> Cell {
        switch (value, field.content) {
        case (.int(let fen), .yuan): .yuan(fen)
        case (.int(let number), .day): .day(CivilDay(number: number))
        case (.int(let number), .flag): .flag(number == 1)
        case (.int(let number), _): .count(number)
        case (.text(let code), _): .text(labels[code] ?? code)
        default: .empty
        }
    }
}

extension EntryColumns.Cell {
    /// The cell as text: amounts in yuan with two decimals, days as 2023-07-01, flags 是 or 否.
    package var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .yuan(let fen): Yuan(fen: fen).plain
        case .day(let day): "\(day)"
        case .count(let count): "\(count)"
        case .flag(let flag): flag ? "是" : "否"
        }
    }
}
