import Foundation
import Testing

/// A process that serves, once it has told its address.
struct Served {
    let process: Process
    let port: Int
    let log: URL

    init(_ installation: Installation, _ arguments: [String] = []) throws {
        let (output, log) = try (installation.scratch.write("address", ""), installation.scratch.write("log", ""))
        process = try installation.start(
            ["serve", "--port", "0", "--uploads", installation.path("uploads")] + arguments, output: output,
            errors: log)
        self.log = log
        var text = ""
        for _ in 0..<1_200 where !text.hasSuffix("/\n") && process.isRunning {
            Thread.sleep(forTimeInterval: 0.05)
            text = try String(contentsOf: output, encoding: .utf8)
        }
        port = try #require(Int(text.dropFirst("http://127.0.0.1:".count).dropLast(2)), "\(text)")
    }

    /// Stops it as an operator does; its status.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// What the program `curl` is told, with the status behind it.
    func get(_ path: String, _ options: String...) throws -> String {
        let arguments = ["-s", "-m", "10", "-w", " %{http_code}"] + options
        return try Command.run(tool: "curl", arguments + ["http://127.0.0.1:\(port)\(path)"]).output
    }
}
