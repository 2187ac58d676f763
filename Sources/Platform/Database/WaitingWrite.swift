/// A write that waits for its commit, whatever it answers.
protocol WaitingWrite: Sendable {
    /// Tells the caller, after the commit, what came of it; a fault of the commit goes to those whose write was to be
    /// kept.
    typealias Answer = (_ fault: DatabaseError?) -> Void

    /// The statement the closure begins with, where that is known beforehand.
    var opening: SQL? { get }

    /// Runs the closure: what it threw, if anything, and how to tell the caller in the end.
    ///
    /// - Parameter opened: what the opening answered; `nil` when it has yet to be run.
    func run(on connection: any Connection, opened: [Row]?) -> (error: (any Error)?, answer: Answer)

    /// Tells the caller that nothing of it was kept.
    func fail(_ error: any Error)
}

/// A closure and who waits for it.
struct WaitingClosure<Value: Sendable>: WaitingWrite {
    let opening: SQL?
    let body: @Sendable (any Connection, Row?) throws -> Value
    let continuation: CheckedContinuation<Value, any Error>

    func run(on connection: any Connection, opened: [Row]?) -> (error: (any Error)?, answer: Answer) {
        do {
            var rows = opened ?? []
            if opened == nil, let opening { try connection.forEach(opening) { rows.append($0) } }
            let value = try body(connection, rows.first)
            return (
                nil,
                { fault in
                    if let fault { continuation.resume(throwing: fault) } else { continuation.resume(returning: value) }
                }
            )
        } catch {
            return (error, { _ in continuation.resume(throwing: error) })
        }
    }

    func fail(_ error: any Error) { continuation.resume(throwing: error) }
}
