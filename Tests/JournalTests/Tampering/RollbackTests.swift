import Database
import Journal
import Testing
import TransparencyLog

@Suite("A log turned back to an earlier day")
struct RollbackTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What is done with the acts that came later.
    enum Later: CaseIterable {
        case removed
        case queuedAgain
    }

    @Test("is without a fault from inside, and found by a checkpoint that was kept", arguments: Later.allCases)
    func kept(later: Later) async throws {
        let specimen = try await Specimen.made()
        let database = try await specimen.copy(in: folder)
        try await Self.turnBack(database, to: 72, later)
        let test = try TestJournal(database)
        let inside = try await test.audit()
        #expect(inside.findings == [])
        #expect(inside.sealed == 72)
        let report = try await test.audit(kept: [try #require(specimen.checkpoints.last)])
        #expect(report.findings.map { "\($0.table) \($0.row)" } == ["checkpoint 288"])
    }

    @Test("and gone on from there is found by any checkpoint kept of what came after")
    func forked() async throws {
        let specimen = try await Specimen.made()
        let database = try await specimen.copy(in: folder, goesOn: true)
        try await Self.turnBack(database, to: 72, .queuedAgain)
        let test = try TestJournal(database)
        // The last act of a subject that waits is left out, and the rest is sealed anew.
        try await database.write { transaction in
            let last: SQL = "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 13"
            try transaction.execute("DELETE FROM grant_version WHERE act = (\(last))")
            try transaction.execute("DELETE FROM act_body WHERE act = (\(last))")
            try transaction.execute("DELETE FROM unsealed WHERE act = (\(last))")
            try transaction.execute("DELETE FROM act WHERE subject = 'matter/m5' AND seq = 13")
            try Self.mendHeads(transaction)
        }
        test.clock.advance(milliseconds: 1_000_000)
        _ = try await test.sequencer.sealAll()
        #expect(try await test.audit().findings == [])
        for kept in specimen.checkpoints.dropFirst(2) {
            let found = try await test.audit(kept: [kept]).findings.map { "\($0.table) \($0.row)" }
            #expect(found.contains("checkpoint \(kept.checkpoint.size)"))
        }
        let before = specimen.checkpoints.prefix(2)
        #expect(try await test.audit(kept: Array(before)).findings == [])
    }

    @Test("is found when only the head went back")
    func headAlone() async throws {
        let database = try await Specimen.made().copy(in: folder)
        try await database.write { try Self.setHead($0, to: 72) }
        let found = try await TestJournal(database).audit().findings.map { "\($0.table) \($0.row)" }
        #expect(found.contains("leaf 72"))
        #expect(found.contains("checkpoint 288"))
    }

    @Test("to nothing at all is told by a kept checkpoint")
    func nothing() async throws {
        let specimen = try await Specimen.made()
        let database = try await specimen.copy(in: folder)
        try await database.write { transaction in
            for table: SQLName in [
                "act", "act_body", "subject_head", "unsealed", "leaf", "tile", "checkpoint", "log_head", "lease",
                "cosignature",
                "grant_version", "payment",
            ] { try transaction.execute("DELETE FROM \(table)") }
        }
        let test = try TestJournal(database)
        await #expect(throws: JournalError.self) { try await test.audit() }
        let report = try await test.audit(kept: specimen.checkpoints)
        #expect(report.findings.map(\.row).contains("288"))
    }

    @Test("is not what a checkpoint of another log shows")
    func otherLog() async throws {
        let specimen = try await Specimen.made()
        let test = try TestJournal(try await specimen.copy(in: folder))
        let name = try #require(KeyName("example.com/other"))
        let other = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 8, count: 32))
        let head = try #require(specimen.checkpoints.last).checkpoint.head
        let foreign = try Checkpoint(origin: Origin(name), head: head).signed(by: other)
        let report = try await test.audit(kept: [foreign])
        #expect(report.findings.map(\.row) == ["288"])
    }
}

// MARK: - Turning back

extension RollbackTests {
    /// Everything as it was at `size`, by someone who knows the tables well and has no key.
    private static func turnBack(_ database: Database, to size: Int, _ later: Later) async throws {
        try await database.write { transaction in
            switch later {
            case .removed:
                let gone: SQL = "SELECT id FROM act WHERE id NOT IN (SELECT act FROM leaf WHERE idx < \(size))"
                for table: SQLName in ["act_body", "grant_version", "payment"] {
                    try transaction.execute("DELETE FROM \(table) WHERE act IN (\(gone))")
                }
                try transaction.execute("DELETE FROM unsealed")
                try transaction.execute("DELETE FROM act WHERE id IN (\(gone))")
            case .queuedAgain:
                try transaction.execute("INSERT INTO unsealed SELECT act FROM leaf WHERE idx >= \(size)")
            }
            try setHead(transaction, to: size)
            try transaction.execute("DELETE FROM leaf WHERE idx >= \(size)")
            try transaction.execute("DELETE FROM tile WHERE level > 0 OR idx > 0")
            try transaction.execute("UPDATE tile SET hashes = SUBSTR(hashes, 1, \(size * 32))")
            try transaction.execute("DELETE FROM checkpoint WHERE size > \(size)")
            try transaction.execute("DELETE FROM cosignature WHERE size > \(size)")
            try mendHeads(transaction)
        }
    }

    private static func setHead(_ transaction: Transaction, to size: Int) throws {
        var range = CompactRange()
        try transaction.forEach("SELECT hash FROM leaf WHERE idx < \(size) ORDER BY idx") { row in
            range.append(try #require(Hash(bytes: try row["hash"] as [UInt8])))
        }
        try transaction.execute(
            "UPDATE log_head SET size = \(size), root = \(range.root.bytes), peaks = \(range.encoded)")
    }

    private static func mendHeads(_ transaction: Transaction) throws {
        try transaction.execute("DELETE FROM subject_head")
        try transaction.execute(
            """
            INSERT INTO subject_head SELECT subject, seq, id, prev, at FROM act
            WHERE seq = (SELECT MAX(seq) FROM act AS other WHERE other.subject = act.subject)
            """)
    }
}
