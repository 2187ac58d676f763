import Foundation
import GRDB

/// The file of a database: that it may be made here, and that it is ours.
struct SQLiteFile: Sendable {
    /// What the header of a file says whose it is, “BeiZ” in ASCII: `PRAGMA application_id`.
    static let applicationID: Int32 = 0x4265_695A

    /// The absolute path, so that nothing in it can be taken for an address of another kind.
    let path: String

    /// Takes a path, which is relative to the working folder unless it begins with `/`.
    ///
    /// - Throws: ``DatabaseError`` when no file can have this name.
    init(_ path: String) throws(DatabaseError) {
        guard !path.utf8.isEmpty, !path.utf8.contains(0) else {
            throw DatabaseError(reason: .address(text: path, message: "不能作为文件路径"))
        }
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        self.path = isAbsolute ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    /// The folder that holds it.
    var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" }
}

// MARK: - On the disk

extension SQLiteFile {
    /// Whether something has this name.
    var exists: Bool { access(path, F_OK) == 0 }

    /// Makes an empty file that only its owner reads and writes, and its name durable.
    ///
    /// - Returns: whether it is new; SQLite gives its companions (`-wal`, `-shm`) the same rights.
    /// - Throws: ``DatabaseError`` when it cannot be made, or something other than a file has the name.
    @discardableResult
    func create() throws(DatabaseError) -> Bool {
        let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if file >= 0 {
            close(file)
            try syncFolder()
            return true
        }
        let code = errno
        guard code == EEXIST else { throw fault(code) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw fault(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DatabaseError(reason: .unavailable(message: "\(path) 不是文件"))
        }
        return false
    }

    /// Waits until the file's bytes are on the disk.
    ///
    /// - Throws: ``DatabaseError`` when the system cannot promise it.
    func sync() throws(DatabaseError) { try sync(path, O_RDWR) }

    /// Waits until the names in the folder are on the disk.
    ///
    /// - Throws: ``DatabaseError`` when the system cannot promise it.
    func syncFolder() throws(DatabaseError) { try sync(folder, O_RDONLY) }

    private func sync(_ path: String, _ flags: Int32) throws(DatabaseError) {
        let file = open(path, flags | O_CLOEXEC)
        guard file >= 0 else { throw fault(errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw fault(errno) }
    }

    /// An error of the system with its mend.
    func fault(_ code: Int32) -> DatabaseError {
        let message =
            switch code {
            case ENOENT, ENOTDIR: "文件夹 \(folder) 不存在，请先建立"
            case EACCES, EPERM: "没有权限，请检查文件与文件夹 \(folder) 的所有者"
            case EROFS: "文件系统只读"
            case EEXIST: "已经存在"
            case ENOSPC, EDQUOT: "磁盘已满"
            default: String(cString: strerror(code))
            }
        let isFull = [ENOSPC, EDQUOT].contains(code)
        return DatabaseError(
            reason: isFull ? .full(message: "\(path)：\(message)") : .unavailable(message: "\(path)：\(message)"))
    }
}

// MARK: - Ours or not

extension SQLiteFile {
    /// What the header says of whose a file is.
    enum Owner {
        case ours
        /// Nothing in it yet.
        case nobody
    }

    /// Whose the file is, asked before anything in it is changed.
    ///
    /// - Throws: ``DatabaseError`` for another program's file.
    func owner(_ database: GRDB.Database) throws -> Owner {
        let id = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        if id == Int64(SQLiteFile.applicationID) { return .ours }
        let tables = try Int64.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if id == 0 && tables == 0 { return .nobody }
        throw DatabaseError(
            reason: .unavailable(
                message: "\(path) 是其他程序的 SQLite 文件，不是本系统的数据库，未作任何改动；请改用另一个文件名"))
    }

    /// What an error at opening means.
    func openingFault(_ error: any Error) -> DatabaseError {
        switch error {
        case let error as DatabaseError: return error
        case let error as GRDB.DatabaseError:
            let message =
                switch error.resultCode {
                case .SQLITE_NOTADB: "不是 SQLite 数据库文件，未作任何改动；请检查文件名，或从备份恢复到新文件"
                case .SQLITE_CORRUPT: "文件已损坏（\(error.message ?? "")）；请保留原文件，从备份恢复到新文件"
                case .SQLITE_BUSY, .SQLITE_LOCKED: "另一个程序独占了它；请结束那个程序后重试"
                case .SQLITE_READONLY: "只读；请检查文件与文件夹的权限"
                case .SQLITE_CANTOPEN: "打不开；请检查文件与文件夹的权限"
                default: error.message ?? "\(error.resultCode)"
                }
            let isFull = error.resultCode == .SQLITE_FULL
            let text = "\(path)：\(message)"
            return DatabaseError(reason: isFull ? .full(message: text) : .unavailable(message: text))
        default: return DatabaseError(reason: .unavailable(message: "\(path)：\(error)"))
        }
    }
}
