/// How a SQLite file is opened. The program takes the defaults; tests put another layer under it, or show that weaker
/// settings lose what was acknowledged.
struct SQLiteSettings: Sendable {
    /// The layer between SQLite and the system, by the name it is registered under; `nil` is SQLite's own.
    var vfs: String?
    /// When a commit waits for the disk.
    var synchronous = "FULL"
    /// Pages in the write-ahead log after which they are carried over into the file.
    var checkpointPages = 1000
    /// How much of the file the writer may hold in memory, in KiB. A page that has to leave before its transaction ends
    /// goes to the log and comes back with the next row that belongs on it.
    var cache = 65_536
    /// How long a writer waits for another process, in milliseconds.
    var patience = 10_000
}
