import DMN

/// A value of a YAML file with the place where it stands.
struct YAMLNode: Hashable, Sendable {
    /// A key with its value.
    struct Entry: Hashable, Sendable {
        let key: String
        let position: SourcePosition
        let value: YAMLNode
    }

    /// What a pack uses of YAML.
    indirect enum Kind: Hashable, Sendable {
        /// A text in quotes.
        case text(String)
        /// Something without quotes: `true`, `null`, `12`.
        case plain(String)
        /// A list.
        case list([YAMLNode])
        /// A map, keys in the order of the file.
        case map([Entry])
    }

    let kind: Kind
    let position: SourcePosition
}

extension YAMLNode {
    /// Whether it is an unquoted `null`.
    var isNull: Bool { kind == .plain("null") }

    /// The items of a list, none of anything else.
    var items: [YAMLNode] {
        if case .list(let items) = kind { return items }
        return []
    }
}
