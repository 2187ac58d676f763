import Civic
import Database
import Exact
import Foundation
import Journal
import Policy
import Progress
import Synchronization
import TestSupport
import Testing
import TransparencyLog

@testable import Registry

/// A registry on a database of its own, in which the test decides what day it is and what is on record.
final class GoalHouse: Sendable {
    let journal: Journal
    private let path: String?
    private let clock: HouseClock

    /// A house on a day; on PostgreSQL where the engine says so.
    init(on day: String, _ engine: Engine = .sqlite) async throws {
        let address: DatabaseAddress
        switch engine {
        case .sqlite:
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
            (address, path) = (.sqlite(path: file), file)
        case .postgres: (address, path) = (.postgres(conninfo: try PostgresServer.freshDatabase()), nil)
        }
        let clock = HouseClock(try CivilDay(text: day))
        let database = try await Database(
            address, migrations: JournalMigrations.all + Register.migrations + [Register.opening.migration])
        try await database.migrate(at: clock.now)
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 5)), now: { clock.now })
        self.clock = clock
        let name = try #require(KeyName("example.org/acts"))
        let signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        try await Sequencer(journal, signer: signer, holder: "test").begin()
    }

    deinit { if let path { try? FileManager.default.removeItem(atPath: path) } }

    /// Makes it noon of a day.
    func turn(to day: String) throws { clock.turn(to: try CivilDay(text: day)) }

    /// The end of a day.
    func end(of day: String) throws -> Instant {
        Instant.start(of: try CivilDay(text: day).adding(days: 1), offsetMinutes: 480).adding(milliseconds: -1)
    }
}

/// A clock that stands until it is turned.
private final class HouseClock: Sendable {
    private let day: Mutex<CivilDay>

    init(_ day: CivilDay) { self.day = Mutex(day) }

    var now: Instant { Instant.start(of: day.withLock(\.self), offsetMinutes: 480).adding(milliseconds: 43_200_000) }

    func turn(to day: CivilDay) { self.day.withLock { $0 = day } }
}

extension CivilDay {
    /// A day of a test.
    init(text: String) throws { self = try #require(CivilDay(iso8601: Array(text.utf8))) }
}

// MARK: - Entries

extension GoalHouse {
    /// Says something of an entry: a text, a number, or a day written as one.
    typealias Said = [String: String]

    /// Records entries that hold since the day their register starts them by, as one act.
    func put(_ rows: [Said], in register: Register) async throws {
        try await write(
            rows.map { said in
                let values = try GoalHouse.values(said, of: register)
                return EntryChange(register.name(of: FieldValues(values, of: register), identity: nil), values: values)
            }, to: register)
    }

    /// Says something else of an entry from a day on; without a day it was never otherwise. Nothing said strikes it off.
    func change(_ id: String, of register: Register, _ said: Said? = nil, from day: String? = nil) async throws {
        let versions = try await journal.database.read { try $0.versions(of: id, in: register) }
        let last = try #require(versions.last)
        let first = try #require(versions.map(\.validity.from).min())
        var values = last.values.values
        for (field, text) in said ?? [:] {
            let place = try #require(register.index(of: field))
            values[place] = try GoalHouse.value(text, register.fields[place])
        }
        let validity = Validity.since(try day.map { try CivilDay(text: $0) } ?? first)
        try await write([EntryChange(id, validity, isGone: said == nil, values: values)], to: register)
    }

    private func write(_ changes: [EntryChange], to register: Register) async throws {
        let today = journal.today
        let subject = Subject(kind: "import", id: journal.identifier("imp").description)
        _ = try await journal.write(.alone) { transaction in
            try transaction.record(ActDraft("registry.import", on: subject), by: .system) { rows in
                var writer = try EntryWriter(register, dating: .correction, today: today, transaction)
                _ = try writer.take(changes, transaction, writingTo: rows)
            }
        }
    }

    private static func values(_ said: Said, of register: Register) throws -> [SQLValue] {
        #expect(said.keys.allSatisfy { register.index(of: $0) != nil }, "\(said)")
        return try register.fields.map { field in
            try said[field.id].map { try value($0, field) } ?? usual(field)
        }
    }

    private static func value(_ text: String, _ field: Field) throws -> SQLValue {
        switch field.content {
        case .day: .int(try CivilDay(text: text).number)
        default: field.content.isInteger ? .int(try #require(Int64(text))) : .text(text)
        }
    }

    /// What a test does not care about.
    private static func usual(_ field: Field) -> SQLValue {
        guard field.isRequired else { return .null }
        if case .word(let words) = field.content { return .text(words[0].code) }
        return field.content.isInteger ? .int(0) : .text("-")
    }
}

// MARK: - Goals

extension GoalHouse {
    /// The goals of a pack at a day as known at the end of another, now unless told.
    func goals(_ pack: Pack, on day: String, known: String? = nil, of ids: [String]? = nil) async throws -> GoalSnapshot
    {
        let desk = try GoalDesk(journal, pack)
        let moment = desk.moment(try CivilDay(text: day), known: try known.map { try end(of: $0) })
        return try await desk.snapshot(moment, of: ids)
    }
}

extension GoalSnapshot {
    /// The goal of an id.
    func goal(_ id: String) throws -> Goal { try #require(goals.first { $0.id == id }) }

    /// What a goal has reached, in base units.
    func value(_ id: String, _ reading: Goal.Reading? = nil) throws -> Decimal128? {
        try state(of: goal(id), reading).measured?.value?.number
    }

    /// Whether entries count, by the code of the reason, and how many they are.
    func rows(_ id: String, _ reading: Goal.Reading? = nil) throws -> [String: Int] {
        Dictionary(
            try reasons(of: goal(id), reading).map { (($0.counts ? "+" : "-") + $0.code, $0.rows) },
            uniquingKeysWith: +)
    }
}
