import Database
import Exact
import Foundation
import Interchange
import Journal
import TestSupport
import Testing
import TransparencyLog

/// A journal as it comes to be in a year: acts on a few dozen subjects, rows of official tables, sealed in several
/// passes, the last acts not yet; made once and copied for each way of tampering with it.
struct Specimen {
    let path: String
    let checkpoints: [SignedCheckpoint]
    /// Keeps the folder.
    private let folder: TemporaryFolder

    static let subjects = 24
    static let rounds = 13

    private static let shared = Task { try await Specimen() }

    /// The one specimen of this run.
    static func made() async throws -> Specimen { try await shared.value }

    private init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("specimen.sqlite")
        let test = try await TestJournal(
            .sqlite(path: path), migrations: [Grant.migration, Payment.migration], seed: 11)
        for round in 1...Specimen.rounds {
            for subject in 1...Specimen.subjects { try await test.act(round: round, subject: subject) }
            test.clock.advance(milliseconds: 1_000)
            if round % 3 == 0 { _ = try await test.sequencer.sealAll() }
        }
        let erased = Subject(kind: "matter", id: "m24")
        let late = try await test.journal.database.read { try $0.timeline(of: erased)[11].act.id }
        _ = try await test.journal.erase(body: .both, of: late, reason: "expired", by: .system)
        let name = try #require(KeyName("example.net/witness"))
        let witness = try SignerKey(name: name, type: .cosignature, seed: [UInt8](repeating: 4, count: 32))
        let newest = try await test.journal.checkpoint().checkpoint
        let line = try newest.cosigned(by: witness, at: 1_700_000_000)
        _ = try await test.journal.take(cosignature: Array("\(line)\n".utf8), by: witness.verifier)
        checkpoints = try await test.checkpoints()
        await test.journal.database.close()
    }

    /// A copy of its own, behind the back of the program: without triggers, keys, checks and references.
    ///
    /// - Parameter goesOn: whether a sequencer is to work on it afterwards, which some keys are needed for.
    func copy(in folder: TemporaryFolder, goesOn: Bool = false) async throws -> Database {
        let copied = folder.path("copy.sqlite")
        // What was committed last may still lie beside the file.
        for part in ["", "-wal"] where FileManager.default.fileExists(atPath: path + part) {
            try FileManager.default.copyItem(atPath: path + part, toPath: copied + part)
        }
        let open = try await Database(
            .sqlite(path: copied),
            migrations: JournalMigrations.all + [Grant.migration, Payment.migration, Specimen.attack]
                + (goesOn ? [Specimen.repair] : []))
        try await open.migrate(at: Instant(milliseconds: 0))
        await open.close()
        // Without migrations no table is official, and every one can be written to.
        return try await Database(.sqlite(path: copied), migrations: [])
    }

    private static let repair = Migration(
        "attack-2", "CREATE UNIQUE INDEX lease_again ON lease (name)",
        "CREATE UNIQUE INDEX tile_again ON tile (level, idx)")

    /// Each table made anew from its rows; small letters keep the surface from making it strict.
    private static let attack = Migration(
        "attack-1",
        "create table act_body_2 as select * from act_body", "DROP TABLE act_body",
        "ALTER TABLE act_body_2 RENAME TO act_body",
        "create table unsealed_2 as select * from unsealed", "DROP TABLE unsealed",
        "ALTER TABLE unsealed_2 RENAME TO unsealed",
        "create table refused_2 as select * from refused", "DROP TABLE refused",
        "ALTER TABLE refused_2 RENAME TO refused",
        "create table leaf_2 as select * from leaf", "DROP TABLE leaf", "ALTER TABLE leaf_2 RENAME TO leaf",
        "create table tile_2 as select * from tile", "DROP TABLE tile", "ALTER TABLE tile_2 RENAME TO tile",
        "create table cosignature_2 as select * from cosignature", "DROP TABLE cosignature",
        "ALTER TABLE cosignature_2 RENAME TO cosignature",
        "create table actor_2 as select * from actor_version", "DROP TABLE actor_version",
        "ALTER TABLE actor_2 RENAME TO actor_version",
        "create table day_2 as select * from calendar_day", "DROP TABLE calendar_day",
        "ALTER TABLE day_2 RENAME TO calendar_day",
        "create table matter_2 as select * from matter", "DROP TABLE matter", "ALTER TABLE matter_2 RENAME TO matter",
        "create table checkpoint_2 as select * from checkpoint", "DROP TABLE checkpoint",
        "ALTER TABLE checkpoint_2 RENAME TO checkpoint",
        "create table grant_2 as select * from grant_version", "DROP TABLE grant_version",
        "ALTER TABLE grant_2 RENAME TO grant_version",
        "create table payment_2 as select * from payment", "DROP TABLE payment",
        "ALTER TABLE payment_2 RENAME TO payment",
        "create table head_2 as select * from subject_head", "DROP TABLE subject_head",
        "ALTER TABLE head_2 RENAME TO subject_head",
        "create table log_head_2 as select * from log_head", "DROP TABLE log_head",
        "ALTER TABLE log_head_2 RENAME TO log_head",
        "create table lease_2 as select * from lease", "DROP TABLE lease", "ALTER TABLE lease_2 RENAME TO lease",
        "create table act_2 as select * from act", "DROP TABLE act", "ALTER TABLE act_2 RENAME TO act",
        "CREATE INDEX act_again ON act (id)", "CREATE INDEX act_subject ON act (subject, seq)",
        "CREATE INDEX act_leaf ON act (leaf_hash)", "CREATE INDEX body_again ON act_body (act)",
        "CREATE INDEX leaf_again ON leaf (act)", "CREATE INDEX head_again ON subject_head (subject)")
}

extension TestJournal {
    /// One act; every second one writes rows, some of them into both tables.
    fileprivate func act(round: Int, subject: Int) async throws {
        let draft = ActDraft(
            "matter.step", on: Subject(kind: "matter", id: "m\(subject)"),
            open: [JSON.Member("round", .number(Decimal128(round)))],
            sealed: [JSON.Member("ground", .string("第 \(round) 轮"))],
            policy: subject % 2 == 0 ? Hash(of: Array("pack".utf8)) : nil)
        let actor = Actor(id: Actor.ID(rawValue: "zhang"), name: "张", unit: "科技局", roles: ["clerk"])
        let hasLetter = round == 1 && subject == 1
        _ = try await journal.write { [draft] transaction in
            var draft = draft
            if hasLetter {
                let letter = try transaction.keep(Evidence(name: "letter.txt", bytes: Array("a letter".utf8)))
                draft.open.append(letter.member("letter"))
            }
            try transaction.record(draft, by: actor) { rows in
                guard (round + subject) % 2 == 0 else { return }
                for part in 0..<3 {
                    try rows.insert(
                        into: Grant.table,
                        [
                            .text("g\(subject)-\(part)"), .int(Int64(round)), .int(Int64(round * 100 + part)),
                            part == 0 ? .null : .text("持有人\(subject)"), .bytes([UInt8(round), UInt8(part)]),
                        ])
                }
                guard subject % 3 == 0 else { return }
                try rows.insert(into: Payment.table, [.text("p\(subject)-\(round)"), .int(Int64(round) * 5)])
            }
        }
    }
}
