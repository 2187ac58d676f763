/// One engine with its connections: what ``Database`` needs of it.
protocol Backend: Sendable {
    /// Runs `body` on a consistent view.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Runs `body` in a transaction and answers once it is durable; `body` may run more than once.
    ///
    /// - Parameters:
    ///   - sharing: how it goes together with others that wait.
    ///   - opening: the statement it begins with, where that is known; `body` gets the first row of the answer.
    func write<Value: Sendable>(
        _ sharing: Sharing, opening: SQL?, _ body: @escaping @Sendable (any Connection, Row?) throws -> Value
    ) async throws -> Value

    /// Applies statements of migrations, while no other process does; `body` runs once, in one transaction.
    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Reads the settings that durability stands on.
    ///
    /// - Throws: ``DatabaseError`` when one of them is not as it must be.
    func checkDurability() async throws

    /// Ends all connections.
    func close() async
}

/// How a write goes together with others that wait.
package enum Sharing: Sendable {
    /// It may share a commit: what one request does.
    case shared
    /// It takes long, so that nobody should have to wait for it; with SQLite, which has one writer, all do.
    case alone
}
