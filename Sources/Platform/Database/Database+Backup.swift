import Foundation

/// How far a copy has come.
package struct BackupProgress: Sendable, Hashable {
    /// Pages that are copied.
    package let done: Int
    /// Pages there are.
    package let total: Int
}

extension Database {
    /// Copies a SQLite database into a new file while others read and write.
    ///
    /// The copy is one consistent state. It is written beside its place under the name `….part`, checked whole
    /// (`integrity_check`, `foreign_key_check`), put on the disk, and only then given its name; nothing is ever
    /// overwritten, and after an error nothing is left. Its owner alone may read it.
    ///
    /// - Parameters:
    ///   - path: where there is nothing yet, in a folder that exists.
    ///   - progress: told after each MiB; an error from it ends the copy.
    /// - Throws: ``DatabaseError``; for PostgreSQL, which is backed up with its own programs.
    package func backup(
        to path: String, progress: @escaping @Sendable (BackupProgress) throws -> Void = { _ in }
    ) async throws {
        guard let sqlite = backend as? SQLiteBackend else {
            throw DatabaseError(reason: .address(text: "\(address)", message: "不是 SQLite 文件，不能备份成一个文件"))
        }
        try await sqlite.copy(to: SQLiteCopy(to: path, progress: progress))
    }

    /// Makes a database file at `path` from a backup: copied, checked and named as ``backup(to:progress:)`` does.
    ///
    /// - Throws: ``DatabaseError`` when something lies at `path`, or the backup is damaged or another program's.
    package static func restore(
        from backup: String, to path: String, progress: @escaping @Sendable (BackupProgress) throws -> Void = { _ in }
    ) async throws {
        guard try SQLiteFile(backup).exists else {
            throw DatabaseError(reason: .unavailable(message: "没有备份文件 \(backup)"))
        }
        let copy = try SQLiteCopy(to: path, progress: progress)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try copy.fill(fromFile: backup) })
            }
        }
    }
}
