package import Exact

/// A migration of this program and when the database took it.
package struct MigrationStatus: Sendable, Hashable {
    /// The step.
    package let migration: Migration
    /// When it was applied; `nil` while it is not.
    package let applied: Instant?
}

extension MigrationStatus {
    /// A row of the table of migrations.
    struct Applied {
        let id: String
        let checksum: String
        let at: Instant
    }

    /// The table that remembers migrations.
    static let table = Migration(
        "schema-0",
        """
        CREATE TABLE schema_migration (
            position INT64 NOT NULL PRIMARY KEY, id ID NOT NULL UNIQUE, checksum TEXT NOT NULL, applied_at INSTANT NOT NULL)
        """)

    /// Holds what was applied against what this program knows.
    ///
    /// - Throws: ``DatabaseError`` when something applied is unknown here, or differs.
    static func all(of migrations: [Migration], applied: [Applied]) throws(DatabaseError) -> [MigrationStatus] {
        var byID: [String: Applied] = [:]
        for one in applied { byID[one.id] = one }
        var status: [MigrationStatus] = []
        for migration in migrations {
            let found = byID.removeValue(forKey: migration.id)
            guard found == nil || found?.checksum == migration.checksum else {
                throw DatabaseError(reason: .changedMigration(migration: migration.id))
            }
            status.append(MigrationStatus(migration: migration, applied: found?.at))
        }
        if let unknown = byID.keys.min() { throw DatabaseError(reason: .newerSchema(migration: unknown)) }
        return status
    }
}
