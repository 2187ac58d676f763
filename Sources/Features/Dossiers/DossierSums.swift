import Documents
import TransparencyLog

/// `SHA256SUMS`: the hash of every other file, as `sha256sum -c` reads it. It proves nothing by itself; it tells which
/// file it is that was changed.
enum DossierSums {
    static func bytes(of entries: [ZIPEntry]) -> [UInt8] {
        Array(entries.map { "\(Hash(of: $0.bytes).hexadecimal)  \($0.name)\n" }.joined().utf8)
    }

    /// The names with their hashes; `nil` when a line is none.
    static func read(_ bytes: [UInt8]) -> [(name: String, hash: Hash)]? {
        var sums: [(name: String, hash: Hash)] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.count > 66, let name = String(validating: line.dropFirst(66), as: UTF8.self),
                let hash = Hash(hexadecimal: String(decoding: line.prefix(64), as: UTF8.self))
            else { return nil }
            sums.append((name, hash))
        }
        return sums
    }
}
