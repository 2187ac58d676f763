/// A file's rows as typed columns, without the rows that were set aside.
package struct Table: Sendable {
    enum Store: Sendable {
        case text([Int64])
        case amounts(Column<Int64>)
        case numbers(Column<Int32>)
        case flags(Column<Bool>)
    }

    /// The columns looked for.
    package let schema: TableSchema
    /// For each row the line of the file on which it begins, from 1.
    package let lines: [Int32]
    /// The headers as the file has them, unknown columns included.
    package let headers: [String]

    let source: [UInt8]
    let unquoted: [UInt8]
    /// For each row the byte at which its record begins.
    let starts: [Int32]
    /// For each column of the schema its place in the file, -1 when the file lacks it.
    let positions: [Int]
    let stores: [Store]
    /// For each column of the schema whether its texts ascend from row to row.
    let areAscending: [Bool]
    let vocabularies: [Vocabulary?]

    /// How many rows there are.
    package var rowCount: Int { lines.count }
}

// MARK: - Columns

extension Table {
    /// The texts of an identifier column; `nil` when the schema has none of that id, or the file lacks it.
    package func texts(_ id: String) -> TextColumn? {
        guard let slot = schema.index(of: id), positions[slot] >= 0, case .text(let places) = stores[slot] else {
            return nil
        }
        return TextColumn(
            source: source, unquoted: unquoted, places: places, isAscending: areAscending[slot])
    }

    /// Amounts in fen; `nil` when the schema has no money column of that id. A column the file lacks is all absent.
    package func amounts(_ id: String) -> Column<Int64>? {
        guard let slot = schema.index(of: id), case .amounts(let column) = stores[slot] else { return nil }
        return column
    }

    /// Day numbers since 1970-01-01; `nil` when the schema has no day column of that id.
    package func days(_ id: String) -> Column<Int32>? {
        numbers(id) { if case .day = $0 { true } else { false } }
    }

    /// Codes of words; `nil` when the schema has no word column of that id.
    package func words(_ id: String) -> Column<Int32>? {
        numbers(id) { if case .word = $0 { true } else { false } }
    }

    /// Years; `nil` when the schema has no year column of that id.
    package func years(_ id: String) -> Column<Int32>? {
        numbers(id) { if case .year = $0 { true } else { false } }
    }

    /// Numbers of organisations in the code book, -1 for a party without a code; `nil` when the schema has no credit code
    /// column of that id.
    package func organisations(_ id: String) -> Column<Int32>? {
        numbers(id) {
            switch $0 {
            case .creditCode, .party: true
            default: false
            }
        }
    }

    /// Truth values; `nil` when the schema has no flag column of that id.
    package func flags(_ id: String) -> Column<Bool>? {
        guard let slot = schema.index(of: id), case .flags(let column) = stores[slot] else { return nil }
        return column
    }

    /// The words of a word column, with those an open vocabulary met; `nil` when there is no such column.
    package func vocabulary(_ id: String) -> Vocabulary? {
        schema.index(of: id).flatMap { vocabularies[$0] }
    }

    private func numbers(_ id: String, _ isWanted: (ColumnSpec.Kind) -> Bool) -> Column<Int32>? {
        guard let slot = schema.index(of: id), isWanted(schema.columns[slot].kind),
            case .numbers(let column) = stores[slot]
        else { return nil }
        return column
    }
}

// MARK: - Cells as written

extension Table {
    /// What the file says in column `id` of `row`, read again; `nil` when the file lacks the column.
    package func rawText(row: Int, _ id: String) -> String? {
        schema.index(of: id).flatMap { rawText(row: row, position: positions[$0]) }
    }

    /// What the file says in its column at `position`, from 0, of `row`; the way to unknown columns.
    package func rawText(row: Int, position: Int) -> String? {
        var reader = CSVReader(source, from: Int(starts[row]), line: Int(lines[row]))
        var record = CSVRecord()
        guard let found = try? reader.next(&record), found, record.fields.indices.contains(position) else { return nil }
        return reader.text(of: record.fields[position])
    }

    /// The header under which the file has column `id`; `nil` when it lacks it.
    package func header(_ id: String) -> String? {
        schema.index(of: id).flatMap { positions[$0] >= 0 ? headers[positions[$0]] : nil }
    }
}
