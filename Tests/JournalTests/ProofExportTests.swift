import Civic
import Database
import Foundation
import Journal
import Synchronization
import Testing
import TransparencyLog

@Suite("A proof out of the journal")
struct ProofExportTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

    private func record(_ count: Int, in test: TestJournal) async throws -> [Act] {
        try await test.journal.write { transaction in
            try (0..<count).map { number in
                try transaction.record(
                    ActDraft("matter.open", on: Subject(kind: "matter", id: "\(number % 7)")), by: .system)
            }
        }
    }

    @Test("shows every act to be in the log, at each of its sizes")
    func inclusion() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        var sizes = [0]
        for count in [1, 2, 5, 300] {
            let acts = try await record(count, in: test)
            _ = try await test.sequencer.sealAll()
            sizes.append(sizes[sizes.count - 1] + count)
            for act in acts.prefix(20) {
                let proof = try await test.journal.proof(of: act.id)
                let id = act.id.description
                let leaf: [UInt8]? = try await test.journal.database.read {
                    try $0.value("SELECT leaf FROM act WHERE id = \(id)")
                }
                let checkpoint = try proof.verify(leaf: try #require(leaf), log: test.signer.verifier)
                #expect(checkpoint.size == sizes.last)
                #expect(try LogProof(proof.bytes) == proof)
            }
        }
        for (old, new) in zip(sizes.dropFirst(), sizes.dropFirst(2)) {
            let roots = try await [old, new].asyncMap { try await test.journal.checkpoint(size: $0).checkpoint.root }
            try await test.journal.consistencyProof(from: old, to: new).verify(oldRoot: roots[0], newRoot: roots[1])
        }
    }

    @Test("is refused while the act waits for its index, and for an act that is none")
    func waiting() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        let act = try await record(1, in: test)[0]
        let waiting = await #expect(throws: JournalError.self) { try await test.journal.proof(of: act.id) }
        #expect(waiting?.reason == .notSealed(act: act.id.description))
        let other = try await TestJournal(.sqlite(path: path + "-other"), seed: 2)
        let foreign = await #expect(throws: JournalError.self) { try await other.journal.proof(of: act.id) }
        #expect(foreign?.reason == .noAct(id: act.id.description))
    }

    @Test("takes the newest checkpoint that witnesses have seen")
    func witnessed() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        let act = try await record(3, in: test)[0]
        _ = try await test.sequencer.sealAll()
        let name = try #require(KeyName("audit.example.org"))
        let witness = try SignerKey(name: name, type: .cosignature, seed: [UInt8](repeating: 3, count: 32))
        let line = try await test.journal.checkpoint().checkpoint.cosigned(by: witness, at: 1_700_000_100)
        _ = try await test.journal.take(cosignature: Array("\(line)\n".utf8), by: witness.verifier)
        let later = try await record(4, in: test)[0]
        _ = try await test.sequencer.sealAll()
        let proof = try await test.journal.proof(of: act.id)
        #expect(proof.signed.checkpoint.size == 3)
        #expect(try proof.signed.cosignatures(by: [witness.verifier]).map(\.time) == [1_700_000_100])
        #expect(try await test.journal.proof(of: later.id).signed.checkpoint.size == 7)
    }

    @Test("comes with the files of the log, from which a reader finds the same root and the same leaves")
    func tiles() async throws {
        let test = try await TestJournal(.sqlite(path: path))
        var files: [String: [UInt8]] = [:]
        var old = 0
        for count in [3, 260, 40] {
            _ = try await record(count, in: test)
            _ = try await test.sequencer.sealAll()
            let written = Mutex<[LogFile]>([])
            let size = try await test.journal.exportTiles(from: old) { file in written.withLock { $0.append(file) } }
            let new = written.withLock(\.self)
            #expect(new.last?.path == "checkpoint")
            #expect(new.filter(\.isFinal).allSatisfy { files[$0.path] == nil })
            for file in new { files[file.path] = file.bytes }
            let known = files
            let head = try SignedCheckpoint(try #require(files["checkpoint"])).verified(by: test.signer.verifier)
            #expect(head.size == size)
            var reader = TileReader(size: size) { known[$0.path] ?? known[$0.full.path] }
            #expect(try reader.root() == head.root)
            let tile = try #require(Tile.entries(holding: size - 1, size: size))
            let bundle = try EntryBundle(try #require(files[tile.path]), of: tile)
            let last = bundle.entries[bundle.entries.count - 1]
            try reader.inclusionProof(of: size - 1).verify(leaf: .leaf(last), root: head.root)
            old = size
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
