import Database
import Exact
import Foundation
import TestSupport

/// A database of a test's own, empty but for `migrations`, which goes when the test ends.
func withDatabase<Value>(
    _ engine: Engine, _ migrations: Migration..., body: (Database) async throws -> Value
) async throws -> Value {
    try await withAddress(engine) { address in
        let database = try await Database(address, migrations: migrations)
        do {
            try await database.migrate(at: sampleNow)
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }
}

/// The address of an empty database of a test's own.
func withAddress<Value>(_ engine: Engine, body: (DatabaseAddress) async throws -> Value) async throws -> Value {
    switch engine {
    case .sqlite:
        let folder = FileManager.default.temporaryDirectory.appending(path: "bz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(.sqlite(path: folder.appending(path: "test.db").path))
    case .postgres:
        return try await body(.postgres(conninfo: try PostgresServer.freshDatabase()))
    }
}

/// A moment at which tests happen.
let sampleNow = Instant(milliseconds: 1_700_000_000_000)

/// How much memory this process has in use, in bytes.
func residentBytes() -> Int {
    let words = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4_096 : 0
}
