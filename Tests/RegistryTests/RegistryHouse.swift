import Civic
import Database
import Documents
import Exact
import Foundation
import Journal
import TestSupport
import TransparencyLog

@testable import Registry

/// A registry on a database of its own, with a clerk.
struct RegistryHouse {
    let journal: Journal
    let desk: RegistryDesk
    let sequencer: Sequencer
    let clerk = Actor(
        id: Actor.ID(rawValue: "clerk"), name: "陈一", unit: "科技局", roles: [RegistryDesk.registrar.id])

    /// A house whose clock is `now`.
    init(now: @escaping @Sendable () -> Instant) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        try await self.init(.sqlite(path: path), now: now)
    }

    /// A house in the database at `address`.
    init(_ address: DatabaseAddress, now: @escaping @Sendable () -> Instant) async throws {
        let database = try await Database(
            address, migrations: JournalMigrations.all + Register.migrations + [Register.opening.migration])
        try await database.migrate(at: now())
        let key = ActKey(bytes: RandomSource.system.bytes(ActKey.length))
        guard let key, let name = KeyName("example.org/acts") else { throw CancellationError() }
        journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 9)), now: now)
        desk = RegistryDesk(journal)
        let signer = try SignerKey(name: name, type: .ed25519, seed: RandomSource.system.bytes(32))
        sequencer = Sequencer(journal, signer: signer, holder: "test")
        try await sequencer.begin()
        let clerk = clerk
        _ = try await journal.write { try $0.enrol(clerk, by: .system) }
    }

    /// The values of a carrier that is little more than a name.
    func carrier(_ id: String, _ name: String) -> [SQLValue] {
        Register.carrier.fields.map { field in
            switch field.id {
            case "carrier_no": .text(id)
            case "name": .text(name)
            case "kind": .text("incubator")
            case "operator_id", "district": .text("-")
            default: .null
            }
        }
    }

    /// Writes one change as an act; one that says nothing new is given up.
    func write(_ change: EntryChange, to register: Register) async throws -> EntryWriter.Outcome {
        struct Nothing: Error {}
        let (clerk, today) = (clerk, journal.today)
        do {
            return try await journal.write { transaction in
                var outcome = EntryWriter.Outcome.unchanged
                _ = try transaction.record(ActDraft("test.write", on: register.subject(change.id)), by: clerk) { rows in
                    var writer = try EntryWriter(register, dating: .since(today), today: today, transaction)
                    outcome = try writer.take([change], transaction, writingTo: rows)[0]
                    if outcome == .unchanged { throw Nothing() }
                }
                return outcome
            }
        } catch is Nothing {
            return .unchanged
        }
    }

    /// The names of the entries at a moment.
    func names(of register: Register, _ moment: AsOf) async throws -> [String: String] {
        try await journal.database.read { reader in
            var names: [String: String] = [:]
            try reader.forEachEntry(of: register, moment) { names[$0.id] = $0.values.text("name") }
            return names
        }
    }

    /// What an audit of everything finds.
    func audit() async throws -> AuditReport {
        try await journal.audit(
            tables: JournalMigrations.tables + (Register.all + [.opening]).map(\.officialTable), procedures: [],
            key: nil)
    }
}

// MARK: - Importing

extension RegistryHouse {
    /// Imports a file as a clerk would who confirms everything.
    func take(
        _ bytes: [UInt8], name: String, of register: Register, correcting: Bool = false,
        limits: SheetLimits = SheetLimits()
    ) async throws -> (act: Act?, review: ImportReview) {
        let order = try order(bytes, name: name, of: register, correcting: correcting, limits: limits)
        return try await desk.take(order, by: clerk.id)
    }

    /// The order to import a file.
    func order(
        _ bytes: [UInt8], name: String, of register: Register, correcting: Bool = false,
        limits: SheetLimits = SheetLimits()
    ) throws -> ImportOrder {
        let file = try ImportFile(bytes, name: name, limits: limits)
        let recognised = try file.recognise(among: [register])
        let reader = FieldReader(register, try SamplePack.plan()) { Hash(of: $0).hexadecimal }
        return ImportOrder(
            register, file: name, hash: file.hash, origin: "测试", mapping: recognised.mapping, reader: reader,
            isCorrection: correcting, open: { try file.source(headerLine: recognised.mapping.headerLine) })
    }

    /// Makes organisations known.
    func enrolParties(_ codes: [String]) async throws {
        for code in codes {
            let values = Register.organisation.fields.map { field -> SQLValue in
                switch field.id {
                case "org_id": .text(code)
                case "kind": .text("enterprise")
                case "size": .text("small")
                case "district": .text("-")
                case "above_scale_industrial": .int(0)
                default: .null
                }
            }
            _ = try await write(EntryChange(code, values: values), to: .organisation)
        }
    }

    /// How many rows a table has.
    func count(_ table: SQLName) async throws -> Int {
        try await journal.database.read { try $0.value("SELECT COUNT(*) FROM \(table)") ?? -1 }
    }
}
