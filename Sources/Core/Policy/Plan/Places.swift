package import DMN

/// Where a part of the plan stands in its file, key by key, so that a message can point at what it is about.
package struct Places: Hashable, Sendable {
    /// Where the part begins.
    package let start: SourcePosition
    /// For each key its value's place, followed by the places of the items if the value is a list.
    private let values: [String: [SourcePosition]]

    init(start: SourcePosition, values: [String: [SourcePosition]]) {
        self.start = start
        self.values = values
    }

    /// Where the value of `key` stands; where the part begins if it lacks the key.
    package subscript(key: String) -> SourcePosition { values[key]?.first ?? start }

    /// Where the item `index`, from 0, of the list under `key` stands.
    package subscript(key: String, index: Int) -> SourcePosition {
        guard let places = values[key], places.indices.contains(index + 1) else { return self[key] }
        return places[index + 1]
    }
}
