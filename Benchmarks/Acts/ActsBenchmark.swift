import Database
import Exact
import Foundation
import Interchange
import Journal
import TransparencyLog

/// Acts a second, durably recorded and sealed beside it, next to bare single-row inserts into the same database.
///
///     Acts sqlite FOLDER | postgres CONNINFO [--seconds N] [--windows N]
///
/// Windows of both take turns; a line gives the median rate of each and the median of their ratios.
@main
struct ActsBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { stop("Acts sqlite FOLDER | postgres CONNINFO") }
        func option(_ name: String, _ standard: Double) -> Double {
            guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return standard }
            return Double(arguments[place + 1]) ?? standard
        }
        let seconds = option("--seconds", 2)
        let windows = Int(option("--windows", 5))
        let place = arguments[2]
        let isSQLite = arguments[1] == "sqlite"
        let address: DatabaseAddress = isSQLite ? .sqlite(path: place + "/acts.sqlite") : .postgres(conninfo: place)
        let recorder: Recorder
        do { recorder = try await Recorder(address) } catch let error as JournalError {
            // The keys of a run are lost with it, so that nothing can be added to what it recorded.
            stop("\(error)\nThe record of another run is in the way: give an empty folder, or a new database.")
        }
        for writers in [1, 16, 64] {
            let bare: any Inserting = try isSQLite ? BareSQLite(place + "/bare.sqlite") : BarePostgres(place, writers)
            var rates: [(bare: Double, acts: Double)] = []
            for _ in 0..<windows {
                let inserted = try await rate(writers, seconds) { writer in try await bare.insert(writer) }
                let sealing = Task { try await recorder.sealOn() }
                let acts = try await rate(writers, seconds) { writer in try await recorder.act(writer) }
                sealing.cancel()
                _ = try await sealing.value
                rates.append((inserted, acts))
            }
            let ratio = median(rates.map { $0.acts / $0.bare })
            let line = String(
                format: "%@ %2d writers: %8.0f inserts/s, %8.0f acts/s, ratio %.2f", arguments[1], writers,
                median(rates.map(\.bare)), median(rates.map(\.acts)), ratio)
            print(line)
        }
        try await recorder.finish()
    }

    private static func stop(_ message: String) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(2)
    }

    /// How often a second `body` ends, called by so many writers at once, for so long.
    private static func rate(
        _ writers: Int, _ seconds: Double, _ body: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    var count = 0
                    while clock.now < end {
                        try await body(writer)
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / ((clock.now - start) / .seconds(1))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// A bare durable insert of one row.
protocol Inserting: Sendable {
    func insert(_ writer: Int) async throws
}

/// Records acts as the desks do, each on a subject of its writer, and seals them beside it.
struct Recorder {
    private let journal: Journal
    private let sequencer: Sequencer

    init(_ address: DatabaseAddress) async throws {
        let database = try await Database(address, migrations: JournalMigrations.all)
        try await database.migrate(at: Recorder.now())
        guard let key = ActKey(bytes: RandomSource.system.bytes(32)), let name = KeyName("bench.example/acts") else {
            throw JournalError(reason: .noLog)
        }
        journal = Journal(database, actKey: key, random: .system, now: Recorder.now)
        sequencer = Sequencer(
            journal, signer: try SignerKey(name: name, type: .ed25519, seed: RandomSource.system.bytes(32)),
            holder: "bench")
        try await sequencer.begin()
    }

    func act(_ writer: Int) async throws {
        let subject = Subject(kind: "matter", id: "writer-\(writer)")
        let facts = [JSON.Member("note", .string("a fact of ordinary length, as a clerk writes it"))]
        _ = try await journal.record(ActDraft("matter.step", on: subject, open: facts), by: .system)
    }

    func sealOn() async throws {
        while !Task.isCancelled {
            _ = try await sequencer.sealAll()
            try? await Task.sleep(for: .milliseconds(200))
        }
    }

    /// Seals the rest and holds the whole record against its log.
    func finish() async throws {
        _ = try await sequencer.sealAll()
        let report = try await journal.audit(tables: [], key: nil)
        print("\(report.acts) acts, \(report.sealed) sealed, \(report.total) findings")
        await journal.database.close()
    }

    @Sendable private static func now() -> Instant {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }
}
