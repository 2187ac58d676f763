import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
    private let scratch: Scratch
    private let source = ["--policy", "jinan-doubling-2023", "--year", "2023", "--facts", Checkout.smallFacts]

    init() throws { scratch = try Scratch() }

    @Test("prints what settling the example prints")
    func settling() throws {
        let run = try Command.run(["settle"] + source + ["--out", scratch.path, "--reasons", "none"])
        #expect(try missing(in: block(containing: "年度测算"), from: run.output) == [])
    }

    @Test("prints what explaining its unit prints")
    func explaining() throws {
        let run = try Command.run(["explain"] + source + ["91379901025YJGUM75"])
        #expect(try missing(in: block(containing: "可享合计"), from: run.output) == [])
    }

    @Test("has a line for every command")
    func commands() throws {
        let readme = try Checkout.text("README.md")
        let help = try Command.run(["--help"]).output
        let verbs = [
            "settle", "explain", "check", "plan", "eval", "feel", "tck", "init", "account", "pack", "act", "timeline",
            "lapse", "calendar", "seal", "checkpoint", "witness", "proof", "dossier", "publish", "verify", "erase",
            "migrate", "backup", "restore", "doctor", "import", "registry", "export", "template", "demo",
            "precheck", "reconcile", "anomalies", "goals", "serve",
        ]
        #expect(verbs.filter { !readme.contains("| `beizeng \($0)") } == [])
        #expect(verbs.filter { !help.contains($0) } == [])
    }

    /// The lines of the one code block that holds `mark`; an ellipsis stands for lines left out.
    private func block(containing mark: String) throws -> [String] {
        let blocks = try Checkout.text("README.md").components(separatedBy: "```")
        let found = try #require(blocks.first { $0.hasPrefix("text\n") && $0.contains(mark) })
        return found.components(separatedBy: "\n").dropFirst().filter { $0 != "……" && !$0.isEmpty }
    }

    private func missing(in lines: [String], from output: String) throws -> [String] {
        let printed = Set(output.components(separatedBy: "\n"))
        return lines.filter { !printed.contains($0) }
    }
}
