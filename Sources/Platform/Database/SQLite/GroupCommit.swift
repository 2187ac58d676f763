import GRDB

/// Writes that wait for the disk together: while one commit is being made durable the next ones gather, and share the
/// following commit, each in a savepoint of its own.
final class GroupCommit: Sendable {
    private let pool: DatabasePool
    private let queue = CommitQueue(lanes: 1, batch: 256)

    init(_ pool: DatabasePool) { self.pool = pool }

    /// Whether no more writes are taken.
    var isClosed: Bool { queue.isClosed }

    /// Runs `body` and answers when the commit that holds it is durable.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws; then nothing of it is kept.
    func write<Value: Sendable>(
        opening: SQL? = nil, _ body: @escaping @Sendable (any Connection, Row?) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = WaitingClosure(opening: opening, body: body, continuation: continuation)
            switch queue.add(write) {
            case .waits: break
            case .begins: pool.asyncWriteWithoutTransaction { database in self.serve(database) }
            case .full, .closed: write.fail(DatabaseError(reason: .closed))
            }
        }
    }

    /// Takes no more writes, and waits for those that were taken.
    func close() async { await queue.close() }
}

// MARK: - On the writer

extension GroupCommit {
    private func serve(_ database: GRDB.Database) {
        commit(queue.next(), on: database)
        // Anew on the writer, so that others who want it get their turn.
        if queue.goesOn() { pool.asyncWriteWithoutTransaction { database in self.serve(database) } }
    }

    private func commit(_ writes: [any WaitingWrite], on database: GRDB.Database) {
        var answers: [WaitingWrite.Answer] = []
        do {
            // Left over only when a broken disk refused the last rollback.
            if database.isInsideTransaction { try database.rollback() }
            try database.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
            if let write = writes.first, writes.count == 1 {
                let (error, answer) = write.run(on: SQLiteConnection(database), opened: nil)
                answers.append(answer)
                if error != nil {
                    rollBack(database)
                    return answer(nil)
                }
            } else {
                for write in writes { answers.append(try run(write, on: database)) }
            }
        } catch {
            rollBack(database)
            let fault = DatabaseError(lost: error)
            for answer in answers { answer(fault) }
            for write in writes[answers.count...] { write.fail(fault) }
            return
        }
        do {
            try database.cachedStatement(sql: "COMMIT").execute()
            for answer in answers { answer(nil) }
        } catch {
            rollBack(database)
            // A constraint that is checked at the commit: whose write breaks it shows when each commits alone.
            if writes.count > 1, let error = error as? GRDB.DatabaseError, error.resultCode == .SQLITE_CONSTRAINT {
                for write in writes { commit([write], on: database) }
            } else {
                let fault = DatabaseError(committing: error)
                for answer in answers { answer(fault) }
            }
        }
    }

    /// Runs a write in a savepoint.
    ///
    /// - Throws: when the whole transaction is lost, so that nobody's write can be kept.
    private func run(_ write: any WaitingWrite, on database: GRDB.Database) throws -> WaitingWrite.Answer {
        try database.cachedStatement(sql: "SAVEPOINT one").execute()
        let (error, answer) = write.run(on: SQLiteConnection(database), opened: nil)
        if let error {
            // A full disk ends the transaction itself; then all who share it must be told.
            guard database.isInsideTransaction else { throw error }
            try database.cachedStatement(sql: "ROLLBACK TO one").execute()
        }
        try database.cachedStatement(sql: "RELEASE one").execute()
        return answer
    }

    private func rollBack(_ database: GRDB.Database) {
        if database.isInsideTransaction { try? database.rollback() }
    }
}
