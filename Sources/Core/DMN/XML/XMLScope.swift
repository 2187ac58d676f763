/// The namespace prefixes an element can use: its own declarations and those of its ancestors.
package struct XMLScope: Hashable, Sendable {
    private struct Binding: Hashable, Sendable {
        let prefix: String
        let uri: String
    }

    /// The namespace that the prefix `xml` stands for without a declaration.
    static let xml = "http://www.w3.org/XML/1998/namespace"

    private var bindings: [Binding] = []

    /// The namespace of `prefix`, the empty prefix being the default namespace; nil where none is bound.
    package func namespace(of prefix: String) -> String? {
        if prefix.isSameText(as: "xml") { return Self.xml }
        guard let binding = bindings.last(where: { $0.prefix.isSameText(as: prefix) }) else { return nil }
        return binding.uri.isEmpty ? nil : binding.uri
    }

    mutating func bind(_ prefix: String, to uri: String) {
        bindings.append(Binding(prefix: prefix, uri: uri))
    }
}
