import Exact
import Foundation
import Testing

@testable import Database

@Suite("A SQLite file")
struct SQLiteFileTests {
    private let folder: TestFolder
    private let path: String

    init() throws {
        folder = try TestFolder()
        path = folder["city.sqlite"]
    }

    private func open() async throws -> Database {
        try await Database(.sqlite(path: path), migrations: PairWorkload.migrations)
    }

    /// Changes the file behind the program's back.
    private func meddle(_ sql: String) throws { try RawSQLite(path: path).run(sql) }

    private func refusal() async -> String {
        let error = await #expect(throws: DatabaseError.self) { try await open() }
        return error?.description ?? ""
    }

    @Test("is made for its owner alone, companions included")
    func rights() async throws {
        let database = try await open()
        try await database.migrate(at: Instant(milliseconds: 0))
        #expect(folder.names == ["city.sqlite", "city.sqlite-shm", "city.sqlite-wal"])
        for name in folder.names {
            let rights = try FileManager.default.attributesOfItem(atPath: folder[name])[.posixPermissions] as? Int
            #expect(rights == 0o600)
        }
        await database.close()
        #expect(folder.names == ["city.sqlite"])
    }

    @Test("is alone again when it is closed, whoever read in the meantime")
    func alone() async throws {
        let database = try await open()
        try await database.migrate(at: Instant(milliseconds: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask { @Sendable () async throws -> Void in
                    _ = try await database.write { transaction in
                        try transaction.execute("INSERT INTO entry (id, payload) VALUES (\(number), 'x')")
                    }
                    _ = try await database.read { reader in try reader.rows("SELECT id FROM entry") }
                }
            }
            try await group.waitForAll()
        }
        await database.close()
        #expect(folder.names == ["city.sqlite"])
        await database.close()
    }

    @Test("says whose it is, and opens again")
    func identity() async throws {
        try await open().close()
        #expect(try RawSQLite(path: path).number("PRAGMA application_id") == Int(SQLiteFile.applicationID))
        try await open().close()
    }

    @Test("is not made in a folder that does not exist")
    func noFolder() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await Database(.sqlite(path: folder["none/city.sqlite"]), migrations: [])
        }
        #expect(error?.description.contains("不存在，请先建立") == true)
        #expect(folder.names.isEmpty)
    }

    @Test("is not a folder")
    func isFolder() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await Database(.sqlite(path: folder.path), migrations: [])
        }
        #expect(error?.description.contains("不是文件") == true)
    }

    @Test("is a file also when its name looks like an address")
    func oddName() async throws {
        for name in ["file:x?mode=memory", ":memory:", "a?b#c", "济南 1.sqlite"] {
            try await Database(.sqlite(path: folder[name]), migrations: []).close()
            #expect(folder.names.contains(name))
        }
    }

    @Test("of another program is refused and left byte for byte")
    func foreign() async throws {
        try meddle("CREATE TABLE song (title TEXT)")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(await refusal().contains("其他程序的 SQLite 文件"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(folder.names == ["city.sqlite"])
    }

    @Test("that another program marked as its own is refused even when empty")
    func foreignMark() async throws {
        try meddle("PRAGMA application_id = 252006673")
        #expect(await refusal().contains("其他程序的 SQLite 文件"))
    }

    @Test("that is no database at all is refused and left as it is")
    func noDatabase() async throws {
        let bytes = Data("姓名,金额\n".utf8) + Data(repeating: 65, count: 5000)
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(await refusal().contains("不是 SQLite 数据库文件"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test("that is damaged says to restore a backup")
    func damaged() async throws {
        let database = try await open()
        try await database.migrate(at: Instant(milliseconds: 0))
        await database.close()
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.seek(toOffset: 100)
        try handle.write(contentsOf: Data(repeating: 0xEE, count: 3000))
        try handle.close()
        #expect(await refusal().contains("从备份恢复到新文件"))
    }

    @Test("that was switched to another journal is put right", arguments: ["DELETE", "TRUNCATE", "PERSIST"])
    func journal(mode: String) async throws {
        try await open().close()
        try meddle("PRAGMA journal_mode = \(mode); PRAGMA synchronous = OFF")
        let database = try await open()
        let found: String? = try await database.read { try $0.value("SELECT journal_mode FROM pragma_journal_mode") }
        #expect(found == "wal")
        await database.close()
    }

    @Test("that does not wait for the disk is refused", arguments: ["OFF", "NORMAL"])
    func unsafe(synchronous: String) async throws {
        let backend = try SQLiteBackend(path: path, settings: SQLiteSettings(synchronous: synchronous))
        let error = await #expect(throws: DatabaseError.self) { try await backend.checkDurability() }
        let found = synchronous == "OFF" ? "0" : "1"
        #expect(error?.reason == .unsafeSetting(name: "synchronous", found: found, needed: "2"))
        await backend.close()
    }
}
