import CPowerLoss
import Synchronization
import Testing

@testable import Database

extension DiskTests {
    @Suite("that fails")
    struct FailingDiskTests {
        @Test(
            "at any one call keeps what was acknowledged, tells everyone else, and goes on afterwards",
            arguments: ["write", "sync"])
        func once(call: String) async throws {
            var faults: [String] = []
            var failures = 0
            for skipped in 0..<setting("BEIZENG_FAILURES", default: 60) {
                let run = try await FailingRun(call, skipped: Int64(skipped) * 2, stays: false)
                if run.hasFailed { failures += 1 }
                faults += run.faults.map { "call \(skipped * 2): \($0)" }
            }
            // Ten commits of each writer are at least ten commits, however many of them share one.
            #expect(failures >= 5)
            #expect(faults.isEmpty, "\(faults.prefix(5))")
        }

        @Test(
            "for good refuses all writes, keeps what was acknowledged, and is well once it is mended",
            arguments: ["write", "sync"])
        func stays(call: String) async throws {
            let run = try await FailingRun(call, skipped: 12, stays: true)
            #expect(run.hasFailed)
            #expect(run.refused > 10)
            #expect(run.faults.isEmpty)
        }
    }
}

/// Four writers on a disk on which a call fails; afterwards what they were told is held against what is there.
private struct FailingRun {
    let hasFailed: Bool
    /// Writes that were told of it.
    let refused: Int
    let faults: [String]

    init(_ call: String, skipped: Int64, stays: Bool) async throws {
        let folder = try TestFolder()
        let path = folder["failing.sqlite"]
        powerloss_register()
        powerloss_start(path)
        defer { powerloss_stop() }
        let workload = try await PairWorkload(
            path: path, settings: SQLiteSettings(vfs: "powerloss", checkpointPages: 20), seed: 7)
        powerloss_fail(call == "write" ? POWERLOSS_WRITE : POWERLOSS_SYNC, skipped, stays ? 1 : 0)
        let told = Told()
        await withTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    for id in 0..<40 where id % 4 == writer {
                        await told.note(id) { try await workload.commit(id) }
                    }
                }
            }
        }
        hasFailed = powerloss_has_failed() != 0
        powerloss_fail(POWERLOSS_NOTHING, 0, 0)
        await told.note(1000) { try await workload.commit(1000) }
        await workload.database.close()
        let state = told.state
        refused = state.refused.count
        let reopened = try await Database(.sqlite(path: path), migrations: PairWorkload.migrations)
        faults = try await state.faults + reopened.read { reader in try state.compare(with: reader) }
        await reopened.close()
    }
}

/// What each writer was told.
private final class Told: Sendable {
    private let lock = Mutex(State())

    struct State {
        var acknowledged: Set<Int> = []
        var refused: Set<Int> = []
        var unknown: Set<Int> = []
        var faults: [String] = []
    }

    var state: State { lock.withLock { $0 } }

    func note(_ id: Int, _ write: () async throws -> Void) async {
        do {
            try await write()
            lock.withLock { _ = $0.acknowledged.insert(id) }
        } catch {
            lock.withLock { state in
                switch (error as? DatabaseError)?.reason {
                case .full: state.refused.insert(id)
                case .commitUnknown:
                    state.refused.insert(id)
                    state.unknown.insert(id)
                default: state.faults.append("\(error)")
                }
            }
        }
    }
}

extension Told.State {
    func compare(with reader: Reader) throws -> [String] {
        let present = Set(try reader.rows("SELECT id FROM entry").map { try $0["id"] as Int })
        var faults = acknowledged.subtracting(present).map { "\($0) is lost" }
        faults += present.subtracting(acknowledged).subtracting(unknown).map { "\($0) is there though refused" }
        if !acknowledged.contains(1000) { faults.append("it does not go on") }
        if try reader.value(SQL(trusted: PairWorkload.half), as: Int.self) != 0 { faults.append("half a commit") }
        let integrity: String? = try reader.value("SELECT integrity_check FROM pragma_integrity_check")
        if integrity != "ok" { faults.append("damaged: \(integrity ?? "")") }
        return faults
    }
}
