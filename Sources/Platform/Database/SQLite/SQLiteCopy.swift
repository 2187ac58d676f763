import Foundation
import GRDB

/// A copy of a database in the making: it has its final name only once it is whole, checked and on the disk.
struct SQLiteCopy: Sendable {
    private let target: SQLiteFile
    private let part: SQLiteFile
    private let progress: @Sendable (BackupProgress) throws -> Void

    /// How much is copied before `progress` is told: 1 MiB in pages of 4 KiB.
    private static let pagesPerStep: Int32 = 256

    /// A copy to be, at `path`.
    ///
    /// - Throws: ``DatabaseError`` when no file can have this name.
    init(to path: String, progress: @escaping @Sendable (BackupProgress) throws -> Void) throws(DatabaseError) {
        target = try SQLiteFile(path)
        part = try SQLiteFile(target.path + ".part")
        self.progress = progress
    }

    /// Copies, checks and names it; after an error nothing is left behind.
    ///
    /// - Throws: ``DatabaseError``, also when anything lies at the path already; what `progress` throws.
    func fill(from source: GRDB.Database) throws {
        try reserve()
        do {
            try copy(from: source)
            try part.sync()
            try takeName()
            try target.syncFolder()
        } catch {
            for companion in ["", "-wal", "-shm", "-journal"] { unlink(part.path + companion) }
            throw error is GRDB.DatabaseError ? target.openingFault(error) : error
        }
    }

    /// Takes the name that the copy has until it is done.
    private func reserve() throws(DatabaseError) {
        // Beside a new file, the log of an old one would be taken for its own.
        for companion in ["", "-wal", "-journal"] {
            let file = try SQLiteFile(target.path + companion)
            guard !file.exists else {
                throw DatabaseError(
                    reason: .unavailable(message: "\(file.path) 已经存在，不会覆盖；请另取文件名，或先移走它"))
            }
        }
        guard try part.create() else {
            throw DatabaseError(
                reason: .unavailable(
                    message: "\(part.path) 已经存在：另一次备份正在进行，或曾中断；确认没有备份在进行后请删去它"))
        }
    }

    private func copy(from source: GRDB.Database) throws {
        var configuration = Configuration()
        configuration.label = "copy"
        let queue = try DatabaseQueue(path: part.path, configuration: configuration)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { copy in
            // GRDB passes over an error at the last step, which for a small file is the first.
            var stop: (any Error)?
            try source.backup(to: copy, pagesPerStep: SQLiteCopy.pagesPerStep) { step in
                let total = step.totalPageCount
                do {
                    try progress(BackupProgress(done: total - step.remainingPageCount, total: total))
                } catch {
                    stop = error
                    throw error
                }
            }
            if let stop { throw stop }
            // One file that can be read from anywhere, without companions.
            try copy.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try queue.read(check)
    }

    private func check(_ copy: GRDB.Database) throws {
        let integrity = try String.fetchAll(copy, sql: "PRAGMA integrity_check(10)")
        guard integrity == ["ok"] else {
            throw DatabaseError(
                reason: .unavailable(
                    message: "\(target.path)：副本没有通过完整性检查，未保留（\(integrity.joined(separator: "；"))）"))
        }
        let orphans = try GRDB.Row.fetchAll(copy, sql: "PRAGMA foreign_key_check")
        guard orphans.isEmpty else {
            throw DatabaseError(
                reason: .unavailable(message: "\(target.path)：副本有 \(orphans.count) 行缺少所引用的数据，未保留"))
        }
        guard case .ours = try target.owner(copy) else {
            throw DatabaseError(reason: .unavailable(message: "\(target.path)：来源是空文件，不是本系统的数据库"))
        }
    }

    /// Gives the copy its name unless something took it meanwhile.
    private func takeName() throws(DatabaseError) {
        if link(part.path, target.path) == 0 {
            unlink(part.path)
            return
        }
        let code = errno
        // Memory sticks know no second name for a file.
        guard [EPERM, ENOTSUP, EMLINK, ENOSYS].contains(code), !target.exists else { throw target.fault(code) }
        guard rename(part.path, target.path) == 0 else { throw target.fault(errno) }
    }
}

extension SQLiteCopy {
    /// Copies the file at `path` without changing it.
    ///
    /// - Throws: ``DatabaseError``, also when there is none or it is not ours.
    func fill(fromFile path: String) throws {
        let source = try SQLiteFile(path)
        do {
            guard source.exists else { throw source.fault(ENOENT) }
            var configuration = Configuration()
            configuration.readonly = true
            configuration.label = "source"
            configuration.busyMode = .timeout(10)
            let queue = try DatabaseQueue(path: source.path, configuration: configuration)
            defer { try? queue.close() }
            try queue.read { database in
                _ = try source.owner(database)
                try fill(from: database)
            }
        } catch {
            throw error is GRDB.DatabaseError ? source.openingFault(error) : error
        }
    }
}
