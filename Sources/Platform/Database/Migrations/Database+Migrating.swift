package import Exact

extension Database {
    /// The migrations of this program and whether each is applied, in order.
    ///
    /// - Throws: ``DatabaseError`` when the schema is newer than the program or a migration was changed.
    package func migrationStatus() async throws -> [MigrationStatus] {
        let migrations = migrations
        let engine = engine
        return try await read { reader in
            try MigrationStatus.all(of: migrations, applied: reader.hasMigrations(engine) ? reader.applied() : [])
        }
    }

    /// Refuses a schema that does not fit this program.
    ///
    /// - Throws: ``DatabaseError`` that says what to do.
    package func checkSchema() async throws {
        let missing = try await migrationStatus().filter { $0.applied == nil }.map(\.migration.id)
        guard missing.isEmpty else { throw DatabaseError(reason: .olderSchema(missing: missing)) }
    }

    /// Applies what is missing, in order, all or nothing; another process that does the same waits.
    ///
    /// - Parameter now: noted beside each migration.
    /// - Returns: the ids of those applied.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    package func migrate(at now: Instant) async throws -> [String] {
        let migrations = migrations
        let engine = engine
        return try await backend.migrate { connection in
            let reader = Reader(connection: connection)
            if try !reader.hasMigrations(engine) {
                for statement in MigrationStatus.table.script(for: engine) { try connection.execute(script: statement) }
            }
            let status = try MigrationStatus.all(of: migrations, applied: reader.applied())
            let missing = status.filter { $0.applied == nil }.map(\.migration)
            for (offset, migration) in missing.enumerated() {
                for statement in migration.script(for: engine) { try connection.execute(script: statement) }
                let position = status.count - missing.count + offset + 1
                _ = try connection.execute(
                    """
                    INSERT INTO schema_migration (position, id, checksum, applied_at)
                    VALUES (\(position), \(migration.id), \(migration.checksum), \(now))
                    """)
            }
            return missing.map(\.id)
        }
    }
}

extension Reader {
    fileprivate func hasMigrations(_ engine: Engine) throws -> Bool {
        switch engine {
        case .sqlite:
            try first("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'") != nil
        case .postgres:
            try first(
                """
                SELECT tablename FROM pg_tables WHERE tablename = 'schema_migration' AND schemaname = current_schema()
                """) != nil
        }
    }

    fileprivate func applied() throws -> [MigrationStatus.Applied] {
        try rows("SELECT id, checksum, applied_at FROM schema_migration ORDER BY position").map { row in
            try MigrationStatus.Applied(id: row["id"], checksum: row["checksum"], at: row["applied_at"])
        }
    }
}
