import Foundation
import Testing

@Suite("What leaves an installation")
struct RecordProofTests {
    private let installation: Installation
    private let pack: String
    private let act: String

    init() throws {
        installation = try Installation()
        pack = try installation.submit()
        act = try #require(Installation.first("act-", in: installation.require(["timeline", pack]).output))
    }

    /// Where a proof of the act and its leaf lie, just made.
    private func proof() throws -> (proof: String, leaf: String) {
        let folder = installation.path("proof")
        try installation.require(["proof", act, "--out", folder])
        return ("\(folder)/\(act).tlog-proof", "\(folder)/\(act).leaf")
    }

    @Test("as a proof is verified without the database")
    func proofs() throws {
        let (proof, leaf) = try proof()
        let key = try installation.logKey()
        let verified = try Command.run(["verify", proof, "--leaf", leaf, "--key", key])
        #expect(verified.status == 0 && verified.output.contains("核验通过"))
        let other = try Installation()
        for (call, status, word) in [
            (["verify", proof, "--leaf", proof, "--key", key], 1, "不符"),
            (["verify", proof, "--leaf", leaf, "--key", try other.logKey()], 1, "检查点"),
            (["verify", proof, "--leaf", leaf], 2, "--key"), (["verify", proof, "--key", key], 2, "--leaf"),
            (["verify", leaf, "--key", key], 1, "检查点"), (["verify", "/no/such", "--key", key], 2, "/no/such"),
            (["verify", proof, "--leaf", leaf, "--key", "x"], 2, "公钥"),
        ] as [([String], Int32, String)] {
            #expect(try Command.run(call).faults(status: status, word) == [], "\(call)")
        }
    }

    @Test("as a proof is verified without this program", .enabled(if: hasPython))
    func script() throws {
        let (proof, leaf) = try proof()
        let key = try installation.logKey()
        let verified = try Command.run(
            tool: "python3", ["docs/verify.py", "--key", key, "--leaf", leaf, proof])
        #expect(verified.status == 0 && verified.output.contains("verified: leaf"), "\(verified.errors)")
        let wrong = try Command.run(tool: "python3", ["docs/verify.py", "--key", key, "--leaf", proof, proof])
        #expect(wrong.status == 1)
    }

    @Test("as a proof is asked for by the act's own name")
    func names() throws {
        #expect(try installation.run(["proof", "act-none"]).status == 2)
        #expect(try installation.run(["proof", pack]).status == 2)
        let slip = act.dropLast() + (act.hasSuffix("0") ? "1" : "0")
        #expect(try installation.run(["proof", String(slip)]).faults(status: 2, "编号") == [])
    }

    @Test("as a dossier is verified, and refused once a byte of it is another")
    func dossiers() throws {
        let (file, key) = (installation.path("dossier.zip"), try installation.logKey())
        try installation.require(["dossier", pack, "--out", file])
        #expect(try Command.run(["verify", file, "--key", key]).status == 0)
        var bytes = try Array(installation.scratch.bytes("dossier.zip"))
        bytes[bytes.count / 3] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: installation.path("tampered.zip")))
        let tampered = try Command.run(["verify", installation.path("tampered.zip"), "--key", key])
        #expect(tampered.faults(status: 1) == [])
        try Data(bytes.prefix(bytes.count / 2)).write(to: URL(fileURLWithPath: installation.path("cut.zip")))
        #expect(try Command.run(["verify", installation.path("cut.zip"), "--key", key]).faults(status: 1) == [])
        let nowhere = try installation.run(["dossier", pack, "--out", "/no/such/folder/d.zip"])
        #expect(nowhere.faults(status: 1, "/no/such/folder") == [])
    }

    @Test("as the public log grows with it")
    func publish() throws {
        let folder = installation.path("public")
        try installation.require(["publish", folder])
        let first = try installation.scratch.text("public/checkpoint")
        #expect(first == (try installation.require(["checkpoint"]).output))
        try installation.require(["act", pack, "withdraw", "--as", "du"])
        try installation.require(["publish", folder])
        #expect(try installation.scratch.text("public/checkpoint") != first)
        let key = try installation.logKey()
        #expect(try Command.run(["verify", "\(folder)/checkpoint", "--key", key]).status == 0)
        let file = try installation.scratch.write("file", "").path
        #expect(try installation.run(["publish", file]).faults(status: 1, file) == [])
    }

    @Test("loses what is erased, and nothing else")
    func erase() throws {
        let erase = ["erase", act, "--body", "open", "--reason", "依法删除", "--as"]
        #expect(try installation.run(erase + ["du"]).faults(status: 1, "系统管理员") == [])
        #expect(
            try installation.run(["erase", act, "--body", "all", "--reason", "x", "--as", "admin"])
                .faults(status: 2, "--body") == [])
        #expect(
            try installation.run(["erase", act, "--body", "open", "--reason", " ", "--as", "admin"])
                .faults(status: 2, "--reason") == [])
        #expect(
            try installation.run(["erase", "act-none", "--body", "open", "--reason", "x", "--as", "admin"]).status == 2)
        try installation.require(erase + ["admin"])
        #expect(try installation.run(erase + ["admin"]).faults(status: 1, "已经删除") == [])
        let timeline = try installation.require(["timeline", pack]).output
        #expect(timeline.contains("已删除") && timeline.contains("依法删除内容"))
        let verified = try installation.require(["verify"]).output
        #expect(verified.contains("依法删除内容 1 条") && verified.contains("核验通过"))
        let (proof, leaf) = try proof()
        #expect(try Command.run(["verify", proof, "--leaf", leaf, "--key", try installation.logKey()]).status == 0)
    }
}
