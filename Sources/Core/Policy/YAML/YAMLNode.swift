package import DMN

/// A value of a YAML file with the place where it stands.
package struct YAMLNode: Hashable, Sendable {
    /// A key with its value.
    package struct Entry: Hashable, Sendable {
        /// The key.
        package let key: String
        /// Where the key stands.
        package let position: SourcePosition
        /// What stands under it.
        package let value: YAMLNode
    }

    /// What a pack uses of YAML.
    package indirect enum Kind: Hashable, Sendable {
        /// A text in quotes.
        case text(String)
        /// Something without quotes: `true`, `null`, `12`.
        case plain(String)
        /// A list.
        case list([YAMLNode])
        /// A map, keys in the order of the file.
        case map([Entry])
    }

    /// What it is.
    package let kind: Kind
    /// Where it stands.
    package let position: SourcePosition
}

extension YAMLNode {
    /// Whether it is an unquoted `null`.
    package var isNull: Bool { kind == .plain("null") }

    /// The items of a list, none of anything else.
    var items: [YAMLNode] {
        if case .list(let items) = kind { return items }
        return []
    }
}
