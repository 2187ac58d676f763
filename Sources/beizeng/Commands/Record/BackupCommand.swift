import ArgumentParser
import Database
import Interchange

/// Copies the database while it is in use.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份数据库 / copies the database while it is in use",
        discussion: "SQLite 备份为一个文件，PostgreSQL 备份为一个文件夹。密钥文件夹须另行备份。")

    @OptionGroup var record: RecordOptions

    @Argument(help: "where the copy goes; nothing may be there yet")
    var path: String

    mutating func run() async throws {
        let database = try await record.openDatabase()
        var isChecked = true
        switch database.address {
        case .sqlite: try await database.backup(to: path)
        case .postgres(let conninfo): isChecked = try PostgresBackup().make(of: conninfo, in: path)
        }
        let now = ProcessClock.instant()
        let path = path
        try await database.write { transaction in
            try transaction.execute("INSERT INTO backup (at, path) VALUES (\(now), \(path))")
        }
        let note = isChecked ? "并通过完整性检查" : "未安装 pg_verifybackup，没有核对"
        print("已备份到 \(path)，\(note)。请把备份移到另一台机器，密钥文件夹另行备份。")
    }
}

/// Makes a database from a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "从备份恢复 / makes a database from a backup",
        discussion: "只恢复到空位置。恢复后请运行 beizeng verify，并用 --kept 与此前公布的检查点核对，防止丢失备份之后的办理。")

    @Argument(help: "the backup")
    var backup: String

    @Argument(help: "where the database is to be; nothing may be there yet")
    var path: String

    mutating func run() async throws {
        guard FileStatus.exists(backup) else { throw ValidationError("找不到备份 \(backup)。请核对路径。") }
        if FolderListing.exists(backup) {
            print(try PostgresBackup().restore(backup, to: path))
        } else {
            try await Database.restore(from: backup, to: path)
            print("已恢复到 \(path)，并通过完整性检查。请运行 beizeng verify --database \(path)。")
        }
    }
}
