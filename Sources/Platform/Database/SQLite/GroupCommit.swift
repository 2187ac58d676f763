import GRDB
import Synchronization

/// Writes that wait for the disk together: while one commit is being made durable the next ones gather, and share the
/// following commit, each in a savepoint of its own.
final class GroupCommit: Sendable {
    private let pool: DatabasePool
    private let waiting = Mutex(Queue())

    /// How many writes one commit takes at most.
    private static let limit = 256

    init(_ pool: DatabasePool) { self.pool = pool }

    private struct Queue {
        var jobs: [any Job] = []
        /// Whether a drain is under way or scheduled on the writer.
        var isDraining = false
    }

    /// Runs `body` in a savepoint and answers when the commit that holds it is durable.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws; then nothing of it is kept.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = Write(body: body, continuation: continuation)
            let starts = waiting.withLock { queue in
                queue.jobs.append(job)
                defer { queue.isDraining = true }
                return !queue.isDraining
            }
            if starts { schedule() }
        }
    }

    private func schedule() {
        pool.asyncWriteWithoutTransaction { database in self.drain(database) }
    }

    private func drain(_ database: GRDB.Database) {
        let jobs = waiting.withLock { queue in
            let jobs = Array(queue.jobs.prefix(GroupCommit.limit))
            queue.jobs.removeFirst(jobs.count)
            return jobs
        }
        commit(jobs, on: database)
        let goesOn = waiting.withLock { queue in
            queue.isDraining = !queue.jobs.isEmpty
            return queue.isDraining
        }
        if goesOn { schedule() }
    }

    private func commit(_ jobs: [any Job], on database: GRDB.Database) {
        var answers: [(any Job).Answer] = []
        do {
            try database.beginTransaction(.immediate)
            for job in jobs { answers.append(try job.run(on: database)) }
            try database.commit()
            for answer in answers { answer(nil) }
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            let fault = (error as? GRDB.DatabaseError).map { DatabaseError($0) as any Error } ?? error
            for job in jobs { job.fail(fault) }
        }
    }
}

/// A write that waits, whatever it answers.
private protocol Job: Sendable {
    /// Tells the caller, after the commit, what came of it.
    typealias Answer = (_ commitFault: (any Error)?) -> Void

    /// Runs in a savepoint.
    ///
    /// - Throws: when the whole transaction is lost, so that nobody's write can be kept.
    func run(on database: GRDB.Database) throws -> Answer

    /// Tells the caller that the whole transaction was lost.
    func fail(_ error: any Error)
}

private struct Write<Value: Sendable>: Job {
    let body: @Sendable (any Connection) throws -> Value
    let continuation: CheckedContinuation<Value, any Error>

    func run(on database: GRDB.Database) throws -> Answer {
        try database.execute(sql: "SAVEPOINT write")
        do {
            let value = try body(SQLiteConnection(database))
            try database.execute(sql: "RELEASE write")
            return { _ in continuation.resume(returning: value) }
        } catch {
            // A full disk ends the transaction itself; then all who share it must be told.
            guard database.isInsideTransaction else { throw error }
            try database.execute(sql: "ROLLBACK TO write")
            try database.execute(sql: "RELEASE write")
            return { _ in continuation.resume(throwing: error) }
        }
    }

    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
