import Foundation
import Testing

/// An installation in a folder of its own, worked by the built program alone.
final class Installation: Sendable {
    let scratch: Scratch
    private let environment: [String: String]

    /// A database and keys, as `beizeng init` makes them, with a registrar, a drafter, a legal reviewer, a
    /// leader who is both, and a leader who is suspended; nothing at all where `isBare`.
    ///
    /// - Parameter registry: with a registrar `deng`, and the pack named whose words files use.
    init(database: String? = nil, isBare: Bool = false, flags: [String] = [], registry: Bool = false) throws {
        scratch = try Scratch()
        var environment = [
            "BEIZENG_DATABASE": database ?? "\(scratch.path)/acts.sqlite", "BEIZENG_KEYS": "\(scratch.path)/keys",
            "BEIZENG_POLICIES": Checkout.root.appendingPathComponent("Policies").path, "TZ": "Asia/Shanghai",
        ]
        if registry { environment["BEIZENG_POLICY"] = Installation.pack }
        self.environment = environment
        if isBare { return }
        try require(Installation.start + flags)
        for (account, roles) in [
            ("deng", ["registrar"]), ("du", ["drafter"]), ("lin", ["legal"]), ("he", ["leader", "legal"]),
            ("gone", ["leader"]),
        ] {
            try require(
                ["account", "open", account, "--name", account, "--unit", "科", "--as", "admin"]
                    + roles.flatMap { ["--role", $0] })
        }
        try require(["account", "suspend", "gone", "--as", "admin"])
    }

    /// The call that makes an installation.
    static let start = ["init", "--origin", "log.example/acts", "--admin", "admin", "--name", "王", "--unit", "局"]

    /// The pack that is submitted.
    static let pack = "jinan-doubling-2023"

    /// The path of a file in the folder.
    func path(_ name: String) -> String { "\(scratch.path)/\(name)" }

    /// Runs `beizeng` on this installation.
    ///
    /// - Parameter other: variables that replace its own.
    func run(_ arguments: [String], environment other: [String: String] = [:]) throws -> Command {
        try Command.run(arguments, environment: environment.merging(other) { $1 })
    }

    /// Starts `beizeng` on this installation and does not wait for its end.
    func start(_ arguments: [String], output: URL? = nil, errors: URL? = nil) throws -> Process {
        try Command.start(arguments, environment: environment, output: output, errors: errors)
    }

    /// Runs `beizeng` on this installation, which must succeed.
    @discardableResult
    func require(_ arguments: [String], environment other: [String: String] = [:]) throws -> Command {
        let command = try run(arguments, environment: other)
        try #require(command.status == 0, "\(arguments): \(command.errors)\(command.output)")
        return command
    }

    /// The log's public key.
    func logKey() throws -> String { try scratch.text("keys/log.pub").trimmingCharacters(in: .newlines) }

    /// Submits the pack; the case's subject.
    func submit() throws -> String {
        let said = try require(["pack", "submit", Installation.pack, "--as", "du"]).output
        return try #require(Installation.first("pack/pck-", in: said))
    }

    /// How many acts the record has, as the program counts them.
    func acts() throws -> Int {
        let said = try run(["verify"]).output
        let digits = said.drop { !$0.isNumber }.prefix { $0.isNumber }
        return try #require(Int(digits), "\(said)")
    }

    /// Changes the database behind the program's back, its triggers taken away first.
    func tamper(_ statements: String, database: String = "acts.sqlite") throws {
        let file = path(database)
        let triggers = try Command.run(
            tool: "sqlite3",
            [file, "SELECT 'DROP TRIGGER \"' || name || '\";' FROM sqlite_master WHERE type = 'trigger'"])
        let done = try Command.run(
            tool: "sqlite3", [file, "PRAGMA foreign_keys = OFF;" + triggers.output + statements])
        try #require(done.status == 0, "\(done.errors)")
    }

    /// The first word of `text` that begins so.
    static func first(_ beginning: String, in text: String) -> String? {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-/".contains($0))) }.map(String.init)
            .first { $0.hasPrefix(beginning) }
    }
}

extension Command {
    /// What speaks against this being a refusal as it should be: its status, a sentence in Chinese with each of these
    /// words on standard error, nothing on standard output, and nothing of the language it is written in.
    func faults(status: Int32, _ words: String...) -> [String] {
        var faults: [String] = []
        if self.status != status { faults.append("ended with \(self.status), not \(status)") }
        if !output.isEmpty { faults.append("printed \(output)") }
        // The parser lays how the command is called below what it has to say.
        let said = errors.split(separator: "\n").prefix { !$0.hasPrefix("用法：") }
        if said.isEmpty || !said.allSatisfy({ $0.hasSuffix("。") }) { faults.append("is no sentence: \(errors)") }
        if !errors.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
            faults.append("is not in Chinese: \(errors)")
        }
        for trace in ["Error", "Fault", "Optional(", "Swift", "reason:", "nil"] where errors.contains(trace) {
            faults.append("shows “\(trace)”: \(errors)")
        }
        for word in words where !errors.contains(word) { faults.append("does not say “\(word)”: \(errors)") }
        return faults
    }
}
