import Crypto
package import Interchange
import Synchronization

/// `reasons.jsonl` as it grows while a year is settled: written and hashed piece by piece, never whole in memory.
package final class ReasonsFile: Sendable {
    /// Its name in the folder of results.
    package static let name = "reasons.jsonl"

    private let stream: FileStream
    private let hash = Mutex(SHA256())

    /// Begins the file in a folder of results.
    ///
    /// - Throws: `FileOutput.Fault`.
    package init(in folder: String) throws(FileOutput.Fault) {
        stream = try FileStream("\(folder)/\(ReasonsFile.name)")
    }

    /// Adds lines.
    package func append(_ lines: [UInt8]) {
        hash.withLock { $0.update(data: lines) }
        stream.append(lines)
    }

    /// Ends the file; its name with its SHA-256 in hexadecimal.
    ///
    /// - Throws: `FileOutput.Fault`; then there is no file.
    package func finish() throws(FileOutput.Fault) -> (name: String, sha256: String) {
        try stream.finish()
        return (ReasonsFile.name, hash.withLock { Manifest.hexadecimal($0.finalize()) })
    }
}
