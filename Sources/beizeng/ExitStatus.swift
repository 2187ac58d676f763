import ArgumentParser

/// How the command ends: a code for scripts and what it says for people.
struct ExitStatus {
    /// 0 done, 1 facts, pack or machine stand in the way, 2 the call itself is wrong.
    let code: Int32
    /// For standard output when the code is 0, else for standard error; may be empty.
    let message: String

    /// The status of what parsing the command line or running a command threw.
    init<Command: ParsableCommand>(of error: any Error, in command: Command.Type) {
        switch command.exitCode(for: error) {
        case .success: (code, message) = (0, command.fullMessage(for: error))
        case .validationFailure: (code, message) = (2, Self.complaint(about: error, in: command))
        case let other: (code, message) = (other.rawValue == 2 ? 2 : 1, error is ExitCode ? "" : "\(error)")
        }
    }

    /// What is wrong with the call, and how the command is called.
    private static func complaint<Command: ParsableCommand>(about error: any Error, in command: Command.Type) -> String {
        let complaint = "命令有误：\(command.message(for: error))"
        // What a running command finds wrong it says in full; only the parser's own words need the usage beside them.
        guard !(error is ValidationError) else { return complaint }
        let lines = command.fullMessage(for: error).split(separator: "\n")
        let usage = lines.drop { !$0.hasPrefix("Usage:") }.prefix { !$0.hasPrefix("  See ") }.joined(separator: "\n")
        return usage.isEmpty ? complaint : complaint + "\n用法：" + usage.dropFirst("Usage:".count)
    }
}
