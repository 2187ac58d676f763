import Civic
import Database
import Entitlements
import Exact
import Foundation
import Journal
import Packs
import Settlement
import Synchronization
import TestSupport
import Testing
import TransparencyLog

@testable import Registry

/// A database with the registers, in which the test decides what day it is.
final class SampleRegistry: Sendable {
    let journal: Journal
    let desk: SettlementDesk
    private let path: String
    private let clock: SampleClock

    static let migrations =
        JournalMigrations.all + [PackStore.migration] + Register.migrations + [SettlementRunStore.migration]
    /// Who keeps settlements.
    static let settler = Actor.ID(rawValue: "su")
    /// Who does not.
    static let clerk = Actor.ID(rawValue: "wang")

    init(on day: String) async throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        let clock = SampleClock(try CivilDay(text: day))
        let database = try await Database(.sqlite(path: path), migrations: SampleRegistry.migrations)
        try await database.migrate(at: clock.now)
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 5)), now: { clock.now })
        desk = SettlementDesk(journal)
        self.clock = clock
        let name = try #require(KeyName("example.org/acts"))
        let signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        try await Sequencer(journal, signer: signer, holder: "test").begin()
        try await journal.write { transaction in
            for (id, role) in [(SampleRegistry.settler, SettlementDesk.officer.id), (SampleRegistry.clerk, "clerk")] {
                let actor = Actor(id: id, name: id.rawValue, unit: "科技局", roles: [role])
                try transaction.enrol(actor, by: .system)
            }
        }
    }

    /// A registry that holds a year's facts since a day.
    convenience init(_ sample: SampleYear, on day: String) async throws {
        try await self.init(on: day)
        for (name, register) in zip(FactsReader.files, [Register.organisation, .contract, .recognition]) {
            try await put(FactRows(sample.files[name] ?? [], register).changes, in: register)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

// MARK: - Time

extension SampleRegistry {
    /// Makes it noon of a day.
    func turn(to day: String) throws { clock.turn(to: try CivilDay(text: day)) }

    /// The cut-off at the end of a day.
    func cutOff(_ day: String) throws -> AsOf { desk.cutOff(known: try CivilDay(text: day)) }
}

/// A clock that stands until it is turned.
private final class SampleClock: Sendable {
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

extension SampleRegistry {
    /// Records versions as one act.
    func put(_ changes: [EntryChange], in register: Register) async throws {
        let today = journal.today
        let subject = Subject(kind: "import", id: journal.identifier("imp").description)
        _ = try await journal.write(.alone) { transaction in
            try transaction.record(ActDraft("registry.import", on: subject), by: .system) { rows in
                var writer = try EntryWriter(register, dating: .correction, today: today, transaction)
                var rest = changes[...]
                while !rest.isEmpty {
                    _ = try writer.take(Array(rest.prefix(1_000)), transaction, writingTo: rows)
                    rest = rest.dropFirst(1_000)
                }
            }
        }
    }

    /// Says something else of an entry from a day on; without a day it was never otherwise.
    func change(
        _ id: String, of register: Register, _ said: [String: SQLValue], from day: String? = nil, isGone: Bool = false
    ) async throws {
        let versions = try await journal.database.read { try $0.versions(of: id, in: register) }
        let last = try #require(versions.last)
        var values = last.values.values
        for (field, value) in said { values[try #require(register.index(of: field))] = value }
        let first = try #require(versions.map(\.validity.from).min())
        let validity = Validity.since(try day.map { try CivilDay(text: $0) } ?? first)
        try await put([EntryChange(id, validity, isGone: isGone, values: values)], in: register)
    }

    /// The files that a settlement of the year would read, by name, as text.
    func facts(_ year: Int, asOf: String? = nil, _ cutOff: AsOf) async throws -> [String: String] {
        let facts = try #require(
            try SettlementFacts(year: year, asOf: asOf.map { try CivilDay(text: $0) }, cutOff: cutOff))
        let files = try await journal.database.read { try facts.files(from: $0) }
        return files.mapValues { String(decoding: $0, as: UTF8.self) }
    }
}

// MARK: - Settling

extension SampleRegistry {
    /// What is to be settled, as of now unless told otherwise.
    func order(_ sample: SampleYear, _ cutOff: AsOf? = nil, hasReasons: Bool = true) -> SettlementOrder {
        SettlementOrder(
            sample.pack, year: sample.year, cutOff: cutOff ?? desk.cutOff(), program: "test", hasReasons: hasReasons)
    }

    /// The whole record held against itself.
    func audit() async throws -> [AuditFinding] {
        try await journal.audit(tables: SampleRegistry.tables, key: nil).findings
    }

    private static let tables =
        JournalMigrations.tables + [PackStore.versions, PackStore.files] + Register.all.map(\.officialTable)
        + [SettlementRunStore.runs, SettlementRunStore.lines]

    /// Changes the database behind the program's back, the guards of entitlements taken away.
    func tamper(_ statement: SQL) async throws {
        let open = try await Database(
            .sqlite(path: path), migrations: SampleRegistry.migrations + [SampleRegistry.attack])
        try await open.migrate(at: journal.now())
        await open.close()
        // Without migrations no table is official, and every one can be written to.
        let database = try await Database(.sqlite(path: path), migrations: [])
        try await database.write { try $0.execute(statement) }
        await database.close()
    }

    private static let attack = Migration(
        "attack-1", "DROP TRIGGER entitlement_line_no_update", "DROP TRIGGER entitlement_line_no_delete")
}
