import Documents
import Dossiers
import Exact
import Journal
import TestSupport
import Testing
import TransparencyLog

@Suite("A dossier that was changed")
struct MutationTests {
    @Test("is refused with the name of the file, whichever it is and whatever bit changed", arguments: [false, true])
    func everyFile(includeSealed: Bool) async throws {
        let sample = try await SampleCase()
        let entries = try await DossierExport(sample.dossier(includeSealed: includeSealed)).entries
        let verifier = try sample.verifier()
        var random = SeededRandom(seed: 3)
        var missed: [String] = []
        for place in entries.indices {
            for _ in 0..<10 {
                var bytes = entries[place].bytes
                let at = Int(random.next() % UInt64(bytes.count))
                bytes[at] ^= 1 << UInt8(random.next() % 8)
                var plain = entries
                plain[place] = ZIPEntry(entries[place].name, bytes)
                let report = verifier.verify(try SampleCase.archive(plain))
                if !report.faults.contains(where: { $0.file == entries[place].name }) {
                    missed.append("\(entries[place].name) at \(at): \(report.summary)")
                }
                // Whoever changes a file can make the sums fit; the proofs they cannot.
                let hidden = SampleCase.changing(entries, at: place, to: bytes)
                if verifier.verify(try SampleCase.archive(hidden)).isSound {
                    missed.append("\(entries[place].name) at \(at), hidden")
                }
            }
        }
        #expect(missed == [])
    }

    @Test("is refused where a file is missing, cut, empty or one too many")
    func files() async throws {
        let sample = try await SampleCase()
        let entries = try await DossierExport(sample.dossier(includeSealed: true)).entries
        let verifier = try sample.verifier()
        var missed: [String] = []
        for place in entries.indices {
            let name = entries[place].name
            for bytes in [nil, [], Array(entries[place].bytes.dropLast()), entries[place].bytes + [0x0A]] {
                var changed = entries
                if let bytes { changed[place] = ZIPEntry(name, bytes) } else { changed.remove(at: place) }
                let report = verifier.verify(try SampleCase.archive(changed))
                if !report.faults.contains(where: { $0.file == name }) {
                    missed.append("\(name) of \(bytes?.count ?? -1): \(report.faults)")
                }
            }
        }
        #expect(missed == [])
        for extra in ["evidence/" + Hash.emptyTree.hexadecimal, "案卷2.html", "folder/"] {
            let report = verifier.verify(try SampleCase.archive(entries + [ZIPEntry(extra, [])]))
            #expect(report.faults.map(\.file) == [extra])
        }
    }

    @Test("is refused where an act was left out, at the beginning, between or at the end of what it says")
    func missingAct() async throws {
        let sample = try await SampleCase()
        let whole = try await sample.dossier(includeSealed: true)
        for place in 0..<2 {
            var dossier = whole
            dossier.acts.remove(at: place)
            let report = try sample.verifier().verify(DossierExport(dossier).bytes())
            #expect(report.faults.contains { $0.problem.contains("前后不相接") })
        }
        var swapped = whole
        swapped.acts.swapAt(0, 1)
        #expect(try !sample.verifier().verify(DossierExport(swapped).bytes()).isSound)
    }

    @Test("is refused where a whole body was written anew, and the page with it")
    func rewritten() async throws {
        let sample = try await SampleCase()
        var dossier = try await sample.dossier(includeSealed: true)
        let act = dossier.acts[2]
        let open = try #require(act.open)
        let text = String(decoding: open.body, as: UTF8.self).replacing("5320000", with: "9320000")
        dossier.acts[2] = Dossier.Record(
            id: act.id, leaf: act.leaf, open: Dossier.Opening(salt: open.salt, body: Array(text.utf8)),
            sealed: act.sealed, proof: act.proof)
        let report = try sample.verifier().verify(DossierExport(dossier).bytes())
        #expect(report.faults.map(\.problem) == ["\(act.id) 的可公开内容与存证不符"])
        #expect(report.summary.hasPrefix("核验未通过：发现 1 处问题，首先是 dossier.json"))
    }

