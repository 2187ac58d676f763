import Interchange

extension JSON {
    /// An object of the members that have a value, in the order given.
    static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { JSON.Member(key, $0) } })
    }
}
