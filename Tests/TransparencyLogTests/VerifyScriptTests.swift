import Foundation
import Testing

private let hasPython = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/python3")
}

@Suite("The script for verifying without us", .enabled(if: hasPython, "python3 is not here"))
struct VerifyScriptTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The status and output of `docs/verify.py`.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "docs/verify.py"] + arguments
        process.currentDirectoryURL = root
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: text, as: UTF8.self), String(decoding: complaint, as: UTF8.self)
        )
    }

    static func file(_ name: String) -> String { OwnVectors.folder.appending(path: "files/\(name)").path }

    @Test("verifies a proof and says what it verified")
    func good() throws {
        let vectors = try OwnVectors.read()
        let found = try Self.run([
            "--key", vectors.log.vkey, "--leaf", Self.file("act.leaf"), "--witness", vectors.witnesses[1].vkey,
            Self.file("act.tlog-proof"),
        ])
        #expect(found.status == 0)
        #expect(found.errors.isEmpty)
        #expect(found.output.hasPrefix("verified: leaf 11 of the 20 in log.example/acts/2026, root "))
        #expect(found.output.contains("seen by w2.example at 2026-09-21T"))
    }

    @Test("refuses another leaf, another key and a witness's key in the log's place, and says why")
    func bad() throws {
        let vectors = try OwnVectors.read()
        let proof = Self.file("act.tlog-proof")
        for (key, leaf, reason) in [
            (vectors.log.vkey, proof, "the leaf is not what the log recorded"),
            (vectors.witnesses[0].vkey, Self.file("act.leaf"), "a key of type 1 is wanted"),
            ("x" + vectors.log.vkey, Self.file("act.leaf"), "the key's id is not its own"),
            ("", Self.file("act.leaf"), "not base64"), (vectors.log.vkey, Self.file("none"), "No such file"),
        ] {
            let found = try Self.run(["--key", key, "--leaf", leaf, proof])
            #expect(found.status == 1)
            #expect(found.errors.contains(reason), "\(found.errors)")
        }
    }

    @Test("is short enough to be read before it is trusted")
    func length() throws {
        let text = try String(contentsOf: Self.root.appending(path: "docs/verify.py"), encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 100)
    }
}
