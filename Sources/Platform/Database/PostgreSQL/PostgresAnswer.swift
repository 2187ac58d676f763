import CLibPQ

/// An answer that is read row by row.
///
/// A connection carries one answer at a time. When a closure asks something else for a row, what is left of the outer
/// answer is fetched first and kept until the closure is through, so that a huge answer stays small only as long as
/// nothing is asked inside it.
final class PostgresAnswer {
    private let connection: OpaquePointer?
    private let statement: String
    private var kept: [OpaquePointer] = []
    private var next = 0
    /// Whether the connection still carries rows.
    private var isOpen = true
    private var fault: PostgresFault?

    /// The answer to what was just sent.
    init(_ connection: OpaquePointer?, statement: String) {
        self.connection = connection
        self.statement = statement
    }

    deinit { for result in kept[next...] { PQclear(result) } }

    /// The next row, to be cleared by the caller; `nil` at the end.
    ///
    /// - Throws: ``PostgresFault``.
    func row() throws(PostgresFault) -> OpaquePointer? {
        if next < kept.count {
            next += 1
            return kept[next - 1]
        }
        if isOpen, let row = receive() { return row }
        if let fault { throw fault }
        return nil
    }

    /// Fetches what is left, so that the connection can carry something else.
    func keep() {
        while isOpen, let row = receive() { kept.append(row) }
    }

    /// Throws away what is left.
    func finish() {
        while isOpen, let row = receive() { PQclear(row) }
    }

    /// The connection is gone: nothing more can be read from it.
    func abandon() { isOpen = false }

    private func receive() -> OpaquePointer? {
        while let result = PQgetResult(connection) {
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: return result
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: break
            default:
                fault = fault ?? PostgresFault(result: result, connection: connection, statement: statement)
                // A broken connection would go on giving errors.
                if PQstatus(connection) != CONNECTION_OK { isOpen = false }
            }
            PQclear(result)
            if !isOpen { return nil }
        }
        isOpen = false
        PostgresSession.endExchange(connection)
        return nil
    }
}
