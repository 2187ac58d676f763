import Database
import Foundation
import Interchange
import Journal
import Testing
import TransparencyLog

@Suite("Evidence")
struct EvidenceTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    private let subject = Subject(kind: "matter", id: "one")

    @Test("is kept once by its hash, and named by the act that rests on it")
    func keeping() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        let subject = subject
        let letter = Evidence(name: "推荐函.pdf", bytes: Array("letter".utf8))
        let act = try await test.journal.write { transaction in
            let first = try transaction.keep(letter)
            let second = try transaction.keep(Evidence(name: "copy.pdf", bytes: letter.bytes))
            let draft = ActDraft("matter.open", on: subject, open: [first.member("letter"), second.member("copy")])
            return try transaction.record(draft, by: .system)
        }
        let hash = letter.reference.hash
        #expect(try await test.journal.database.read { try $0.evidence(hash) } == letter.bytes)
        let count: Int? = try await test.journal.database.read { try $0.value("SELECT COUNT(*) FROM evidence") }
        #expect(count == 1)
        let timeline = try await test.journal.database.read { try $0.timeline(of: subject) }
        let named = timeline.first?.facts.map { Evidence.Reference.all(in: .object($0)) }
        #expect(named?.map(\.name) == ["copy.pdf", "推荐函.pdf"])
        #expect(named?.allSatisfy { $0.hash == hash && $0.size == 6 } == true)
        #expect(timeline.first?.act == act)
    }

    @Test("is not kept without an act, without a name, without content, or beyond its limit")
    func refused() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        let alone = await #expect(throws: DatabaseError.self) {
            try await test.journal.write { _ = try $0.keep(Evidence(name: "a", bytes: [1])) }
        }
        #expect(alone?.reason == .changedWithoutAct(table: "evidence"))
        let large = Evidence(name: "a", bytes: [UInt8](repeating: 0, count: Evidence.byteLimit + 1))
        for (file, reason) in [
            (Evidence(name: "", bytes: [1]), EvidenceError.Reason.name), (Evidence(name: "a\nb", bytes: [1]), .name),
            (Evidence(name: "a", bytes: []), .empty), (large, .tooLarge(size: Evidence.byteLimit + 1)),
        ] {
            let fault = await #expect(throws: EvidenceError.self) {
                try await test.journal.write { _ = try $0.keep(file) }
            }
            #expect(fault?.reason == reason)
        }
    }

    @Test("that was changed or erased behind the program's back is not given out")
    func changed() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        let subject = subject
        let letter = Evidence(name: "a.pdf", bytes: [1, 2, 3])
        try await test.journal.write { transaction in
            let kept = try transaction.keep(letter)
            try transaction.record(ActDraft("matter.open", on: subject, open: [kept.member("a")]), by: .system)
            try transaction.execute("UPDATE evidence SET bytes = \([1, 2, 4] as [UInt8])")
        }
        let hash = letter.reference.hash
        let changed = await #expect(throws: EvidenceError.self) {
            try await test.journal.database.read { try $0.evidence(hash) }
        }
        let found = Hash(of: [1, 2, 4]).hexadecimal
        #expect(changed?.reason == .changed(hash: hash.hexadecimal, found: found))
        let missing = await #expect(throws: EvidenceError.self) {
            try await test.journal.database.read { try $0.evidence(Hash.emptyTree) }
        }
        #expect(missing?.reason == .missing(hash: Hash.emptyTree.hexadecimal))
    }

    @Test("is read from facts only where the object is exactly a reference")
    func references() {
        let reference = Evidence(name: "a", bytes: [1]).reference
        let nested = JSON.array([.object([JSON.Member("deep", .array([reference.json, .null]))])])
        #expect(Evidence.Reference.all(in: nested) == [reference])
        let more = JSON.object((reference.json.members ?? []) + [JSON.Member("x", .null)])
        #expect(Evidence.Reference.all(in: more) == [])
    }
}
