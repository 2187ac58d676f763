import Database
package import Interchange
import Journal

/// Which header is which field in files of an origin, as people said: the next file of the same form needs no word.
enum MappingStore {
    /// The table of what was said last.
    static let migration = Migration(
        "registry-mapping-1",
        """
        CREATE TABLE import_mapping (
            origin TEXT NOT NULL, register ID NOT NULL, mapping TEXT NOT NULL, act ID NOT NULL,
            PRIMARY KEY (origin, register))
        """)
}

extension RegistryDesk {
    /// What was said of files from `origin`, by register.
    ///
    /// - Throws: `DatabaseError`.
    package func mappings(from origin: String) async throws -> [Register.ID: HeaderMapping] {
        try await journal.database.read { reader in
            var mappings: [Register.ID: HeaderMapping] = [:]
            try reader.forEach("SELECT register, mapping FROM import_mapping WHERE origin = \(origin)") { row in
                let text: String = try row["mapping"]
                mappings[try row["register"]] = try? HeaderMapping(JSON(parsing: Array(text.utf8)))
            }
            return mappings
        }
    }
}

extension ActTransaction {
    /// Keeps what a person said with an import.
    func remember(_ mapping: HeaderMapping, of order: ImportOrder, by act: ActRows) throws {
        let text = String(decoding: mapping.json.utf8, as: UTF8.self)
        try execute(
            """
            INSERT INTO import_mapping (origin, register, mapping, act)
            VALUES (\(order.origin), \(order.register.id), \(text), \(act.act))
            ON CONFLICT (origin, register) DO UPDATE SET mapping = excluded.mapping, act = excluded.act
            """)
    }
}

extension HeaderMapping {
    /// The same with fields by their names in `register`, where a person used another name of theirs.
    package func naming(_ register: Register) -> HeaderMapping {
        let named = entries.map { entry in
            let field = register.fields.first { $0.goes(by: entry.column) }
            return Entry(field?.id ?? entry.column, header: entry.header, unit: entry.unit)
        }
        return (try? HeaderMapping(named, ignored: ignored)) ?? self
    }
}
