import DMN

/// A map of the plan while it is read: its values by key and where they stand.
struct PlanFields {
    /// What messages call the part.
    let part: Text
    let values: [String: YAMLNode]
    let places: Places

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
