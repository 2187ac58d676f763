import Synchronization

/// PostgreSQL through libpq: a pool of connections, each a thread of its own.
final class PostgresBackend: Backend {
    private let pool: PostgresPool
    private let retries: PostgresRetries
    private let gate = PostgresGate()
    /// Writes whose opening is known. They ask nothing after it and so take no time of their own; two transactions of
    /// many of them would read and change the same pages of indexes, and refuse one another.
    private let opened = CommitQueue(lanes: 1, batch: 64, limit: PostgresPool.queue.length)
    /// All others that may share a transaction.
    private let others: CommitQueue

    /// A backend that connects when it is first asked.
    ///
    /// - Parameter lanes: how many transactions that closures without an opening share are under way at once.
    /// - Throws: ``DatabaseError`` for an address that cannot be read or is not safe.
    init(
        conninfo: String, connections: Int = 8, lanes: Int = 2, retries: PostgresRetries = PostgresRetries()
    ) throws(DatabaseError) {
        others = CommitQueue(lanes: lanes, batch: 32, limit: PostgresPool.queue.length)
        pool = PostgresPool(try PostgresAddress(conninfo: conninfo), limit: connections)
        self.retries = retries
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await transact(.read, body)
    }

    func write<Value: Sendable>(
        _ sharing: Sharing, opening: SQL?, _ body: @escaping @Sendable (any Connection, Row?) throws -> Value
    ) async throws -> Value {
        if case .alone = sharing {
            return try await transact(.write) { connection in
                var rows: [Row] = []
                if let opening { try connection.forEach(opening) { rows.append($0) } }
                return try body(connection, rows.first)
            }
        }
        return try await withCheckedThrowingContinuation { continuation in
            let write = WaitingClosure(opening: opening, body: body, continuation: continuation)
            let queue = opening == nil ? others : opened
            switch queue.add(write) {
            case .waits: break
            case .begins: Task.detached { await self.serve(queue) }
            case .full: write.fail(PostgresPool.busy)
            case .closed: write.fail(DatabaseError(reason: .closed))
            }
        }
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

    func close() async {
        await opened.close()
        await others.close()
        await pool.close()
    }

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

// MARK: - Sharing commits

extension PostgresBackend {
    /// Runs what waits, until nothing does.
    private func serve(_ queue: CommitQueue) async {
        repeat { await commit(queue.next()[...]) } while queue.goesOn()
    }

    /// Runs writes, on another connection when the first one broke before anything could have been committed.
    private func commit(_ writes: ArraySlice<any WaitingWrite>) async {
        let (retries, gate) = (retries, gate)
        var (rest, losses) = (writes, 0)
        while !rest.isEmpty {
            do {
                let left = rest
                let broken = try await pool.run { session in PostgresCommits(session, retries, gate).run(left) }
                guard let broken else { return }
                // The count begins anew where some of them came through.
                losses = broken.rest.count < rest.count ? 1 : losses + 1
                rest = broken.rest
                guard losses < retries.connections else { throw DatabaseError(reason: broken.fault.unavailable) }
                try await Task.sleep(for: .milliseconds(retries.delay(losses, from: 50, upTo: 1_000)))
            } catch let fault as PostgresFault {
                losses += 1
                guard losses < retries.connections else {
                    let error = DatabaseError(reason: fault.unavailable)
                    for write in rest { write.fail(error) }
                    return
                }
                try? await Task.sleep(for: .milliseconds(retries.delay(losses, from: 50, upTo: 1_000)))
            } catch {
                for write in rest { write.fail(error) }
                return
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
