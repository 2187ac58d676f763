import Database
import Exact
package import Interchange

/// Reads a file's rows as changes of entries, a batch at a time.
struct ImportReader {
    /// How many rows go together.
    static let batchSize = 2_000

    private let register: Register
    private let mapping: ImportMapping
    private let fields: FieldReader
    private let columns: [Column]
    private var source: any ImportSource
    /// For each column, what had to be tidied in its cells.
    private(set) var tidied: [TidyingTally]
    /// Rows that are no records: sums, signatures.
    private(set) var passed: [PassedRow] = []
    /// Whether a sum of everything was met, behind which the table is over.
    private var isOver = false

    /// Where the file has a field, and what it must be.
    private struct Column {
        let place: Int?
        let unit: AmountUnit?
        let isRequired: Bool
        let isSecret: Bool
        /// Whether the keyed hash of what stands there can be the entry's name.
        let isIdentity: Bool
    }

    /// What a batch of rows says.
    struct Batch: Sendable {
        /// What rows say of entries, with the line of each.
        var changes: [EntryChange] = []
        var lines: [Int] = []
        /// Rows that say nothing that can be read.
        var rejected: [RejectedRow] = []
    }

    /// A reader from the first row behind the header.
    init(_ order: ImportOrder) throws {
        register = order.register
        mapping = order.mapping
        fields = order.reader
        columns = zip(register.fields, mapping.places).map { field, place in
            let isIdentity = if case .identityNumber = field.content { true } else { false }
            return Column(
                place: place?.column, unit: place?.unit, isRequired: field.isRequired,
                isSecret: field.content.isSecret, isIdentity: isIdentity)
        }
        source = try order.open()
        tidied = Array(repeating: TidyingTally(), count: order.mapping.width)
    }

    /// The next rows; `nil` at the end.
    mutating func next() throws -> Batch? {
        var batch = Batch()
        batch.changes.reserveCapacity(ImportReader.batchSize)
        batch.lines.reserveCapacity(ImportReader.batchSize)
        var count = 0
        while count < ImportReader.batchSize, let row = try source.next() {
            guard row.line > mapping.headerLine, row.fault != nil || !row.isEmpty else { continue }
            let sort = row.sort
            if let sort {
                passed.append(PassedRow(line: row.line, sort: sort))
                if sort == .total { isOver = true }
            }
            guard !isOver, sort == nil else { continue }
            count += 1
            do throws(CellProblem) {
                batch.changes.append(try change(row))
                batch.lines.append(row.line)
            } catch {
                batch.rejected.append(error.rejecting(row.line))
            }
        }
        return count == 0 ? nil : batch
    }

    private mutating func change(_ row: ImportedRow) throws(CellProblem) -> EntryChange {
        if let fault = row.fault { throw CellProblem(fault.problem, fault.remedy) }
        guard row.cells.count <= mapping.width || row.cells[mapping.width...].allSatisfy(\.isEmpty) else {
            throw CellProblem("这一行有 \(row.cells.count) 格，表头只有 \(mapping.width) 列", "请核对是否多了逗号或者错列")
        }
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        var identity: String?
        for (field, column) in columns.enumerated() {
            let cell = column.place.map { row[$0] } ?? .empty
            if let tidying = cell.blank {
                if column.isRequired {
                    let refusal = CellRefusal.empty(tidying)
                    throw CellProblem(refusal.problem, refusal.remedy, mapping.places[field], in: row)
                }
                values.append(.null)
                note(tidying, column)
                continue
            }
            do throws(CellProblem) {
                let written = try fields.value(of: cell, at: field, unit: column.unit)
                if column.isIdentity { identity = try fields.identity(of: cell) }
                values.append(written.value)
                note(written.tidying, column)
            } catch {
                throw CellProblem(
                    error.problem, error.remedy, mapping.places[field], in: row, isSecret: column.isSecret)
            }
        }
        let said = FieldValues(values, of: register)
        if let broken = register.checks.first(where: { !$0.holds(said) }) {
            let index = register.index(of: broken.field)
            throw CellProblem(
                broken.problem, broken.remedy, index.flatMap { mapping.places[$0] }, in: row,
                isSecret: index.map { register.fields[$0].content.isSecret } ?? false)
        }
        return EntryChange(register.name(of: said, identity: identity), try validity(row), values: values)
    }

    private mutating func note(_ tidying: Tidying, _ column: Column) {
        if let place = column.place, tidying.rawValue != 0 { tidied[place].add(tidying) }
    }

    private func validity(_ row: ImportedRow) throws(CellProblem) -> Validity? {
        let from = try day(mapping.validFrom, row)
        let last = try day(mapping.validUntil, row)
        guard from != nil || last != nil else { return nil }
        guard let validity = Validity(from: from ?? Validity.ever, until: last?.adding(days: 1) ?? Validity.open) else {
            throw CellProblem("失效日期早于生效日期", "核对两个日期", mapping.validUntil, in: row)
        }
        return validity
    }

    private func day(_ place: ImportMapping.Place?, _ row: ImportedRow) throws(CellProblem) -> CivilDay? {
        guard let place, !row[place.column].isEmpty else { return nil }
        do throws(CellProblem) {
            return try fields.day(row[place.column])
        } catch {
            throw CellProblem(error.problem, error.remedy, place, in: row)
        }
    }
}

extension ImportedCell {
    /// Whether nothing stands in it.
    fileprivate var isEmpty: Bool { if case .empty = self { true } else { false } }

    /// What stands in a cell that says nothing; `nil` where it says something.
    fileprivate var blank: Tidying? {
        switch self {
        case .empty: Tidying()
        case .text(let text): WrittenCell.blank(text.utf8.span)
        default: nil
        }
    }
}

extension ImportedRow {
    /// The cell at a place; empty where the row is shorter.
    subscript(column: Int) -> ImportedCell { cells.indices.contains(column) ? cells[column] : .empty }

    /// What it is when it is no record, by the first cell in which something stands.
    package var sort: RowSort? {
        guard case .text(let text)? = cells.first(where: { !$0.isEmpty }) else { return nil }
        return RowSort.of(text.utf8.span)
    }

    /// Whether nothing stands in it.
    package var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}
