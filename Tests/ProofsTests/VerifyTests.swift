import Civic
import Exact
import Interchange
import Journal
import TestSupport
import Testing
import TransparencyLog

@testable import Dossiers
@testable import Proofs
@testable import Site

@Suite("Verifying on the web")
struct VerifyTests {
    @Test("shows a published act with what it says, and nothing that is sealed")
    func published() async throws {
        let sample = try await LogSample()
        let page = await sample.get("/verify/acts/\(sample.published.id)")
        #expect(page.status == 200)
        #expect(page.text.contains("核验通过"))
        #expect(page.text.contains("批准施行"))
        #expect(page.text.contains("倍增计划 &lt;script&gt;"))
        #expect(page.text.contains("签发不等于现行有效"))
        #expect(!page.text.contains(LogSample.secret))
        let proof = await sample.desk.proofText(of: sample.published.id.description)
        #expect(!proof.contains(LogSample.secret))
    }

    @Test("proves an act that is not published without telling what it says")
    func closed() async throws {
        let sample = try await LogSample()
        let answer = await sample.get("/verify/acts/\(sample.closed.id).json")
        let json = try JSON(parsing: answer.bytes)
        #expect(json["verified"] == .bool(true))
        #expect(json["content"] == .null)
        #expect(!answer.text.contains("甲公司"))
        #expect(!(await sample.desk.proofText(of: sample.closed.id.description)).contains("甲公司"))
    }

    @Test("knows no act of another number", arguments: ["act-0000000000-0", "pck-1", "act-", "..%2f", "a%00b"])
    func missing(number: String) async throws {
        let sample = try await LogSample()
        let status = await sample.get("/verify/acts/\(number)").status
        #expect(status == 404 || status == 400)
    }

    @Test("verifies the file it hands out, as it was and as a form brings it")
    func file() async throws {
        let sample = try await LogSample()
        let bytes = try await sample.desk.act(sample.published.id.description).file.bytes
        let verifier = Verifier(key: sample.signer.verifier, witnesses: [sample.witness.verifier])
        let verification = verifier.verify(bytes)
        #expect(verification.isSound)
        #expect(
            verification.checks.map(\.subject) == [.form, .log, .signature, .witnesses, .leaf, .inclusion, .content])
        #expect(verification.checks.allSatisfy { $0.state == .passed })
        let text = String(decoding: bytes, as: UTF8.self)
        let pasted = text.replacing("\n", with: "\r\n").dropLast()
        let page = await sample.post(["text": String(pasted), "key": "\(sample.signer.verifier)"])
        #expect(page.status == 200)
        #expect(page.text.contains("核验通过"))
        #expect(page.text.contains("续写自这个检查点"))
    }

    @Test("takes a proof as a file, and says of a file that is none of ours that it is unknown")
    func uploaded() async throws {
        let sample = try await LogSample()
        let bytes = try await sample.desk.act(sample.published.id.description).file.bytes
        let genuine = try await sample.post(file: bytes)
        #expect(genuine.status == 200)
        #expect(genuine.text.contains("核验通过"))
        #expect(genuine.text.contains("公开的办理内容"))
        let noise = try await sample.post(file: [0x50, 0x4B, 0x00, 0xFF])
        #expect(noise.status == 200)
        #expect(noise.text.contains("核验未通过"))
        #expect(!noise.text.contains("公开的办理内容"))
    }

    @Test("believes no file of which a byte was changed, or shows the same as before")
    func changed() async throws {
        let sample = try await LogSample()
        let act = try await sample.desk.act(sample.published.id.description)
        let bytes = act.file.bytes
        let verifier = Verifier(key: sample.signer.verifier, witnesses: [sample.witness.verifier])
        let right = verifier.verify(bytes)
        var random = SeededRandom(seed: 11)
        var believed: [Int] = []
        for _ in 0..<400 {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            var other = bytes
            other[place] ^= UInt8.random(in: 1...255, using: &random)
            let verification = verifier.verify(other)
            guard verification.isSound else { continue }
            let isSame = verification.content == nil || verification.content == right.content
            if !isSame || verification.conclusion != right.conclusion { believed.append(place) }
        }
        #expect(believed.isEmpty)
    }

    @Test("refuses another log's key, and says what is wrong with a form")
    func refused() async throws {
        let sample = try await LogSample()
        let bytes = try await sample.desk.act(sample.published.id.description).file.bytes
        let text = String(decoding: bytes, as: UTF8.self)
        let other = try SignerKey(
            name: sample.signer.verifier.name, type: .ed25519, seed: [UInt8](repeating: 1, count: 32))
        let foreign = await sample.post(["text": text, "key": "\(other.verifier)"])
        #expect(foreign.text.contains("核验未通过"))
        let key = await sample.post(["text": text, "key": "<script>alert(1)</script>"])
        #expect(key.status == 422)
        #expect(!key.text.contains("<script>alert"))
        let nothing = await sample.post([:])
        #expect(nothing.status == 422)
        #expect(nothing.text.contains("请选择文件"))
        let noise = await sample.post(["text": "</textarea><script>alert(1)</script>"])
        #expect(noise.status == 200)
        #expect(noise.text.contains("核验未通过"))
        #expect(!noise.text.contains("<script>alert"))
    }

    @Test("lets two dossiers be verified at a time, and tells a third to come again")
    func gate() throws {
        let gate = DossierGate(places: 2)
        let refusal = #expect(throws: Refusal.self) {
            try gate.pass { try gate.pass { try gate.pass {} } }
        }
        #expect(refusal?.kind == .unavailable)
        #expect(refusal?.message == ProofsWords.gateFull)
        #expect(try gate.pass { try gate.pass { 1 } } == 1)
    }

    @Test("lists two hundred findings of a dossier, of more the faults first, and says how many there are besides")
    func findings() async throws {
        let verifier = Verifier(key: try await LogSample().signer.verifier)
        let findings = (0..<250).map {
            DossierReport.Finding(file: "\($0)", problem: "问题", mend: "处理", isFault: $0 >= 240)
        }
        var long = Verification()
        verifier.list(findings, &long)
        #expect(long.checks.count == 201)
        #expect(long.checks.prefix(10).allSatisfy { $0.state == .failed })
        #expect(long.checks.last?.finding == ProofsWords.moreFindings(50))
        var short = Verification()
        verifier.list(Array(findings.suffix(200)), &short)
        #expect(short.checks.map(\.state) == findings.suffix(200).map { $0.isFault ? .failed : .note })
    }

    @Test("has a page that works without the script, and names the script")
    func page() async throws {
        let sample = try await LogSample()
        let page = await sample.get("/verify")
        #expect(page.status == 200)
        #expect(page.text.contains("\(sample.signer.verifier)"))
        let script = await sample.get(VerifyScript.asset.address)
        #expect(script["content-type"] == "text/javascript; charset=utf-8")
        #expect(page.text.contains(VerifyScript.asset.address))
        #expect(await sample.get("/verify?act=\(sample.closed.id)").text.contains("核验通过"))
    }
}

extension ProofsDesk {
    /// The proof of an act as text, what its `extra` line hides in base64 shown.
    fileprivate func proofText(of number: String) async -> String {
        guard let file = try? await act(number).file else { return "" }
        return String(decoding: file.bytes + (file.proof.extra ?? []), as: UTF8.self)
    }
}
