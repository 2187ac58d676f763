import CLibPQ
import Foundation

/// One transaction on a session's thread, run until it is committed, refused, or given up.
struct PostgresTransaction {
    /// What a transaction is for.
    enum Kind {
        case read
        case write
        case migrate

        fileprivate var begin: String {
            switch self {
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
            // Sees what the process before it has migrated, once it has the lock.
            case .migrate:
                "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = 0; "
                    + "SELECT pg_advisory_xact_lock(\(Lock.migration.rawValue))"
            }
        }
    }

    /// Locks that processes of this program take among themselves; numbers nobody else is likely to use.
    private enum Lock: Int64 {
        case migration = 0x6265_697A_656E_6730
        case retry = 0x6265_697A_656E_6731
    }

    /// After how many attempts a transaction queues up with the others that were refused, instead of running against
    /// them again.
    private static let free = 2

    private let session: PostgresSession
    private let kind: Kind
    private let retries: PostgresRetries
    private let gate: PostgresGate

    init(_ session: PostgresSession, _ kind: Kind, _ retries: PostgresRetries, _ gate: PostgresGate) {
        self.session = session
        self.kind = kind
        self.retries = retries
        self.gate = gate
    }

    /// Runs `body` as often as it takes.
    ///
    /// - Throws: ``PostgresFault`` when the connection broke and nothing was committed, ``DatabaseError``, or what
    ///   `body` throws.
    func run<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        if kind == .write { gate.pass() }
        var isAhead = false
        defer { if isAhead { comeBack() } }
        for attempt in 1...retries.attempts {
            if let value = try once(body) { return value }
            if attempt == retries.attempts { break }
            usleep(UInt32(retries.delay(attempt, from: 1_000, upTo: 50_000)))
            if attempt >= PostgresTransaction.free, !isAhead {
                isAhead = true
                try goAhead()
            }
        }
        throw DatabaseError(reason: .conflict(attempts: retries.attempts))
    }

    /// Runs `body` once; `nil` when it may succeed another time.
    ///
    /// - Throws: as ``run(_:)``.
    func once<Value>(_ body: (any Connection) throws -> Value) throws -> Value? {
        session.fault = nil
        session.backlog.start(kind == .migrate ? nil : kind.begin)
        let result = Result {
            if kind == .migrate { try session.execute(script: kind.begin) }
            return try body(PostgresConnection(session))
        }
        if session.fault == nil, session.backlog.begin != nil {
            // The server has not heard of it so far.
            switch result {
            case .success(let value) where session.backlog.isEmpty: return value
            case .failure(let error): throw error
            default: break
            }
        }
        // The connection may have gone while the closure did something else: nothing was committed then.
        if session.fault == nil, case .success = result, !session.isAlive {
            session.fault = PostgresFault(result: nil, connection: session.connection, statement: "")
        }
        if let fault = session.fault { return try giveUp(fault, result) }
        switch result {
        case .success(let value): return try commit(value)
        case .failure(let error):
            rollBack()
            throw error
        }
    }
}

// MARK: - Ending

extension PostgresTransaction {
    /// Ends a transaction in which a statement failed; the server lets nothing of it stand, even if the closure went on.
    private func giveUp<Value>(_ fault: PostgresFault, _ result: Result<Value, any Error>) throws -> Value? {
        switch remedy(of: fault) {
        case .reconnect:
            session.drop()
            throw fault
        case .again:
            rollBack()
            return nil
        case .prepareAgain:
            rollBack()
            session.forgetPrepared()
            return nil
        case .none:
            rollBack()
            if case .failure(let error) = result { throw error }
            throw fault.error
        }
    }

    private func remedy(of fault: PostgresFault) -> PostgresFault.Remedy {
        // A reader that tries to write is a mistake in the program, not a server that became a standby.
        fault.state == "25006" && kind == .read ? .none : fault.remedy
    }

    private func rollBack() {
        session.backlog.start(nil)
        guard PQpipelineStatus(session.connection) == PQ_PIPELINE_OFF else { return session.drop() }
        let result = PQexec(session.connection, "ROLLBACK")
        defer { PQclear(result) }
        if PQtransactionStatus(session.connection) != PQTRANS_IDLE { session.drop() }
    }

    /// Commits, together with what has gathered.
    ///
    /// - Returns: `nil` when the transaction may succeed another time.
    /// - Throws: ``DatabaseError``; when whether the commit took place is not known,
    ///   ``DatabaseError/Reason/commitUnknown(message:)``, after which nothing is tried again.
    private func commit<Value>(_ value: Value) throws -> Value? {
        let ending: PostgresSession.Ending
        do { ending = try session.commit() } catch {
            guard let fault = session.fault else {
                rollBack()
                throw error
            }
            return try giveUp(fault, Result<Value, any Error>.failure(error))
        }
        switch ending {
        case .refused(let fault): return try giveUp(fault, .success(value))
        case .unknown(let fault):
            session.drop()
            // What a reader saw was consistent whatever came after.
            if kind == .read { return value }
            throw DatabaseError(reason: .commitUnknown(message: fault.message))
        case .committed:
            // The server says this when it stopped waiting for the standby: on the disk here, perhaps nowhere else.
            if kind != .read, let warning = session.warning {
                throw DatabaseError(reason: .commitUnknown(message: warning))
            }
            return value
        }
    }
}

// MARK: - Taking turns

extension PostgresTransaction {
    private func goAhead() throws {
        gate.enter()
        session.fault = nil
        do {
            try session.execute(script: "SELECT pg_advisory_lock(\(Lock.retry.rawValue))")
        } catch {
            guard let fault = session.fault, fault.remedy == .reconnect else { throw error }
            session.drop()
            throw fault
        }
    }

    private func comeBack() {
        // A connection that broke has given the lock back.
        if session.connection != nil { PQclear(PQexec(session.connection, "SELECT pg_advisory_unlock_all()")) }
        gate.leave()
    }
}
