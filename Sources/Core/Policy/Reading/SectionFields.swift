import DMN

/// A map of a section while it is read: its values by key and where they stand.
package struct SectionFields {
    /// What messages call the part.
    package let part: Text
    /// The values by key.
    package let values: [String: YAMLNode]
    /// Where they stand.
    package let places: Places

    /// The entries of `node`, should it be a map.
    init?(_ node: YAMLNode, part: Text) {
        guard case .map(let entries) = node.kind else { return nil }
        self.part = part
        var values: [String: YAMLNode] = [:]
        var places: [String: [SourcePosition]] = [:]
        for entry in entries {
            values[entry.key] = entry.value
            places[entry.key] = [entry.value.position] + entry.value.items.map(\.position)
        }
        self.values = values
        self.places = Places(start: node.position, values: places)
    }
}
