import Database
import Interchange
import TransparencyLog

/// Holds every row of the official tables against the act it belongs to.
///
/// Acts and rows are walked side by side in the order of the acts' ids, all tables at once, so that no more than a page
/// of each is held.
struct RowAudit {
    private let reader: Reader
    private let tables: [OfficialTable]
    /// What erased bodies said about rows.
    private let erased: [String: RowsCommitment]
    private var sources: [PagedRows]
    private var met: [Int]

    init(reader: Reader, tables: [OfficialTable], erased: [String: RowsCommitment]) {
        self.reader = reader
        self.tables = tables
        self.erased = erased
        sources = tables.map { RowAudit.rows(of: $0, reader) }
        met = tables.map { _ in 0 }
    }

    /// Checks all rows.
    consuming func check(report: inout AuditReport) throws {
        var acts = PagedRows(reader) { last in
            let seen: SQLValue? = try last.map { try $0["id"] }
            let condition: SQL = seen.map { "WHERE act.id > \($0)" } ?? ""
            // Told of the bodies as well, or else each page would walk them from their start.
            let further: SQL = seen.map { "AND act_body.act > \($0)" } ?? ""
            return """
                SELECT act.id AS id, open_body FROM act LEFT JOIN act_body ON act_body.act = act.id \(further)
                \(condition) ORDER BY act.id LIMIT \(PagedRows.size)
                """
        }
        while let row = try acts.next() {
            // One without an id is a finding of the chain's audit, and comes before all others.
            guard case .text(let act)? = try? row["id"] as SQLValue else { continue }
            try dropOrphans(before: act, report: &report)
            let body: [UInt8]? = try? row["open_body"]
            let said = body.flatMap { try? JSON(parsing: $0) }.flatMap { RowsCommitment($0[RowsCommitment.key]) }
            try check(act, said: said ?? erased[act], report: &report)
        }
        try dropOrphans(before: nil, report: &report)
        for (table, met) in zip(tables, met) { try report.expect(met, rowsOf: table.name, reader) }
    }

    private static func rows(of table: OfficialTable, _ reader: Reader) -> PagedRows {
        PagedRows(reader) { last in
            let condition: SQL =
                try last.map {
                    "WHERE (act, act_row) > (\(try $0["act"] as SQLValue), \(try $0["act_row"] as SQLValue))"
                }
                ?? ""
            return """
                SELECT \(table.columns), act, act_row, salt, hash FROM \(table.name)
                \(condition) ORDER BY act, act_row LIMIT \(PagedRows.size)
                """
        }
    }
}

// MARK: - The rows of an act

extension RowAudit {
    /// A row's place in its act, and its hash.
    private struct Found {
        let table: OfficialTable
        let key: String
        let place: Int
        let hash: Hash
    }

    private mutating func check(_ act: String, said: RowsCommitment?, report: inout AuditReport) throws {
        var range = CompactRange()
        var place = 0
        var isWhole = true
        var last: Found?
        while let source = try nextSource(of: act) {
            guard let row = try take(from: source, report: &report) else {
                isWhole = false
                continue
            }
            guard 0..<(said?.count ?? 0) ~= row.place else {
                report.find(row.table.name.description, row.key, "不是办理行为 \(act) 写入的")
                continue
            }
            guard row.place >= place else {
                // Which of the two is the intruder, nobody can say.
                for one in [last, row].compactMap(\.self) {
                    report.find(one.table.name.description, one.key, "办理行为 \(act) 的第 \(one.place) 行不止一个")
                }
                continue
            }
            if row.place > place { isWhole = false }
            place = row.place + 1
            last = row
            range.append(.leaf(row.hash.bytes))
        }
        guard let said else { return }
        if range.size != said.count {
            report.find("act", act, "应有 \(said.count) 行数据，现有 \(range.size) 行")
        } else if isWhole, range.root != said.root {
            report.find("act", act, "数据行与办理时不符")
        }
    }

    /// The table that has the next row of an act.
    private mutating func nextSource(of act: String) throws -> Int? {
        var next: (source: Int, place: Int)?
        for source in sources.indices {
            guard let row = try sources[source].peek(), row.text("act").utf8.elementsEqual(act.utf8) else { continue }
            let place: Int = (try? row["act_row"]) ?? 0
            if next.map({ place < $0.place }) ?? true { next = (source, place) }
        }
        return next?.source
    }

    /// Takes a row and holds its content against its hash.
    private mutating func take(from source: Int, report: inout AuditReport) throws -> Found? {
        guard let row = try sources[source].next() else { return nil }
        report.rows += 1
        met[source] += 1
        let table = tables[source]
        let key = RowAudit.key(row, of: table)
        return try report.reading(table.name.description, key) { report in
            let found = try Found(table: table, key: key, place: row["act_row"], hash: row["hash"])
            let values = Array(row.values.prefix(table.columns.count))
            guard let salt: [UInt8] = try row["salt"] else {
                report.find(table.name.description, key, "盐被删除，内容无法与办理行为 \(row.text("act")) 核对")
                return found
            }
            if RowCommitment.hash(table: table, values: values, salt: salt) != found.hash {
                report.find(table.name.description, key, "内容与办理行为 \(row.text("act")) 第 \(found.place) 行记录的不符")
            }
            return found
        }
    }

    /// Rows whose act is not there.
    private mutating func dropOrphans(before act: String?, report: inout AuditReport) throws {
        for source in sources.indices {
            while let row = try sources[source].peek(), RowAudit.isOrphan(row, before: act) {
                _ = try sources[source].next()
                report.rows += 1
                met[source] += 1
                let (table, key) = (tables[source], RowAudit.key(row, of: tables[source]))
                report.find(table.name.description, key, "办理行为 \(row.text("act")) 不存在")
            }
        }
    }

    /// Whether a row comes before those of `act`; one whose act is no text comes before all.
    private static func isOrphan(_ row: Row, before act: String?) -> Bool {
        guard let act, case .text(let found)? = try? row["act"] as SQLValue else { return true }
        return found.utf8.lexicographicallyPrecedes(act.utf8)
    }

    /// The first column, which names the row.
    private static func key(_ row: Row, of table: OfficialTable) -> String {
        table.columns.first.map { row.text($0.description) } ?? "?"
    }
}
