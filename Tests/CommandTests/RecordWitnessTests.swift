import Foundation
import Testing

@Suite("A witness of an installation's log")
struct RecordWitnessTests {
    private let installation: Installation

    init() throws {
        installation = try Installation()
        try installation.require(["witness", "init", "--name", "audit.example/witness"] + folder)
        try installation.require(["witness", "watch", try installation.logKey()] + folder)
    }

    private var folder: [String] { ["--folder", installation.path("witness")] }

    private func witnessKey() throws -> String {
        try installation.scratch.text("witness/witness.pub").trimmingCharacters(in: .newlines)
    }

    /// A request from a size on, in a file.
    private func request(from size: Int, _ name: String = "request") throws -> String {
        let request = try installation.require(["checkpoint", "--request", "\(size)"]).output
        return try installation.scratch.write(name, request).path
    }

    /// The witness's answer to a request, in a file.
    private func cosign(_ request: String) throws -> String {
        try installation.scratch.write(
            "answer", try installation.require(["witness", "cosign", request] + folder).output
        ).path
    }

    private func take(_ answer: String) throws -> Command {
        try installation.run(["checkpoint", "--cosignature", answer, "--witness", try witnessKey()])
    }

    /// How many acts are in the log.
    private func size() throws -> Int {
        let lines = try installation.require(["checkpoint"]).output.split(separator: "\n")
        return try #require(lines.count > 1 ? Int(lines[1]) : nil)
    }

    @Test("cosigns checkpoint after checkpoint, and the log shows it")
    func cosigns() throws {
        let first = try size()
        let taken = try take(cosign(request(from: 0)))
        #expect(taken.status == 0 && taken.output.contains("audit.example/witness"))
        #expect(try installation.require(["checkpoint"]).output.contains("— audit.example/witness "))
        let checkpoint = try installation.scratch.write("old", installation.require(["checkpoint"]).output).path
        _ = try installation.submit()
        #expect(try size() == first + 1)
        let second = try request(from: first)
        #expect(try take(cosign(second)).status == 0)
        let watched = try installation.require(["witness", "watch"] + folder).output
        #expect(watched.contains("已见证至 \(first + 1) 条"))
        let consistent = try installation.require(
            ["verify", second, "--from", checkpoint, "--key", try installation.logKey()])
        #expect(consistent.output.contains("此前的记录没有改动"))
        #expect(try installation.require(["verify"]).output.contains("核验通过"))
    }

    @Test("refuses an old size other than it knows, and the file it was not asked about")
    func refusals() throws {
        let size = try size()
        let fresh = try request(from: 0)
        _ = try cosign(fresh)
        _ = try installation.submit()
        let stale = try request(from: 0, "stale")
        #expect(
            try installation.run(["witness", "cosign", stale] + folder)
                .faults(status: 1, "（409）", "从 \(size) 起重新生成") == [])
        let garbage = try installation.scratch.write("garbage", "hello\n").path
        #expect(try installation.run(["witness", "cosign", garbage] + folder).faults(status: 1, "（400）") == [])
        #expect(try installation.run(["witness", "cosign", "/no/such"] + folder).faults(status: 2, "/no/such") == [])
        let other = try Installation()
        let foreign = try installation.scratch.write(
            "foreign", try other.require(["checkpoint", "--request", "0"]).output)
        #expect(
            try installation.run(["witness", "cosign", foreign.path] + folder).faults(status: 1, "（403）") == [])
        #expect(try installation.run(["witness", "watch", "no key"] + folder).faults(status: 2, "公钥") == [])
        #expect(
            try installation.run(["witness", "init", "--name", "audit.example/witness"] + folder)
                .faults(status: 1, "已经存在") == [])
        let bare = ["--folder", installation.path("none")]
        #expect(try installation.run(["witness", "watch"] + bare).faults(status: 2, "witness.key") == [])
    }

    @Test(
        "refuses a log that was rolled back and grew another history, and keeps the evidence", .enabled(if: hasSQLite))
    func forked() throws {
        try installation.require(["backup", installation.path("before.sqlite")])
        _ = try installation.submit()
        let size = try size()
        #expect(try take(cosign(request(from: 0))).status == 0)
        // The database of before, in which another pack is submitted under the same index.
        for file in ["acts.sqlite", "acts.sqlite-wal", "acts.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: installation.path(file))
        }
        try installation.require(["restore", installation.path("before.sqlite"), installation.path("acts.sqlite")])
        #expect(try installation.run(["checkpoint", "--request", "\(size)"]).status == 1)
        _ = try installation.submit()
        let sameSize = try request(from: size)
        #expect(
            try installation.run(["witness", "cosign", sameSize] + folder).faults(status: 1, "（409）", "两种历史") == [])
        _ = try installation.submit()
        let grown = try request(from: size, "grown")
        #expect(
            try installation.run(["witness", "cosign", grown] + folder).faults(status: 1, "（422）", "证明") == [])
        let kept = try Command.run(
            tool: "sqlite3", [installation.path("witness/witness.sqlite"), "SELECT COUNT(*) FROM evidence_against"])
        #expect(kept.output == "2\n")
    }

    @Test("is believed only for what it signed")
    func cosignatures() throws {
        let answer = try cosign(request(from: 0))
        let logKey = try installation.logKey()
        let garbage = try installation.scratch.write("garbage", "hello\n").path
        #expect(try take(garbage).faults(status: 1, "audit.example/witness", "未收存") == [])
        #expect(
            try installation.run(["checkpoint", "--cosignature", answer, "--witness", logKey])
                .faults(status: 1, "未收存") == [])
        #expect(
            try installation.run(["checkpoint", "--cosignature", answer, "--witness", "x"]).faults(status: 2, "公钥")
                == [])
        #expect(
            try installation.run(["checkpoint", "--cosignature", answer]).faults(status: 2, "须同时给出") == [])
        #expect(try !installation.require(["checkpoint"]).output.contains("audit.example"))
    }

    @Test("is asked about sizes that the log had", arguments: ["--size", "--request"])
    func sizes(option: String) throws {
        #expect(try installation.run(["checkpoint", option, "999"]).faults(status: 1, "999") == [])
        #expect(try installation.run(["checkpoint", "\(option)=-1"]).faults(status: 2, "-1") == [])
    }
}

/// Whether SQLite's shell is here, by which files are changed behind the program's back.
let hasSQLite = (try? Command.run(tool: "sqlite3", ["-version"]))?.status == 0

/// Whether Python is here, with which anyone verifies without this program.
let hasPython = (try? Command.run(tool: "python3", ["--version"]))?.status == 0
