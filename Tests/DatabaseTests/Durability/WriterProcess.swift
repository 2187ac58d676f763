import Foundation

/// The program `Writer` as a process of its own, to be killed.
final class WriterProcess {
    private let process = Process()
    private let output: String

    /// The program was not built beside the tests, or said something unexpected.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts writers `first ..< first + count` on `address`; `output` is the file that holds what they say.
    init(_ address: String, workload: String = "rows", first: Int = 0, count: Int, output: String) throws {
        self.output = output
        #if os(Linux)
            let tests = URL(
                fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        #else
            let tests = Bundle.main.bundleURL
        #endif
        let program = tests.deletingLastPathComponent().appendingPathComponent("Writer")
        guard FileManager.default.isExecutableFile(atPath: program.path) else {
            throw Fault(description: "there is no program at \(program.path); build the whole package first")
        }
        process.executableURL = program
        process.arguments = [address, workload, String(first), String(count)]
        guard FileManager.default.createFile(atPath: output, contents: nil),
            let handle = FileHandle(forWritingAtPath: output)
        else { throw Fault(description: "cannot write \(output)") }
        process.standardOutput = handle
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// Under which the system knows the process.
    var identifier: Int32 { process.processIdentifier }

    /// Whether it still runs; what it said last, if not.
    var end: String? {
        process.isRunning ? nil : String((try? String(contentsOfFile: output, encoding: .utf8))?.suffix(300) ?? "")
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Waits until something was acknowledged, at most half a minute.
    func waitForWork() throws { try wait { self.said > 0 } }

    /// Waits until something more was acknowledged, at most half a minute.
    func waitForMore() throws {
        let before = said
        try wait { self.said > before }
    }

    /// Waits until a checkpoint was published, at most half a minute.
    func waitForLog() throws {
        try wait {
            let text = (try? String(contentsOfFile: self.output, encoding: .utf8)) ?? ""
            return text.utf8.firstRange(of: "log ".utf8) != nil
        }
    }

    /// How many bytes it has said.
    private var said: Int {
        var status = stat()
        return stat(output, &status) == 0 ? Int(status.st_size) : 0
    }

    private func wait(until isReached: () -> Bool) throws {
        for _ in 0..<30_000 {
            if isReached() { return }
            guard process.isRunning else { throw Fault(description: "the writer ended by itself: \(end ?? "")") }
            usleep(1000)
        }
        throw Fault(description: "the writer came no further for half a minute")
    }

    /// Under this number stands the size of the last checkpoint that was published.
    static let log = -1

    /// Ends the process as a power cut ends a program, and reads the last number that each writer had acknowledged.
    func killed() throws -> [Int: Int] {
        let wasRunning = process.isRunning
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let text = try String(contentsOfFile: output, encoding: .utf8)
        guard wasRunning else { throw Fault(description: "the writer ended by itself: \(text.suffix(300))") }
        var last: [Int: Int] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " ")).map { word in
                word.elementsEqual("log".utf8) ? WriterProcess.log : Int(String(decoding: word, as: UTF8.self))
            }
            guard words.count == 2, let writer = words[0], let number = words[1] else {
                throw Fault(description: "the writer said \(String(decoding: line, as: UTF8.self))")
            }
            last[writer] = max(number, last[writer] ?? 0)
        }
        return last
    }
}
