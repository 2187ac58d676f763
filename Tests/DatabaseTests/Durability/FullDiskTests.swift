import Exact
import Foundation
import Testing

@testable import Database

@Suite("A full disk")
struct FullDiskTests {
    /// A file system of its own, for which the system wants an administrator.
    private final class SmallDisk {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "/beizeng-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try SmallDisk.run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", path])
        }

        deinit {
            try? SmallDisk.run("umount", [path])
            try? FileManager.default.removeItem(atPath: path)
        }

        func grow() throws { try SmallDisk.run("mount", ["-o", "remount,size=4m", path]) }

        private static func run(_ program: String, _ arguments: [String]) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [program] + arguments
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Fault() }
        }

        struct Fault: Error {}
    }

    @Test(
        "refuses what does not fit, keeps all of the rest, and takes more once there is room",
        .enabled(if: geteuid() == 0, "mounting a small file system needs an administrator"))
    func fills() async throws {
        let disk: SmallDisk
        do {
            disk = try SmallDisk()
        } catch {
            withKnownIssue("this machine lets not even an administrator mount a file system", isIntermittent: true) {
                throw error
            }
            return
        }
        let path = disk.path + "/city.sqlite"
        let workload = try await PairWorkload(path: path, settings: SQLiteSettings(), seed: 3)
        var acknowledged: [Int] = []
        var refusals: [DatabaseError.Reason] = []
        for id in 0..<5000 where refusals.count < 20 {
            do {
                try await workload.commit(id)
                acknowledged.append(id)
            } catch let error as DatabaseError {
                refusals.append(error.reason)
            }
        }
        let strange = refusals.filter { if case .full = $0 { false } else { true } }
        #expect(acknowledged.count > 50)
        #expect(refusals.count == 20)
        #expect(strange.isEmpty, "\(strange)")
        #expect(try await present(workload.database) == acknowledged, "a full disk can still be read")
        try disk.grow()
        for id in 6000..<6200 {
            try await workload.commit(id)
            acknowledged.append(id)
        }
        await workload.database.close()
        let reopened = try await Database(.sqlite(path: path), migrations: PairWorkload.migrations)
        #expect(try await present(reopened) == acknowledged)
        let (half, integrity) = try await reopened.read { reader in
            (
                try reader.value(SQL(trusted: PairWorkload.half), as: Int.self),
                try reader.value("SELECT integrity_check FROM pragma_integrity_check", as: String.self)
            )
        }
        #expect(half == 0)
        #expect(integrity == "ok")
        await reopened.close()
    }

    private func present(_ database: Database) async throws -> [Int] {
        try await database.read { reader in
            try reader.rows("SELECT id FROM entry ORDER BY id").map { try $0["id"] as Int }
        }
    }
}
