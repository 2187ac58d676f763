package import Interchange

/// The one form of a JSON value that is hashed: keys in the order of their bytes, no spaces, each character as itself
/// unless JSON demands an escape (RFC 8785 for the values that occur here: integers, texts, no floating point).
package enum CanonicalJSON {
    /// The bytes of an object.
    package static func bytes(_ members: [JSON.Member]) -> [UInt8] { JSON.object(members).sorted.utf8 }

    /// The bytes of a value.
    package static func bytes(_ value: JSON) -> [UInt8] { value.sorted.utf8 }
}

extension JSON {
    fileprivate var sorted: JSON {
        switch self {
        case .object(let members):
            .object(
                members.map { JSON.Member($0.key, $0.value.sorted) }
                    .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        case .array(let elements): .array(elements.map(\.sorted))
        default: self
        }
    }
}
