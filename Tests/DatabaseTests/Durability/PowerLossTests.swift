import CPowerLoss
import Testing

@testable import Database

/// Tests under which one recording layer lies: one after another.
@Suite("A disk", .serialized)
struct DiskTests {}

extension DiskTests {
    @Suite("that loses its power")
    struct PowerLossTests {
        /// `BEIZENG_STATES` sets another number, `BEIZENG_SEED` another run.
        private let states = setting("BEIZENG_STATES", default: 10_000)
        private let seed = UInt64(setting("BEIZENG_SEED", default: 1))
        private let commits = 240

        @Test("keeps every acknowledged commit and none by half")
        func full() async throws {
            let cut = try await PowerCut.inspect(synchronous: "FULL", commits: commits, states: states, seed: seed)
            #expect(cut.states == states)
            #expect(cut.unsound == 0, "\(cut.fault ?? "")")
            #expect(cut.lossy == 0, "\(cut.fault ?? "")")
            #expect(cut.half == 0, "\(cut.fault ?? "")")
            #expect(cut.found == commits)
        }

        @Test("loses acknowledged commits under synchronous = NORMAL, which shows that the replay sees loss")
        func normal() async throws {
            let cut = try await PowerCut.inspect(
                synchronous: "NORMAL", commits: commits, states: max(500, states / 10), seed: seed)
            #expect(cut.lossy > 0)
            #expect(cut.unsound == 0, "\(cut.fault ?? "")")
        }

        @Test("is damaged under synchronous = OFF, which shows that the replay sees damage")
        func off() async throws {
            let cut = try await PowerCut.inspect(
                synchronous: "OFF", commits: commits, states: max(500, states / 10), seed: seed)
            #expect(cut.lossy > 0)
            #expect(cut.unsound > 0)
        }
    }
}

extension DiskTests {
    @Suite("that is slow")
    struct GroupCommitTests {
        @Test("is waited for once by many writers together")
        func batches() async throws {
            let folder = try TestFolder()
            powerloss_register()
            let workload = try await PairWorkload(
                path: folder["group.sqlite"], settings: SQLiteSettings(vfs: "powerloss"), seed: 1)
            await workload.database.close()
            powerloss_start(folder["group.sqlite"])
            powerloss_delay(2000)
            defer {
                powerloss_delay(0)
                powerloss_stop()
            }
            let again = try await PairWorkload(
                path: folder["group.sqlite"], settings: SQLiteSettings(vfs: "powerloss"), seed: 1)
            try await again.run(0..<1280, writers: 64) { _ in }
            let syncs = powerloss_syncs("-wal")
            #expect(syncs >= 20, "each of 64 writers waits 20 times")
            #expect(syncs < 320, "1280 commits took \(syncs) syncs")
            await again.database.close()
        }
    }
}