    @Test("is refused where a leaf and its bodies are sound but never were in the log")
    func invented() async throws {
        let sample = try await SampleCase()
        var dossier = try await sample.dossier(includeSealed: false)
        let act = dossier.acts[2]
        let open = try #require(act.open)
        let leaf = try #require(LeafContent(bytes: act.leaf))
        let text = String(decoding: open.body, as: UTF8.self).replacing("5320000", with: "9320000")
        let body = Array(text.utf8)
        let content = LeafContent(
            at: leaf.at, policy: leaf.policy, open: Commitment.open(salt: open.salt.bytes, body: body),
            sealed: leaf.sealed)
        dossier.acts[2] = Dossier.Record(
            id: act.id, leaf: content.bytes, open: Dossier.Opening(salt: open.salt, body: body), sealed: nil,
            proof: act.proof)
        let report = try sample.verifier().verify(DossierExport(dossier).bytes())
        #expect(report.faults.map(\.file) == ["proofs/\(act.id).tlog-proof"])
    }

    @Test("is refused where a code was given another name")
    func renamed() async throws {
        let sample = try await SampleCase()
        let whole = try await sample.dossier(includeSealed: false)
        var names = whole.words.names
        names["kind:claim.approve"] = "不予通过"
        let dossier = Dossier(
            subject: whole.subject, acts: whole.acts, evidence: whole.evidence, log: whole.log, policy: whole.policy,
            includesSealed: false, words: DossierWords(names: names))
        let report = try sample.verifier().verify(DossierExport(dossier).bytes())
        #expect(report.faults.map(\.problem) == ["代码 kind:claim.approve 的名称“不予通过”不是规定的“审定”"])
    }

    @Test("is refused where an act is listed twice")
    func twice() async throws {
        let sample = try await SampleCase()
        var dossier = try await sample.dossier(includeSealed: false)
        let act = dossier.acts[2]
        dossier.acts.append(act)
        var entries = DossierExport(dossier).entries
        for name in ["leaves/\(act.id).json", "proofs/\(act.id).tlog-proof"] {
            entries.remove(at: try #require(entries.lastIndex { $0.name == name }))
        }
        let report = try sample.verifier().verify(SampleCase.archive(entries))
        #expect(report.faults.map(\.problem) == ["\(act.id) 列了两次"])
    }

    @Test("from a visitor is taken only as far as is cheap to look at, and else told to be verified elsewhere")
    func visitors() async throws {
        let sample = try await SampleCase()
        let visitors = DossierVerifier.forVisitors(key: sample.signer.verifier, words: SampleCase.words)
        let archive = try DossierExport(await sample.dossier(includeSealed: false)).bytes()
        #expect(visitors.verify(archive).isSound)
        let large = [UInt8](repeating: 0x20, count: (2 << 20) + 1)
        let one = visitors.verify(try SampleCase.archive([ZIPEntry("a", large, method: .deflated)]))
        #expect(one.faults.map(\.mend) == ["请按案卷内 README.txt 的说明，在自己的电脑上核验"])
        let many = (0...1_000).map { ZIPEntry("\($0)", []) }
        #expect(!visitors.verify(try SampleCase.archive(many)).isSound)
        let few = DossierVerifier(key: sample.signer.verifier, words: SampleCase.words, mostActs: 2).verify(archive)
        #expect(few.faults.map(\.problem) == ["有 3 次办理，此处最多核验 2 次"])
    }

    @Test("into no archive at all is refused with a mend")
    func noArchive() async throws {
        let sample = try await SampleCase()
        let verifier = try sample.verifier()
        #expect(verifier.verify([]).faults.map(\.file) == ["案卷"])
        let bomb = ZIPEntry("dossier.json", [UInt8](repeating: 0x20, count: 2 << 20), method: .deflated)
        let limited = DossierVerifier(limits: ZIPLimits(entry: 1 << 20))
        #expect(limited.verify(try SampleCase.archive([bomb])).faults.first?.problem.contains("解压后超过") == true)
        #expect(
            verifier.verify(try SampleCase.archive([ZIPEntry("x", [])])).faults.map(\.file) == [
                "SHA256SUMS", "dossier.json",
            ])
    }
}
