import Database
import Exact
import Foundation

/// A process made to be killed: it writes through `Database` without end and says on standard output what was
/// acknowledged, a line `writer number` after each, in one call of the system; `log size` after each checkpoint.
///
///     Writer ADDRESS rows|acts FIRST COUNT
///
/// runs the writers FIRST ..< FIRST + COUNT; each goes on after the last number that is there. It ends by itself after
/// ten minutes, should nobody kill it.
@main
struct Writer {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 4, let address = arguments.first, let first = Int(arguments[3]),
            let count = Int(arguments[4]), let kind = WorkloadKind(rawValue: arguments[2])
        else {
            say("usage: Writer ADDRESS rows|acts FIRST COUNT")
            exit(64)
        }
        let workload: any Workload
        do {
            workload = try await kind.open(DatabaseAddress(address))
        } catch {
            say("fault \(error)")
            exit(1)
        }
        await withTaskGroup { group in
            for writer in first..<first + count {
                group.addTask {
                    do {
                        try await run(workload, as: writer)
                    } catch {
                        say("fault \(error)")
                        exit(1)
                    }
                }
            }
            group.addTask {
                do {
                    try await patiently { try await workload.tend { say("log \($0)") } }
                } catch {
                    say("fault \(error)")
                    exit(1)
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(600))
                exit(0)
            }
        }
    }

    private static func run(_ workload: any Workload, as writer: Int) async throws {
        var number = try await patiently { try await workload.last(of: writer) }
        while true {
            number += 1
            try await write(number, by: writer, in: workload)
            say("\(writer) \(number)")
        }
    }

    /// Writes once: where the fate of a commit is unknown it looks before it tries again.
    private static func write(_ number: Int, by writer: Int, in workload: any Workload) async throws {
        try await patiently {
            do {
                try await workload.write(number, by: writer)
            } catch let error as DatabaseError {
                guard case .commitUnknown = error.reason else { throw error }
                let last = try await patiently { try await workload.last(of: writer) }
                if last < number { throw error }
            }
        }
    }

    /// Tries again while the database is away or busy, for at most half a minute.
    private static func patiently<Value>(_ attempt: () async throws -> Value) async throws -> Value {
        for _ in 0..<600 {
            do {
                return try await attempt()
            } catch let error as DatabaseError {
                switch error.reason {
                case .unavailable, .conflict, .full, .commitUnknown: try await Task.sleep(for: .milliseconds(50))
                default: throw error
                }
            }
        }
        return try await attempt()
    }

    /// One line, in one call: what was said has left the process when it is killed.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
    }
}
