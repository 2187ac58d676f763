import Foundation
import TestSupport
import Testing

@testable import Database

@Suite("Killing a process that writes", .serialized)
struct CrashTests {
    /// `BEIZENG_CRASHES` sets another number (200 in the full run), `BEIZENG_SEED` other moments.
    private let crashes = setting("BEIZENG_CRASHES", default: 10)
    private var random = SeededRandom(seed: UInt64(setting("BEIZENG_SEED", default: 1)))

    @Test("leaves every acknowledged row exactly once in SQLite")
    mutating func sqlite() async throws {
        let folder = try TestFolder()
        let path = folder["crashed.sqlite"]
        var ledger = CrashLedger()
        var faults: [String] = []
        for crash in 0..<crashes {
            let writer = try WriterProcess(path, count: 8, output: folder["said\(crash)"])
            try writer.waitForWork()
            try await Task.sleep(for: .microseconds(random.below(60_000)))
            let said = try writer.killed()
            let database = try await Database(.sqlite(path: path), migrations: [])
            faults += try await ledger.check(said, on: database)
            let integrity: String? = try await database.read { reader in
                try reader.value("SELECT integrity_check FROM pragma_integrity_check")
            }
            if integrity != "ok" { faults.append("crash \(crash): damaged: \(integrity ?? "")") }
            await database.close()
        }
        print(
            "SQLite: \(crashes) crashes, \(ledger.rows) rows, \(ledger.unacknowledged) written but not acknowledged")
        #expect(ledger.rows > crashes)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test("leaves those alone that share its SQLite file; they make it together and take turns")
    mutating func sharedFile() async throws {
        let folder = try TestFolder()
        let path = folder["shared.sqlite"]
        var ledger = CrashLedger()
        var faults: [String] = []
        var said: [Int: Int] = [:]
        for round in 0..<max(3, crashes / 10) {
            let writers = try (0..<3).map { place in
                try WriterProcess(path, first: 2 * place, count: 2, output: folder["said\(round)-\(place)"])
            }
            for writer in writers { try writer.waitForWork() }
            for writer in writers {
                try await Task.sleep(for: .microseconds(random.below(60_000)))
                said.merge(try writer.killed()) { max($0, $1) }
            }
            let database = try await Database(.sqlite(path: path), migrations: [])
            faults += try await ledger.check(said, on: database)
            await database.close()
        }
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }
}
