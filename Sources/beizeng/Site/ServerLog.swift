import Database
import Exact
import Interchange
import Site

/// The log of a server: a line of JSON for each thing that happened, on standard error.
///
/// Values are JSON texts, so that nothing a visitor sends can begin a line of its own.
struct ServerLog: Sendable {
    /// Whether only faults are told.
    let isQuiet: Bool

    /// A question and how it was answered.
    func answered(_ entry: LogEntry) {
        if isQuiet, entry.level == "info" { return }
        tell(entry.json)
    }

    /// A demonstration is being made before the server can listen.
    func making(_ path: String) { event("make", [JSON.Member("database", .string(path))]) }

    /// The server listens.
    func started(host: String, port: Int, database: DatabaseAddress) {
        event(
            "start",
            [
                JSON.Member("version", .string(Version.current)), JSON.Member("host", .string(host)),
                JSON.Member("port", .number(Decimal128(port))), JSON.Member("database", .string("\(database)")),
                JSON.Member("pid", .number(Decimal128(Int64(ProcessIdentity.process)))),
            ])
    }

    /// The server has stopped, and everything was answered.
    func stopped() { event("stop", []) }

    /// What was being answered did not end in time: the process ends without it. The database is none the worse for it.
    func overdue() {
        event("overdue", [], level: "error")
        ProcessIdentity.end(withStatus: 1)
    }

    private func event(_ name: String, _ members: [JSON.Member], level: String = "info") {
        tell(
            .object(
                [
                    JSON.Member("at", .string("\(ProcessClock.instant())")), JSON.Member("level", .string(level)),
                    JSON.Member("event", .string(name)),
                ] + members))
    }

    private func tell(_ line: JSON) { Output.note(String(decoding: line.utf8, as: UTF8.self) + "\n") }
}
