import GRDB
import Synchronization

/// Writes that wait for the disk together: while one commit is being made durable the next ones gather, and share the
/// following commit, each in a savepoint of its own.
final class GroupCommit: Sendable {
    private let pool: DatabasePool
    private let queue = Mutex(Queue())

    /// How many writes one commit takes at most.
    private static let limit = 256

    init(_ pool: DatabasePool) { self.pool = pool }

    private struct Queue {
        var jobs: [any Job] = []
        /// Whether a drain is under way or scheduled on the writer.
        var isDraining = false
        var isClosed = false
        /// Who waits until nothing is under way any more.
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    /// Whether no more writes are taken.
    var isClosed: Bool { queue.withLock { $0.isClosed } }

    /// Runs `body` in a savepoint and answers when the commit that holds it is durable.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws; then nothing of it is kept.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = Write(body: body, continuation: continuation)
            let (isTaken, starts) = queue.withLock { queue in
                if queue.isClosed { return (false, false) }
                queue.jobs.append(job)
                defer { queue.isDraining = true }
                return (true, !queue.isDraining)
            }
            if !isTaken { job.fail(DatabaseError(reason: .closed)) }
            if starts { schedule() }
        }
    }

    /// Takes no more writes, and waits for those that were taken.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = queue.withLock { queue in
                queue.isClosed = true
                if queue.isDraining { queue.closing.append(continuation) }
                return !queue.isDraining
            }
            if isIdle { continuation.resume() }
        }
    }
}

// MARK: - On the writer

extension GroupCommit {
    private func schedule() {
        pool.asyncWriteWithoutTransaction { database in self.drain(database) }
    }

    private func drain(_ database: GRDB.Database) {
        let jobs = queue.withLock { queue in
            let jobs = Array(queue.jobs.prefix(GroupCommit.limit))
            queue.jobs.removeFirst(jobs.count)
            return jobs
        }
        commit(jobs, on: database)
        let (goesOn, closing) = queue.withLock { queue in
            queue.isDraining = !queue.jobs.isEmpty
            defer { if !queue.isDraining { queue.closing = [] } }
            return (queue.isDraining, queue.isDraining ? [] : queue.closing)
        }
        if goesOn { schedule() }
        for continuation in closing { continuation.resume() }
    }

    private func commit(_ jobs: [any Job], on database: GRDB.Database) {
        var answers: [(any Job).Answer] = []
        do {
            // Left over only when a broken disk refused the last rollback.
            if database.isInsideTransaction { try database.rollback() }
            try database.beginTransaction(.immediate)
            for job in jobs { answers.append(try job.run(on: database)) }
        } catch {
            rollBack(database)
            let fault = DatabaseError(lost: error)
            for answer in answers { answer(fault) }
            for job in jobs[answers.count...] { job.fail(fault) }
            return
        }
        do {
            try database.commit()
            for answer in answers { answer(nil) }
        } catch {
            rollBack(database)
            // A constraint that is checked at the commit: whose write breaks it shows when each commits alone.
            if jobs.count > 1, let error = error as? GRDB.DatabaseError, error.resultCode == .SQLITE_CONSTRAINT {
                for job in jobs { commit([job], on: database) }
            } else {
                let fault = DatabaseError(committing: error)
                for answer in answers { answer(fault) }
            }
        }
    }

    private func rollBack(_ database: GRDB.Database) {
        if database.isInsideTransaction { try? database.rollback() }
    }
}

/// A write that waits, whatever it answers.
private protocol Job: Sendable {
    /// Tells the caller, after the commit, what came of it; a fault of the commit goes to those whose write was to be
    /// kept.
    typealias Answer = (_ fault: DatabaseError?) -> Void

    /// Runs in a savepoint.
    ///
    /// - Throws: when the whole transaction is lost, so that nobody's write can be kept.
    func run(on database: GRDB.Database) throws -> Answer

    /// Tells the caller that nothing of it was kept.
    func fail(_ fault: DatabaseError)
}

private struct Write<Value: Sendable>: Job {
    let body: @Sendable (any Connection) throws -> Value
    let continuation: CheckedContinuation<Value, any Error>

    func run(on database: GRDB.Database) throws -> Answer {
        try database.cachedStatement(sql: "SAVEPOINT one").execute()
        do {
            let value = try body(SQLiteConnection(database))
            try database.cachedStatement(sql: "RELEASE one").execute()
            return { fault in
                if let fault { continuation.resume(throwing: fault) } else { continuation.resume(returning: value) }
            }
        } catch {
            // A full disk ends the transaction itself; then all who share it must be told.
            guard database.isInsideTransaction else { throw error }
            try database.cachedStatement(sql: "ROLLBACK TO one").execute()
            try database.cachedStatement(sql: "RELEASE one").execute()
            let error = (error as? GRDB.DatabaseError).map { DatabaseError($0) as any Error } ?? error
            return { _ in continuation.resume(throwing: error) }
        }
    }

    func fail(_ fault: DatabaseError) { continuation.resume(throwing: fault) }
}
