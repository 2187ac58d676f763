package import Database
package import Journal
import Policy
package import TransparencyLog

/// The bytes of every version of a pack that was ever submitted: a decision stays explainable by the very rules that
/// made it.
package enum PackStore {
    /// `pack_version(pack, version, plan, title, hash)`.
    package static let versions = OfficialTable("pack_version", ["pack", "version", "plan", "title", "hash_of_files"])
    /// `pack_file(pack, version, name, bytes)`.
    package static let files = OfficialTable("pack_file", ["pack", "version", "name", "bytes"])

    /// The tables.
    package static let migration = Migration(
        "packs-1", appendOnly: ["pack_version", "pack_file"], official: ["pack_version", "pack_file"],
        """
        CREATE TABLE pack_version (
            pack ID NOT NULL, version INT64 NOT NULL, plan TEXT NOT NULL, title TEXT NOT NULL,
            hash_of_files BYTES NOT NULL, act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED,
            act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL, PRIMARY KEY (pack, version), UNIQUE (act, act_row))
        """,
        """
        CREATE TABLE pack_file (
            pack ID NOT NULL, version INT64 NOT NULL, name TEXT NOT NULL, bytes BYTES NOT NULL,
            act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES,
            hash BYTES NOT NULL, PRIMARY KEY (pack, version, name), UNIQUE (act, act_row),
            FOREIGN KEY (pack, version) REFERENCES pack_version (pack, version))
        """)
}

extension ActRows {
    /// Inserts a version with its files.
    func insert(_ pack: InstalledPack, files: [Pack.File]) throws {
        let version: [SQLValue] = [
            pack.id.sqlValue, pack.version.sqlValue, pack.plan.sqlValue, pack.title.sqlValue, pack.hash.sqlValue,
        ]
        try insert(into: PackStore.versions, version)
        for file in files {
            try insert(into: PackStore.files, version.prefix(2) + [file.name.sqlValue, file.bytes.sqlValue])
        }
    }
}

extension Querying {
    /// The newest version of a submitted pack; `nil` when there is no such pack.
    ///
    /// - Throws: ``DatabaseError``.
    package func installedPack(_ id: String) throws -> InstalledPack? {
        try first(
            """
            SELECT pack, version, plan, title, hash_of_files FROM pack_version WHERE pack = \(id)
            ORDER BY version DESC LIMIT 1
            """
        ).map(InstalledPack.init)
    }

    /// The version, of whatever pack, whose files have this hash, as ``InstalledPack/hash(of:)`` counts it; `nil` when
    /// none was submitted.
    ///
    /// - Throws: ``DatabaseError``.
    package func installedPack(hashed hash: Hash) throws -> InstalledPack? {
        try first(
            """
            SELECT pack, version, plan, title, hash_of_files FROM pack_version WHERE hash_of_files = \(hash)
            ORDER BY pack, version LIMIT 1
            """
        ).map(InstalledPack.init)
    }

    /// The files of a version, by name.
    ///
    /// - Throws: ``DatabaseError``.
    package func files(of pack: InstalledPack) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        try forEach("SELECT name, bytes FROM pack_file WHERE pack = \(pack.id) AND version = \(pack.version)") { row in
            files[try row["name"]] = try row["bytes"]
        }
        return files
    }
}

extension InstalledPack {
    fileprivate init(_ row: Row) throws {
        try self.init(
            id: row["pack"], version: row["version"], plan: row["plan"], title: row["title"],
            hash: row["hash_of_files"])
    }
}
