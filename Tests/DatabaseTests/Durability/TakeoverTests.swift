import Exact
import Foundation
import Journal
import TestSupport
import Testing
import TransparencyLog

@testable import Database

@Suite("Killing the process that seals while another waits to take over", .serialized)
struct TakeoverTests {
    private let crashes = setting("BEIZENG_CRASHES", default: 5)
    private var random = SeededRandom(seed: UInt64(setting("BEIZENG_SEED", default: 1)))

    @Test("leaves every acknowledged act sealed, once and in order", arguments: Engine.allCases)
    mutating func takeover(engine: Engine) async throws {
        let folder = try TestFolder()
        let address = engine == .sqlite ? folder["acts.sqlite"] : try PostgresServer.freshDatabase()
        var said: [Int: Int] = [:]
        var started = 0
        /// Each with writers of its own: a commit of a killed one may still be under way on the server.
        func start() throws -> WriterProcess {
            started += 1
            return try WriterProcess(
                address, workload: "acts", first: started * 2, count: 2, output: folder["said\(started)"])
        }
        var processes = [try start()]
        try processes[0].waitForLog()
        processes.append(try start())
        let watch = try await Database(DatabaseAddress(address), migrations: [])
        var last = (fence: 0, size: 0)
        for _ in 0..<crashes {
            let seen = try await SealingState.wait(on: watch, behind: last, sealedBy: processes)
            try await Task.sleep(for: .microseconds(random.below(40_000)))
            let place = try #require(processes.firstIndex { $0.identifier == seen.process })
            said.merge(try processes[place].killed()) { max($0, $1) }
            // The lease may have changed hands meanwhile: then the next one is behind a fence of its own.
            last = (seen.fence, seen.size)
            processes[place] = try start()
        }
        _ = try await SealingState.wait(on: watch, behind: last, sealedBy: processes)
        for process in processes { said.merge(try process.killed()) { max($0, $1) } }
        if engine == .postgres { try await PostgresServer.waitForOthers(of: watch) }
        let published = said.removeValue(forKey: WriterProcess.log) ?? 0
        var ledger = CrashLedger()
        let faults = try await ledger.check(said, on: watch)
        #expect(faults == [])
        let report = try await sealRest(of: watch)
        #expect(report.findings == [])
        #expect(report.acts == ledger.rows)
        #expect(report.sealed == ledger.rows)
        #expect(report.waiting == 0)
        #expect(published > 0 && published <= report.sealed)
        print(
            "\(engine.rawValue): \(crashes) sealers killed, \(last.fence) holders, \(report.acts) acts, "
                + "\(report.checkpoints) checkpoints")
        await watch.close()
    }

    /// Seals what still waits, long after every lease ran out, and audits everything.
    private func sealRest(of database: Database) async throws -> AuditReport {
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        let name = try #require(KeyName("example.org/acts"))
        let signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        let journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 1))) {
            Instant(milliseconds: 100_000_000_000_000)
        }
        let sequencer = Sequencer(journal, signer: signer, holder: "last")
        try await sequencer.checkHead()
        _ = try await sequencer.sealAll()
        return try await journal.audit(tables: [], key: signer.verifier)
    }
}

/// Who seals, and how far the log has come.
private struct SealingState {
    let process: Int32
    let fence: Int
    let size: Int

    /// Waits until one of `processes` has sealed under a new fence, at most half a minute.
    static func wait(
        on database: Database, behind last: (fence: Int, size: Int), sealedBy processes: [WriterProcess]
    ) async throws -> SealingState {
        for _ in 0..<6_000 {
            let row = try await database.read { reader in
                try reader.first(
                    """
                    SELECT holder, lease.fence AS fence, size FROM lease JOIN log_head ON log_head.fence = lease.fence
                    """)
            }
            if let row {
                let holder: String = try row["holder"]
                let process = Int32(holder.dropFirst("writer-".count)) ?? 0
                let state = try SealingState(process: process, fence: row["fence"], size: row["size"])
                if state.fence > last.fence, state.size > last.size,
                    processes.contains(where: { $0.identifier == process })
                {
                    return state
                }
            }
            if let end = processes.compactMap(\.end).first {
                throw WriterProcess.Fault(description: "a process ended by itself: \(end)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw WriterProcess.Fault(description: "nobody took over within half a minute")
    }
}
