/// One engine with its connections: what ``Database`` needs of it.
protocol Backend: Sendable {
    /// Runs `body` on a consistent view.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Runs `body` in a transaction and answers once it is durable; `body` may run more than once.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Applies statements of migrations, while no other process does; `body` runs once, in one transaction.
    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value

    /// Reads the settings that durability stands on.
    ///
    /// - Throws: ``DatabaseError`` when one of them is not as it must be.
    func checkDurability() async throws

    /// Ends all connections.
    func close() async
}
