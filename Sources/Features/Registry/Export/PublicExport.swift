import Database
import Documents
import Exact
import Interchange
import Markup
import Site

/// The list of a register as a file, read piece by piece: what is sealed is not in it.
///
/// The pieces are read one after the other and still are of one moment: what is recorded meanwhile is not yet known at
/// it.
struct PublicExport: Sendable {
    let register: PublicRegister
    let query: RegisterQuery
    let moment: RegistryMoment
    let reader: ValueReader
    let database: Database
    /// When it was asked for; what is recorded later is left out.
    let now: Instant

    /// How many entries are read at a time: few, because each reader who takes them slowly holds as many.
    private static let piece = 100

    private var asOf: AsOf { AsOf(moment.day, known: min(moment.asOf.known, now)) }

    /// The name of the file, with the day.
    private func name(_ ending: String) -> String { "\(register.name.zh)-\(moment.day).\(ending)" }

    /// Calls `body` with the entries, some at a time, and the names of their organisations.
    private func forEachPiece(_ body: ([PublicEntry], [String: String]) async throws -> Void) async throws {
        var last = ""
        while true {
            let after = last
            let (entries, names) = try await database.read { [self] reader in
                let entries = try reader.entries(
                    register, query, asOf, after: after, limit: PublicExport.piece)
                return (entries, try reader.organisationNames(register.organisations(in: entries), asOf))
            }
            if !entries.isEmpty { try await body(entries, names) }
            guard entries.count == PublicExport.piece, let end = entries.last?.id else { return }
            last = end
        }
    }
}

// MARK: - Columns

extension PublicExport {
    /// A column of the file: a field, or the name of the organisation that a field names by its code.
    private struct Column {
        let field: Field
        let isName: Bool
    }

    private var columns: [Column] {
        register.disclosure.shown.flatMap { field in
            // An organisation has its own name as a field; everybody else's stands behind the code.
            let isNamed = field.namesOrganisation && register.id != Register.organisation.id
            return [Column(field: field, isName: false)] + (isNamed ? [Column(field: field, isName: true)] : [])
        }
    }

    private func header(_ column: Column) -> String {
        if column.isName { return column.field.organisationName.zh + "名称" }
        return if case .yuan = column.field.content { column.field.label + "（元）" } else { column.field.label }
    }

    private func value(_ entry: PublicEntry, _ column: Column, _ names: [String: String]) -> ShownValue {
        guard column.isName else { return reader.value(entry[column.field.id], column.field, names: names) }
        return entry.text(column.field.id).flatMap { names[$0] }.map(ShownValue.text) ?? .none
    }
}

// MARK: - Files

extension PublicExport {
    /// CSV for a spreadsheet, sent while it is read.
    var csv: Download {
        Download(name("csv"), .csv) { send in
            var head = CSVWriter(for: .spreadsheet)
            head.record(columns.map(header))
            try await send(head.bytes)
            try await forEachPiece { entries, names in
                // Only the file begins with a byte order mark, not each of its pieces.
                var writer = CSVWriter(for: .spreadsheet)
                let mark = writer.bytes.count
                for entry in entries { writer.record(columns.map { value(entry, $0, names).text }) }
                try await send(Array(writer.bytes.dropFirst(mark)))
            }
        }
    }

    /// A workbook, written to a file of its own and sent from there, with a second sheet that says what it is.
    var workbook: Download {
        Download(name("xlsx"), .xlsx) { send in
            let file = try ScratchFile()
            try await write(to: file.path)
            var sent = 0
            while case let piece = try file.bytes(from: sent, count: 64 << 10), !piece.isEmpty {
                try await send(piece)
                sent += piece.count
            }
        }
    }

    private func write(to path: String) async throws {
        let writer = try SheetWriter(
            path: path, sheet: register.name.zh,
            columns: columns.map { SheetColumn(header($0), $0.isName ? .text : $0.field.content.sheetKind) },
            created: now)
        var count = 0
        try await forEachPiece { entries, names in
            for entry in entries { try writer.append(columns.map { value(entry, $0, names).sheetEntry }) }
            count += entries.count
        }
        try writer.finish([
            ("内容", register.name.zh), ("有效日期", "\(moment.day)"),
            ("数据截至", now.text(offsetMinutes: moment.offsetMinutes)), ("项数", "\(count)"),
            ("说明", "仅含向社会公开的项目"),
        ])
    }
}
