import CLibPQ

/// What a transaction has still to tell the server, in order: it travels with the next statement that needs an answer,
/// or with the commit.
///
/// Rows for one table go together in one statement. Several closures may share the transaction, so that what one of
/// them has left can be taken back.
struct PostgresBacklog {
    /// How the transaction begins, until that has been said.
    private(set) var begin: String?
    private var items: [Item] = []
    private var rows = 0
    private var bytes = 0
    /// How many rows each item had when the closure under way began.
    private var mark: [Int] = []
    /// Whether the closure under way has told the server of a change, which stands until the whole is rolled back.
    private(set) var hasChanged = false

    /// The tables that the openings of all closures have changed already; then a closure may only insert into others.
    private(set) var opened: Set<String> = []

    /// The `COPY` whose answer has not been read yet.
    var copying: String?
    /// The types of columns that were asked for.
    var types: [String: [Oid]] = [:]

    /// After how many rows and bytes it is time to send them.
    private static let limit = (rows: 512, bytes: 1 << 18)

    private struct Item {
        let sql: SQL
        let insert: RowInsert?
        /// What the columns hold so far; `nil` where all was null.
        var types: [Oid?]
        var rows: [[SQLValue]]
    }

    /// Whether the closure under way has left something here.
    private var isOfClosure: Bool { items.count > mark.count || zip(items, mark).contains { $0.rows.count > $1 } }

    /// Whether there is so much that it should be sent.
    var isFull: Bool { rows >= PostgresBacklog.limit.rows || bytes >= PostgresBacklog.limit.bytes }

    /// Whether nothing is to be said before the commit.
    var isEmpty: Bool { items.isEmpty }
}

// MARK: - Closures

extension PostgresBacklog {
    /// A new transaction.
    mutating func start(_ begin: String?) {
        self = PostgresBacklog()
        self.begin = begin
    }

    /// A new closure in the same transaction.
    mutating func startClosure() {
        mark = items.map(\.rows.count)
        hasChanged = !opened.isEmpty
    }

    /// Takes back what the closure under way has left.
    ///
    /// - Returns: false when the server has been told of a change already.
    mutating func dropClosure() -> Bool {
        if hasChanged { return false }
        items.removeLast(items.count - mark.count)
        for (place, count) in mark.enumerated() { items[place].rows.removeLast(items[place].rows.count - count) }
        return true
    }

    /// Notes that the openings of all closures have been sent.
    mutating func noteOpenings(of tables: Set<String>) { opened = tables }

    /// Notes that the server is told of a change.
    mutating func noteChange() { hasChanged = true }
}

// MARK: - Filling and emptying

extension PostgresBacklog {
    /// Puts a statement at the end, or its row to others of the same form when nothing but rows lies between.
    ///
    /// - Throws: ``PostgresCommits/Unshared`` for what the openings of later closures must not come before.
    mutating func append(_ sql: SQL) throws {
        rows += 1
        bytes += sql.arguments.reduce(0) { $0 + $1.size }
        let types = sql.arguments.map { PostgresArray.type(of: $0) }
        for place in items.indices.reversed() {
            guard items[place].insert != nil else { break }
            if items[place].sql.text == sql.text, let merged = PostgresBacklog.merge(items[place].types, types) {
                items[place].types = merged
                items[place].rows.append(sql.arguments)
                return
            }
        }
        let insert = RowInsert(sql)
        if !opened.isEmpty {
            guard insert != nil, let table = try sql.changedTable(), !opened.contains(table) else {
                throw PostgresCommits.Unshared()
            }
        }
        items.append(Item(sql: sql, insert: insert, types: types, rows: [sql.arguments]))
    }

    private static func merge(_ left: [Oid?], _ right: [Oid?]) -> [Oid?]? {
        guard left.count == right.count else { return nil }
        var merged = left
        for (place, type) in right.enumerated() {
            guard let type else { continue }
            if let known = merged[place], known != type { return nil }
            merged[place] = type
        }
        return merged
    }

    /// Whether `sql` may go before what is here: it inserts into another table, and the closure under way, which has to
    /// see what it did itself, has left nothing. What a foreign key says of this order is settled by running alone.
    func canBeOvertaken(by sql: SQL) -> Bool {
        guard sql.text.utf8.starts(with: "INSERT INTO ".utf8), !isOfClosure, let table = try? sql.changedTable(),
            sql.text.utf8Range(of: "SELECT") == nil
        else { return false }
        return items.allSatisfy { $0.insert != nil && (try? $0.sql.changedTable()) != table }
    }

    /// How the transaction begins, to be said now.
    mutating func takeBegin() -> String? { begin.take() }

    /// All that is here, to be said now.
    mutating func take() throws(DatabaseError) -> [PostgresStatement] {
        defer {
            if isOfClosure { hasChanged = true }
            (items, mark, rows, bytes) = ([], [], 0, 0)
        }
        var statements: [PostgresStatement] = []
        for item in items where !item.rows.isEmpty {
            if let insert = item.insert, item.rows.count > 1, item.types.contains(where: { $0 != nil }) {
                statements.append(PostgresStatement(insert, item.rows))
            } else {
                for row in item.rows {
                    statements.append(try PostgresStatement(SQL(trusted: item.sql.text, arguments: row)))
                }
            }
        }
        return statements
    }
}

extension SQLValue {
    /// About how many bytes it takes on its way.
    fileprivate var size: Int {
        switch self {
        case .null, .int: 8
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        }
    }
}
