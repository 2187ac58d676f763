import ArgumentParser
import Civic
import DMN
import Database
import FEEL
import Interchange
import Journal
import Packs
import Registry
import TransparencyLog

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the command ends: a code for scripts and what it says for people.
struct ExitStatus {
    /// 0 done, 1 facts, pack or machine stand in the way, 2 the call itself is wrong.
    let code: Int32
    /// For standard output when the code is 0, else for standard error; may be empty.
    let message: String

    /// The status of what parsing the command line or running a command threw.
    init<Command: ParsableCommand>(of error: any Error, in command: Command.Type) {
        // A file that the call names and that is not there is a fault of the call.
        if let fault = error as? FileBytes.Fault, fault.code == ENOENT {
            (code, message) = (2, fault.description)
            return
        }
        if Self.isFaultOfCall(error) {
            (code, message) = (2, Self.sentence(of: error))
            return
        }
        switch command.exitCode(for: error) {
        case .success: (code, message) = (0, command.fullMessage(for: error))
        case .validationFailure: (code, message) = (2, Self.complaint(about: error, in: command))
        case let other: (code, message) = (other.rawValue == 2 ? 2 : 1, Self.sentence(of: error))
        }
    }

    /// Whether what the call names cannot be what it is meant to be: an address, a key, an id.
    private static func isFaultOfCall(_ error: any Error) -> Bool {
        switch error {
        case let error as DatabaseError: if case .address = error.reason { true } else { false }
        case let error as KeyFolderFault: error.reason == .missing
        case let error as RegistryFault: if case .noRegister = error.reason { true } else { false }
        case is KeyFault, is Identifier.Fault, is HeaderMapping.Fault: true
        default: false
        }
    }

    /// What stands in the way; a command that has said it already throws a bare code.
    private static func sentence(of error: any Error) -> String {
        switch error {
        case is ExitCode: ""
        case let error as ModelError: error.text(in: .chinese)
        case let error as TCKError: error.text(in: .chinese)
        case let refusal as Procedure.Refusal: "\(refusal)\(hint(for: refusal))"
        default: "\(error)"
        }
    }

    /// With which command or option a refused step becomes possible; the refusal itself stands on pages as well.
    private static func hint(for refusal: Procedure.Refusal) -> String {
        switch refusal.reason {
        case .condition(PackProcedure.reasoned): "意见用 --fact 意见=…… 填写。"
        case .condition(PackProcedure.sound): "逐项错误用 beizeng check 查看。"
        default: ""
        }
    }

    /// What is wrong with the call, and how the command is called.
    private static func complaint<Command: ParsableCommand>(about error: any Error, in command: Command.Type) -> String
    {
        let message = command.message(for: error)
        // What a running command finds wrong it says in full; only the parser's own words need the usage beside them.
        guard !(error is ValidationError) else { return "命令有误：\(message)" }
        let complaint = "命令有误：\(translated(message))"
        let lines = command.fullMessage(for: error).split(separator: "\n")
        let usage = lines.drop { !$0.hasPrefix("Usage:") }.prefix { !$0.hasPrefix("  See ") }.joined(separator: "\n")
        return usage.isEmpty ? complaint : complaint + "\n用法：" + usage.dropFirst("Usage: ".count)
    }

    /// The argument parser speaks English alone; these are the phrases its complaints are made of.
    private static let phrases = [
        ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少取值 "), ("Unexpected argument ", "不认识的参数 "),
        ("Unknown option ", "不认识的选项 "), ("The value ", "取值 "), (" is invalid for ", " 不能用于 "),
        (" unexpected arguments: ", " 个不认识的参数："),
    ]

    private static func translated(_ message: String) -> String {
        phrases.reduce(message) { $0.replacing($1.0, with: $1.1) }
    }
}
