import Foundation

/// The built program, run as a process of its own.
///
/// A test bundle and the program it was built with lie in one folder of the build, so the program is looked for beside
/// the running executable: `/proc/self/exe` on Linux, the bundle elsewhere. Output goes through files, so that no pipe
/// can fill up, and standard error is therefore never a terminal.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    /// The program was not built beside the tests.
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "there is no program at \(path); build the whole package before these tests" }
    }

    /// Runs `beizeng` with these arguments in the checkout's folder.
    ///
    /// - Parameter environment: variables besides those of the tests.
    static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Command {
        try run(program(), arguments, input: input, environment: environment)
    }

    /// Starts `beizeng` with these arguments in the checkout's folder; what it says is lost where no file is for it.
    static func start(
        _ arguments: [String], environment: [String: String], output: URL? = nil, errors: URL? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = try program()
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = Checkout.root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try output.map(FileHandle.init(forWritingTo:)) ?? FileHandle.nullDevice
        process.standardError = try errors.map(FileHandle.init(forWritingTo:)) ?? FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs another program of the machine, found by `PATH`, in the checkout's folder.
    static func run(tool: String, _ arguments: [String]) throws -> Command {
        try run(URL(fileURLWithPath: "/usr/bin/env"), [tool] + arguments, input: "", environment: [:])
    }

    private static func run(
        _ program: URL, _ arguments: [String], input: String, environment: [String: String]
    ) throws -> Command {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = Checkout.root
        process.standardInput = try FileHandle(forReadingFrom: scratch.write("in", input))
        let (output, errors) = (try scratch.write("out", ""), try scratch.write("err", ""))
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Command(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    private static func program() throws -> URL {
        #if os(Linux)
            let tests = URL(
                fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        #else
            let tests = Bundle.main.bundleURL
        #endif
        let program = tests.deletingLastPathComponent().appendingPathComponent("beizeng")
        guard FileManager.default.isExecutableFile(atPath: program.path) else { throw Missing(path: program.path) }
        return program
    }
}
