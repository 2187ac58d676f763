import CLibPQ
import Dispatch

/// One row, one commit, one round trip: a prepared insert on a connection of its writer's own.
final class BarePostgres: Inserting, Sendable {
    /// A connection and the thread it belongs to; used by one writer at a time.
    private struct Line: @unchecked Sendable {
        let connection: OpaquePointer
        let queue: DispatchQueue
    }

    private struct Fault: Error { let message: String }

    private let lines: [Line]

    init(_ conninfo: String, _ writers: Int) throws {
        lines = try (0..<writers).map { writer in
            guard let connection = PQconnectdb(conninfo) else { throw Fault(message: "no memory") }
            for sql in [
                "SET client_min_messages = warning",
                "CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, writer bigint, note text)",
            ] { PQclear(PQexec(connection, sql)) }
            let prepared = PQprepare(connection, "bare", "INSERT INTO bare (writer, note) VALUES ($1, $2)", 2, nil)
            defer { PQclear(prepared) }
            guard PQresultStatus(prepared) == PGRES_COMMAND_OK else {
                throw Fault(message: String(cString: PQerrorMessage(connection)))
            }
            return Line(connection: connection, queue: DispatchQueue(label: "bare-\(writer)"))
        }
    }

    deinit { for line in lines { PQfinish(line.connection) } }

    func insert(_ writer: Int) async throws {
        let line = lines[writer]
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            line.queue.async {
                let status = "\(writer)".withCString { number in
                    "a fact of ordinary length, as a clerk writes it".withCString { note in
                        let result = PQexecPrepared(line.connection, "bare", 2, [number, note], nil, nil, 0)
                        defer { PQclear(result) }
                        return PQresultStatus(result)
                    }
                }
                guard status == PGRES_COMMAND_OK else {
                    return continuation.resume(
                        throwing: Fault(message: String(cString: PQerrorMessage(line.connection))))
                }
                continuation.resume()
            }
        }
    }
}
