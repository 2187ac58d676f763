/// PostgreSQL through libpq: a pool of connections, each a thread of its own.
final class PostgresBackend: Backend {
    init(conninfo: String) throws {
        throw DatabaseError(reason: .unavailable(message: "not yet"))
    }
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        throw DatabaseError(reason: .closed)
    }
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        throw DatabaseError(reason: .closed)
    }
    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        throw DatabaseError(reason: .closed)
    }
    func checkDurability() async throws {}
    func close() async {}
}
