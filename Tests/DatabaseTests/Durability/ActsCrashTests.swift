import Exact
import Foundation
import Journal
import TestSupport
import Testing
import TransparencyLog

@testable import Database

@Suite("Killing a process that records acts and seals them", .serialized)
struct ActsCrashTests {
    private let crashes = setting("BEIZENG_CRASHES", default: 10)
    private var random = SeededRandom(seed: UInt64(setting("BEIZENG_SEED", default: 1)))

    @Test("leaves every acknowledged act with its row, and a log that only grows", arguments: Engine.allCases)
    mutating func acts(engine: Engine) async throws {
        let folder = try TestFolder()
        let address = engine == .sqlite ? folder["acts.sqlite"] : try PostgresServer.freshDatabase()
        var ledger = CrashLedger()
        var faults: [String] = []
        var published = 0
        for crash in 0..<crashes {
            let writer = try WriterProcess(address, workload: "acts", count: 4, output: folder["said\(crash)"])
            // Every other one lives until it has published a checkpoint, however slow the machine is.
            if crash % 2 == 0 { try writer.waitForLog() } else { try writer.waitForWork() }
            try await Task.sleep(for: .microseconds(random.below(60_000)))
            var said = try writer.killed()
            published = max(published, said.removeValue(forKey: WriterProcess.log) ?? 0)
            let database = try await Database(DatabaseAddress(address), migrations: [])
            if engine == .postgres { try await PostgresServer.waitForOthers(of: database) }
            faults += try await ledger.check(said, on: database)
            faults += try await check(database, published: published, whole: crash % 10 == 9).map { "\(crash): \($0)" }
            await database.close()
        }
        print("\(engine.rawValue): \(crashes) recorders killed, \(ledger.rows) acts, a log of \(published)")
        #expect(ledger.rows > crashes)
        #expect(published > 0)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    /// Holds acts against rows and the log against what was published; `whole` audits everything.
    private func check(_ database: Database, published: Int, whole: Bool) async throws -> [String] {
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        let name = try #require(KeyName("example.org/acts"))
        let signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        let journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 1))) {
            Instant(milliseconds: 0)
        }
        try await Sequencer(journal, signer: signer, holder: "writer").checkHead()
        var faults = try await database.read { reader in
            var faults: [String] = []
            let size: Int = try reader.value("SELECT size FROM log_head") ?? 0
            if size < published { faults.append("the log fell back from \(published) to \(size)") }
            let odd: Int? = try reader.value(
                """
                SELECT (SELECT count(*) FROM act a LEFT JOIN written w ON w.act = a.id WHERE w.act IS NULL)
                     + (SELECT count(*) FROM act a LEFT JOIN act_body b ON b.act = a.id WHERE b.act IS NULL)
                     + (SELECT count(*) FROM leaf l JOIN unsealed u ON u.act = l.act)
                     + (SELECT count(*) FROM refused)
                """)
            if odd != 0 { faults.append("\(odd ?? -1) acts are there by half") }
            return faults
        }
        if whole {
            let report = try await journal.audit(tables: [], key: signer.verifier)
            faults += report.findings.map { "\($0)" }
        }
        return faults
    }
}
