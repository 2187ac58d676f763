import Synchronization

/// PostgreSQL through libpq: a pool of connections, each a thread of its own.
final class PostgresBackend: Backend {
    private let pool: PostgresPool
    private let retries: PostgresRetries
    private let gate = PostgresGate()

    /// A backend that connects when it is first asked.
    ///
    /// - Throws: ``DatabaseError`` for an address that cannot be read or is not safe.
    init(conninfo: String, connections: Int = 8, retries: PostgresRetries = PostgresRetries()) throws(DatabaseError) {
        pool = PostgresPool(try PostgresAddress(conninfo: conninfo), limit: connections)
        self.retries = retries
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await transact(.read, body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await transact(.write, body)
    }

    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        let alone = PostgresRetries(attempts: 1, connections: 1, random: retries.random)
        let gate = gate
        return try await pool.translating { session in
            try PostgresTransaction(session, .migrate, alone, gate).run(body)
        }
    }

    func checkDurability() async throws {
        // Each connection checks when it is opened.
        try await pool.translating { _ in }
    }

    func close() async { await pool.close() }

    /// Runs a transaction, on another connection when the first one broke before anything could have been committed.
    private func transact<Value: Sendable>(
        _ kind: PostgresTransaction.Kind, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        let (retries, gate) = (retries, gate)
        var losses = 0
        while true {
            do {
                return try await pool.run { session in try PostgresTransaction(session, kind, retries, gate).run(body) }
            } catch let fault as PostgresFault {
                losses += 1
                guard losses < retries.connections else { throw DatabaseError(reason: fault.unavailable) }
                try await Task.sleep(for: .milliseconds(retries.delay(losses, from: 50, upTo: 1_000)))
            }
        }
    }
}

extension PostgresPool {
    /// Runs `work` once, whatever happens to the connection.
    fileprivate func translating<Value: Sendable>(
        _ work: @escaping @Sendable (PostgresSession) throws -> Value
    ) async throws -> Value {
        do {
            return try await run(work)
        } catch let fault as PostgresFault {
            throw DatabaseError(reason: fault.unavailable)
        }
    }
}
