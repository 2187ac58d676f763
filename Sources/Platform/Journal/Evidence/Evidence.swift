import Exact
package import Interchange
package import TransparencyLog

/// A file that an act rests on: a scanned letter, a receipt, a table. Its act names it by its hash.
package struct Evidence: Hashable, Sendable {
    /// What the file is called; for people only.
    package let name: String
    /// The file.
    package let bytes: [UInt8]

    /// The largest file that is kept, in bytes.
    package static let byteLimit = 32 << 20

    /// A file.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// What an act says of the file.
    package var reference: Reference { Reference(name: name, hash: Hash(of: bytes), size: bytes.count) }
}

// MARK: - In the facts of an act

extension Evidence {
    /// What an act says of a file. The act is sealed, so the file can never be another.
    package struct Reference: Hashable, Sendable {
        /// What the file was called.
        package let name: String
        /// SHA-256 of its bytes.
        package let hash: Hash
        /// How many bytes.
        package let size: Int

        /// A reference of its parts.
        package init(name: String, hash: Hash, size: Int) {
            self.name = name
            self.hash = hash
            self.size = size
        }
    }
}

extension Evidence.Reference {
    /// The object as it stands in an act's facts: `name`, `sha256` in hexadecimal, `size`.
    package var json: JSON {
        .object([
            JSON.Member("name", .string(name)), JSON.Member("sha256", .string(hash.hexadecimal)),
            JSON.Member("size", .number(Decimal128(size))),
        ])
    }

    /// A fact that names the file.
    package func member(_ key: String) -> JSON.Member { JSON.Member(key, json) }

    /// Reads an object of exactly these three members; `nil` for anything else.
    package init?(_ json: JSON) {
        guard case .object(let members) = json, members.count == 3, let name = json["name"]?.string,
            let hash = json["sha256"]?.string.flatMap(Hash.init(hexadecimal:)),
            let size = json["size"]?.number?.int64.flatMap(Int.init(exactly:)), size >= 0
        else { return nil }
        self.init(name: name, hash: hash, size: size)
    }

    /// Every reference in a value, wherever it stands, in the order of the text.
    package static func all(in json: JSON) -> [Evidence.Reference] {
        if let reference = Evidence.Reference(json) { return [reference] }
        switch json {
        case .array(let elements): return elements.flatMap(all)
        case .object(let members): return members.flatMap { all(in: $0.value) }
        default: return []
        }
    }
}
