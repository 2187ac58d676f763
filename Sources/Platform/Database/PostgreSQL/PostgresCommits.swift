/// Closures that share a transaction: run one after the other, committed together.
///
/// Nothing stands between them that could undo one alone, which would cost each of them two more statements. When one
/// fails after the server was told of its changes, or the transaction as a whole fails, all of it is rolled back and run
/// again in halves, and in the end each closure alone, with the retries that are due to it.
struct PostgresCommits {
    private let session: PostgresSession
    private let retries: PostgresRetries
    private let gate: PostgresGate

    init(_ session: PostgresSession, _ retries: PostgresRetries, _ gate: PostgresGate) {
        self.session = session
        self.retries = retries
        self.gate = gate
    }

    /// What cannot stay in a transaction that others share.
    struct Unshared: Error {}

    /// Runs `writes` and tells their callers.
    ///
    /// - Returns: those that were not run because the connection broke, with what broke it.
    func run(_ writes: ArraySlice<any WaitingWrite>) -> (rest: ArraySlice<any WaitingWrite>, fault: PostgresFault)? {
        do {
            if writes.count == 1 {
                try alone(writes[writes.startIndex])
                return nil
            }
            if try share(writes) { return nil }
        } catch {
            return (writes, error)
        }
        let middle = writes.startIndex + writes.count / 2
        if let (rest, fault) = run(writes[..<middle]) { return (rest + writes[middle...], fault) }
        return run(writes[middle...])
    }

    private func alone(_ write: any WaitingWrite) throws(PostgresFault) {
        do {
            let answer = try PostgresTransaction(session, .write, retries, gate).run { connection in
                let (error, answer) = write.run(on: connection, opened: nil)
                if let error { throw error }
                return answer
            }
            answer(nil)
        } catch let fault as PostgresFault {
            throw fault
        } catch {
            write.fail(error)
        }
    }

    /// - Returns: whether they went together.
    private func share(_ writes: ArraySlice<any WaitingWrite>) throws(PostgresFault) -> Bool {
        var answers: [WaitingWrite.Answer] = []
        do {
            gate.pass()
            let committed: Void? = try PostgresTransaction(session, .write, retries, gate).once { connection in
                let opened = try session.runOpenings(writes.compactMap(\.opening))
                for (place, write) in writes.enumerated() {
                    session.backlog.startClosure()
                    let (error, answer) = write.run(on: connection, opened: opened.isEmpty ? nil : opened[place])
                    if error != nil, session.fault != nil || !session.backlog.dropClosure() { throw Unshared() }
                    answers.append(answer)
                }
            }
            guard committed != nil else { return false }
            for answer in answers { answer(nil) }
            return true
        } catch let fault as PostgresFault {
            throw fault
        } catch let error as DatabaseError {
            guard case .commitUnknown = error.reason else { return false }
            for answer in answers { answer(error) }
            return true
        } catch {
            return false
        }
    }
}
