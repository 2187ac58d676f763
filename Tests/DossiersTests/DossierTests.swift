import Database
import Documents
import Dossiers
import Exact
import Foundation
import Interchange
import Journal
import Testing
import TransparencyLog

@Suite("A dossier")
struct DossierTests {
    @Test("proves every act in one sentence", arguments: [false, true])
    func sound(includeSealed: Bool) async throws {
        let sample = try await SampleCase()
        let archive = try DossierExport(await sample.dossier(includeSealed: includeSealed)).bytes()
        let report = try sample.verifier().verify(archive)
        #expect(report.findings == [])
        #expect(
            report.summary
                == "核验通过：claim/clm-2023-0001 的 3 次办理均在日志“sti.example.org/acts/2023”中，第 3、6、9 号存证，由 1 家见证，不晚于 2023-12-24 14:40:00。"
        )
    }

    @Test("has the same bytes whenever it is made")
    func deterministic() async throws {
        let sample = try await SampleCase()
        let first = try DossierExport(await sample.dossier(includeSealed: true)).bytes()
        #expect(try DossierExport(await sample.dossier(includeSealed: true)).bytes() == first)
        let again = try await SampleCase()
        #expect(try DossierExport(await again.dossier(includeSealed: true)).bytes() == first)
    }

    @Test("shows who and why only where that was asked for")
    func sealedParts() async throws {
        let sample = try await SampleCase()
        let secrets = ["赵经办", "钱处长", "孙办事", "qian", "登记台账一致"]
        for includeSealed in [false, true] {
            let bytes = try DossierExport(await sample.dossier(includeSealed: includeSealed)).bytes()
            let found = secrets.filter { bytes.firstRange(of: Array($0.utf8)) != nil }
            #expect(found == (includeSealed ? secrets : []))
        }
    }

    @Test("says what it cannot show without a key, a policy and names got elsewhere")
    func untrusted() async throws {
        let sample = try await SampleCase()
        let archive = try DossierExport(await sample.dossier(includeSealed: false)).bytes()
        let report = DossierVerifier().verify(archive)
        #expect(report.isSound)
        #expect(report.findings.map(\.file) == ["log.key", "dossier.json", "dossier.json"])
        let alone = try DossierExport(await sample.dossier(includeSealed: false, policy: false)).bytes()
        let without = DossierVerifier(key: sample.signer.verifier, words: SampleCase.words).verify(alone)
        #expect(without.findings == [])
        #expect(without.summary.hasSuffix("没有经过核验的见证，办理时间以主办单位的记载为准。"))
    }

    @Test("of another log, or without enough witnesses, is refused")
    func distrusted() async throws {
        let sample = try await SampleCase()
        let archive = try DossierExport(await sample.dossier(includeSealed: false)).bytes()
        let other = try SignerKey(name: sample.signer.name, type: .ed25519, seed: [UInt8](repeating: 8, count: 32))
        let foreign = DossierVerifier(key: other.verifier).verify(archive)
        #expect(foreign.faults.contains { $0.file == "log.key" })
        #expect(foreign.faults.count { $0.file.hasPrefix("proofs/") } == 3)
        let second = try SignerKey(
            name: try #require(KeyName("finance.example.org")), type: .cosignature,
            seed: [UInt8](repeating: 4, count: 32))
        let text =
            sample.policyText.replacing("quorum 市审计局\n", with: "")
            + "witness 市财政局 \(second.verifier)\ngroup 两家 all 市审计局 市财政局\nquorum 两家\n"
        let strict = DossierVerifier(policy: try WitnessPolicy(Array(text.utf8))).verify(archive)
        #expect(strict.faults.map(\.file).allSatisfy { $0.hasPrefix("proofs/") })
        #expect(strict.faults.count == 3)
    }

    @Test("is not made while an act waits for its index, nor of a subject without acts")
    func waiting() async throws {
        let sample = try await SampleCase()
        let act = try await sample.journal.record(ActDraft("claim.note", on: sample.subject), by: .system)
        let waiting = await #expect(throws: JournalError.self) { try await sample.dossier(includeSealed: false) }
        #expect(waiting?.reason == .notSealed(act: "\(act.id)"))
        let nothing = await #expect(throws: JournalError.self) {
            try await sample.journal.database.read { reader in
                try reader.dossier(
                    of: Subject(kind: "claim", id: "none"), includeSealed: false, log: sample.signer.verifier)
            }
        }
        #expect(nothing?.reason == .noSubject(subject: "claim/none"))
    }

    @Test("stays provable where a body and a file were erased by law, and says so")
    func erased() async throws {
        let sample = try await SampleCase()
        let hash = SampleCase.letter.reference.hash
        let subject = sample.subject
        let review = try await sample.dossier(includeSealed: true).acts[1].id
        try await sample.journal.write { transaction in
            try transaction.record(
                ActDraft("privacy.erase", on: Subject(kind: "privacy", id: "one")), by: .system)
            try transaction.execute("DELETE FROM evidence WHERE hash = \(hash)")
            try transaction.execute(
                """
                UPDATE act_body SET sealed_salt = NULL, sealed_body = NULL
                WHERE act IN (SELECT id FROM act WHERE subject = \(subject) AND id = \(review))
                """)
        }
        let dossier = try await sample.dossier(includeSealed: true)
        let report = try sample.verifier().verify(DossierExport(dossier).bytes())
        #expect(report.isSound)
        #expect(report.findings.map(\.file) == ["dossier.json", "evidence/\(hash.hexadecimal)"])
    }

    @Test("is verified by a program of Python alone, which finds each changed file too")
    func python() async throws {
        let sample = try await SampleCase()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let entries = try await DossierExport(sample.dossier(includeSealed: true)).entries
        let script = folder.appendingPathComponent("README.txt")
        try Data(try #require(entries.first { $0.name == "README.txt" }).bytes).write(to: script)
        let key = "\(sample.signer.verifier)"
        let good = try Self.run(script, on: SampleCase.archive(entries), key, in: folder)
        #expect(good.status == 0)
        #expect(good.text == "核验通过：claim/clm-2023-0001 的 3 次办理均在日志 sti.example.org/acts/2023 中，第 3、6、9 号存证。\n")
        for place in entries.indices where !["案卷.html", "README.txt"].contains(entries[place].name) {
            var bytes = entries[place].bytes
            bytes[bytes.count / 2] ^= 4
            let changed = SampleCase.changing(entries, at: place, to: bytes)
            let bad = try Self.run(script, on: SampleCase.archive(changed), key, in: folder)
            #expect(bad.status == 1, "\(entries[place].name)")
        }
    }

    private static func run(
        _ script: URL, on archive: [UInt8], _ key: String, in folder: URL
    ) throws -> (status: Int32, text: String) {
        let file = folder.appendingPathComponent("case.zip")
        try Data(archive).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", script.path, file.path, key]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = Pipe()
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
