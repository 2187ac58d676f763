import Exact
import Foundation
import Synchronization
import Testing

@testable import Database

@Suite("A backup of SQLite")
struct BackupTests {
    private let folder: TestFolder
    private let workload: PairWorkload

    init() async throws {
        folder = try TestFolder()
        workload = try await PairWorkload(path: folder["live.sqlite"], settings: SQLiteSettings(), seed: 1)
    }

    private func open(_ name: String) async throws -> Database {
        let database = try await Database(.sqlite(path: folder[name]), migrations: PairWorkload.migrations)
        try await database.checkSchema()
        return database
    }

    private func contents(_ name: String) async throws -> (ids: [Int], half: Int?) {
        let database = try await open(name)
        let contents = try await database.read { reader in
            (
                ids: try reader.rows("SELECT id FROM entry ORDER BY id").map { try $0["id"] as Int },
                half: try reader.value(SQL(trusted: PairWorkload.half), as: Int.self)
            )
        }
        await database.close()
        return contents
    }

    @Test("is one state of the database while others write, and can be restored")
    func whileWriting() async throws {
        try await workload.run(0..<200, writers: 4) { _ in }
        let progress = Mutex<[BackupProgress]>([])
        try await withThrowingTaskGroup { group in
            group.addTask { try await workload.run(200..<600, writers: 8) { _ in } }
            for copy in 0..<5 { try await workload.database.backup(to: folder["copy\(copy).sqlite"]) }
            try await group.waitForAll()
        }
        try await workload.database.backup(to: folder["last.sqlite"]) { step in progress.withLock { $0.append(step) } }
        var faults: [String] = []
        for copy in 0..<5 {
            let (ids, half) = try await contents("copy\(copy).sqlite")
            if half != 0 || ids.count < 200 { faults.append("copy \(copy): \(ids.count) commits, \(half ?? -1) half") }
        }
        #expect(faults.isEmpty)
        #expect(progress.withLock { $0.last.map { $0.done == $0.total && $0.total > 0 } } == true)
        try await Database.restore(from: folder["last.sqlite"], to: folder["restored.sqlite"])
        let restored = try await contents("restored.sqlite")
        #expect(restored.ids == Array(0..<600))
        #expect(restored.half == 0)
        #expect(folder.names.filter { $0.hasSuffix(".part") }.isEmpty)
    }

    @Test("is one file that only its owner reads")
    func oneFile() async throws {
        try await workload.commit(1)
        try await workload.database.backup(to: folder["copy.sqlite"])
        #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder["copy.sqlite"])
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("overwrites nothing, not even what only lies beside it", arguments: ["", "-wal", "-journal", ".part"])
    func overwrites(companion: String) async throws {
        try await workload.commit(1)
        try Data("先前的备份".utf8).write(to: URL(fileURLWithPath: folder["copy.sqlite" + companion]))
        let error = await #expect(throws: DatabaseError.self) {
            try await workload.database.backup(to: folder["copy.sqlite"])
        }
        #expect(error?.description.contains("已经存在") == true)
        let restoring = await #expect(throws: DatabaseError.self) {
            try await Database.restore(from: folder["live.sqlite"], to: folder["copy.sqlite"])
        }
        #expect(restoring?.description.contains("已经存在") == true)
        #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite" + companion])
        #expect(try String(contentsOfFile: folder["copy.sqlite" + companion], encoding: .utf8) == "先前的备份")
    }

    @Test("that is stopped leaves nothing behind")
    func stopped() async throws {
        struct Stopped: Error {}
        try await workload.run(0..<50, writers: 1) { _ in }
        await #expect(throws: Stopped.self) {
            try await workload.database.backup(to: folder["copy.sqlite"]) { _ in throw Stopped() }
        }
        #expect(folder.names.filter { $0.hasPrefix("copy") }.isEmpty)
    }

    @Test("of a closed database leaves nothing behind")
    func closed() async throws {
        await workload.database.close()
        let error = await #expect(throws: DatabaseError.self) {
            try await workload.database.backup(to: folder["copy.sqlite"])
        }
        #expect(error?.reason == .closed)
        #expect(folder.names.filter { $0.hasPrefix("copy") }.isEmpty)
    }

    @Test("needs a folder that exists")
    func noFolder() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await workload.database.backup(to: folder["none/copy.sqlite"])
        }
        #expect(error?.description.contains("不存在，请先建立") == true)
    }

    @Test("that is damaged is not restored")
    func damaged() async throws {
        try await workload.run(0..<300, writers: 4) { _ in }
        try await workload.database.backup(to: folder["copy.sqlite"])
        let size = try Data(contentsOf: URL(fileURLWithPath: folder["copy.sqlite"])).count
        var accepted: [Int] = []
        for page in stride(from: 0, to: size / 4096, by: 3) {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: folder["copy.sqlite"]))
            bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: Data(repeating: 0xA5, count: 64))
            try bytes.write(to: URL(fileURLWithPath: folder["damaged.sqlite"]))
            do {
                try await Database.restore(from: folder["damaged.sqlite"], to: folder["restored\(page).sqlite"])
                accepted.append(page)
            } catch {
                #expect(error is DatabaseError)
            }
        }
        #expect(accepted.isEmpty)
        #expect(folder.names.filter { $0.hasPrefix("restored") }.isEmpty)
    }

    @Test("is not made of another program's file, nor of none")
    func foreign() async throws {
        try Data("不是数据库".utf8).write(to: URL(fileURLWithPath: folder["other"]))
        for source in ["other", "none"] {
            await #expect(throws: DatabaseError.self) {
                try await Database.restore(from: folder[source], to: folder["restored.sqlite"])
            }
        }
        #expect(folder.names.filter { $0.hasPrefix("restored") }.isEmpty)
    }
}
