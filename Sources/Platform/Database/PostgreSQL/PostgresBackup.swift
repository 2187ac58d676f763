import Foundation

/// A copy of a whole PostgreSQL cluster, made while it runs and checked file by file.
///
/// PostgreSQL's own programs do the work: `pg_basebackup` copies and fetches the log that belongs to the copy, and
/// `pg_verifybackup` holds each file against the checksums in the copy's manifest.
package struct PostgresBackup: Sendable {
    /// Where to look for PostgreSQL's programs before `PATH`.
    private let programs: [String]

    /// Looks in `programs` first, and otherwise where Debian puts them, newest first, and in `PATH`.
    package init(programs: [String] = []) {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let debian = versions.compactMap { Int($0) }.sorted(by: >).map { "/usr/lib/postgresql/\($0)/bin" }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        self.programs = programs + debian + path.utf8.split(separator: UInt8(ascii: ":")).map { String($0) ?? "" }
    }

    /// Why a copy was not made or is not good.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        /// What happened and what to do.
        package let description: String
    }
}

// MARK: - Making

extension PostgresBackup {
    /// Copies the cluster behind `conninfo` into a folder that does not exist yet, and checks the copy.
    ///
    /// The role of the connection string needs the right `REPLICATION`. Until the check is through, the folder's name
    /// ends in `.part`.
    ///
    /// - Returns: whether the copy was checked; `pg_verifybackup` may be missing.
    /// - Throws: ``Failure``, or ``DatabaseError`` for the address.
    @discardableResult
    package func make(of conninfo: String, in folder: String) throws -> Bool {
        let address = try PostgresAddress(conninfo: conninfo)
        try PostgresBackup.checkAbsent(folder)
        let part = folder + ".part"
        try PostgresBackup.checkAbsent(part)
        // The password goes through the environment: arguments can be read by everyone on the machine.
        let (shown, password) = address.withoutPassword
        try run(
            "pg_basebackup",
            [
                "--dbname", shown, "--pgdata", part, "--wal-method", "stream", "--checkpoint", "fast", "--no-password",
                "--manifest-checksums", "SHA256",
            ], password: password)
        let isChecked = try check(part)
        guard rename(part, folder) == 0 else {
            throw Failure(description: "备份已完成并核对，但无法由 \(part) 改名为 \(folder)，请手工改名。")
        }
        PostgresBackup.syncParent(of: folder)
        return isChecked
    }

    /// Makes the new name last: `pg_basebackup` has synced the files, not the rename.
    private static func syncParent(of folder: String) {
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        let descriptor = open(parent, O_RDONLY)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Holds a copy against its manifest.
    ///
    /// - Returns: whether it could be checked; false when `pg_verifybackup` is not installed.
    /// - Throws: ``Failure`` when a file is missing, added or altered.
    package func check(_ folder: String) throws -> Bool {
        guard program("pg_verifybackup") != nil else { return false }
        try run("pg_verifybackup", ["--exit-on-error", "--quiet", folder], password: nil)
        return true
    }
}

// MARK: - Restoring

extension PostgresBackup {
    /// Lays a copy out as the data folder of a server.
    ///
    /// - Returns: what to do next, for people.
    /// - Throws: ``Failure`` when the folder exists and is not empty, or the copy is not good.
    package func restore(_ folder: String, to data: String) throws -> String {
        let files = FileManager.default
        let found = (try? files.contentsOfDirectory(atPath: data)) ?? []
        guard found.isEmpty else {
            throw Failure(description: "目录 \(data) 不是空的，恢复不会覆盖已有数据。请换一个目录，或先把它移走。")
        }
        guard files.fileExists(atPath: folder + "/PG_VERSION") else {
            throw Failure(description: "\(folder) 不是 PostgreSQL 备份：没有 PG_VERSION。请指定备份所在的目录。")
        }
        let isChecked = try check(folder)
        do {
            if files.fileExists(atPath: data) { try files.removeItem(atPath: data) }
            try files.copyItem(atPath: folder, toPath: data)
            try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: data)
        } catch {
            throw Failure(description: "无法把备份复制到 \(data)：\(error.localizedDescription)。请检查权限和磁盘空间。")
        }
        let note = isChecked ? "备份已核对" : "未安装 pg_verifybackup，备份没有核对"
        return "\(note)，已恢复到 \(data)。请把该目录的所有者改为 postgres，再用 pg_ctl -D \(data) start 启动。"
    }
}

// MARK: - Programs

extension PostgresBackup {
    private static func checkAbsent(_ path: String) throws(Failure) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(description: "\(path) 已存在，备份不会覆盖它。请换一个目录。")
        }
    }

    private func program(_ name: String) -> String? {
        programs.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private func run(_ name: String, _ arguments: [String], password: String?) throws {
        guard let path = program(name) else {
            throw Failure(description: "找不到程序 \(name)。请安装 PostgreSQL 客户端（Debian：apt-get install postgresql-client）。")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        if let password { environment["PGPASSWORD"] = password }
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "\(name) 没有成功：\(said)") }
    }
}
