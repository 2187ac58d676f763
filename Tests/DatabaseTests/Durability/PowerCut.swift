import CPowerLoss

@testable import Database

/// What many power cuts at places of one recorded run left.
///
/// The model: bytes that were synced stay; of the writes and truncations after a file's last sync any subset may have
/// reached the disk, each write torn in sectors of 512 bytes. A sector that is written in part keeps its other bytes
/// (SQLite's powersafe overwrite), a sync that returned tells the truth, names made and removed in a folder are durable
/// at once, and no bit turns by itself.
struct PowerCut {
    var states = 0
    /// States that SQLite cannot open or calls damaged.
    var unsound = 0
    /// States in which an acknowledged commit is missing.
    var lossy = 0
    /// States with half a commit.
    var half = 0
    /// The commits of the last state.
    var found = 0
    /// What the first fault was, and the seed of its state.
    var fault: String?

    /// Records `commits` of four writers under `synchronous`, and cuts the power in `states` places of the trace.
    static func inspect(synchronous: String, commits: Int, states: Int, seed: UInt64) async throws -> PowerCut {
        let folder = try TestFolder()
        let path = folder["recorded.sqlite"]
        powerloss_register()
        powerloss_start(path)
        let settings = SQLiteSettings(vfs: "powerloss", synchronous: synchronous, checkpointPages: 40)
        let workload = try await PairWorkload(path: path, settings: settings, seed: seed)
        try await workload.run(0..<commits, writers: 4) { powerloss_acknowledge(Int64($0)) }
        powerloss_stop()
        await workload.database.close()
        return try replay(states: states, seed: seed)
    }

    private static func replay(states: Int, seed: UInt64) throws -> PowerCut {
        let folder = try TestFolder()
        let replay = powerloss_replay_new(folder.path, "recorded.sqlite", PairWorkload.ids, PairWorkload.half)
        defer { powerloss_replay_free(replay) }
        let events = powerloss_events()
        var cut = PowerCut()
        for state in 0..<states {
            let position = Int64(state + 1) * events / Int64(states)
            powerloss_replay_advance(replay, position)
            cut.add(powerloss_replay_crash(replay, seed &+ UInt64(state) &* 0x9E37_79B9), after: position) {
                powerloss_replay_message(replay).map { String(cString: $0) } ?? ""
            }
        }
        print(
            """
            \(states) power cuts over \(events) events, \(powerloss_syncs("-wal")) syncs of the log and \
            \(powerloss_syncs(".sqlite")) of the file: \(cut.unsound) damaged, \(cut.lossy) lossy, \(cut.half) half
            """)
        return cut
    }

    private mutating func add(_ outcome: powerloss_outcome, after position: Int64, message: () -> String) {
        states += 1
        found = Int(outcome.found)
        if outcome.sound == 0 { unsound += 1 }
        if outcome.lost > 0 { lossy += 1 }
        if outcome.half > 0 { half += 1 }
        guard fault == nil, outcome.sound == 0 || outcome.lost > 0 || outcome.half > 0 else { return }
        fault = """
            after event \(position): sound \(outcome.sound), lost \(outcome.lost), half \(outcome.half), \
            found \(outcome.found) \(message())
            """
    }
}
