/// The namespaces of a document, numbered as they appear, and the prefixes in force at the place of reading.
struct XMLNamespaces {
    /// A prefix and what it stands for, until the element at `depth` ends.
    private struct Binding {
        let prefix: [UInt8]
        let namespace: Int?
        let depth: Int
    }

    /// The namespace that the prefix `xml` stands for without a declaration.
    static let xml = "http://www.w3.org/XML/1998/namespace"

    /// Every namespace declared so far; the place is its number.
    private(set) var names: [String] = [XMLNamespaces.xml]
    /// The namespace of names without a prefix.
    private(set) var ofPlainNames: Int?
    private var bindings: [Binding] = []
    /// How deep the innermost element with a declaration lies.
    private(set) var deepest = 0

    /// How many declarations are in force, repeated ones included.
    var count: Int { bindings.count }
}

// MARK: - Declaring

extension XMLNamespaces {
    /// Lets `prefix`, empty for plain names, stand for `name` within the element at `depth`.
    mutating func bind(_ prefix: [UInt8], to name: String, depth: Int) {
        let number = name.isEmpty ? nil : number(of: name)
        bindings.append(Binding(prefix: prefix, namespace: number, depth: depth))
        deepest = depth
        if prefix.isEmpty { ofPlainNames = number }
    }

    /// Forgets what was declared deeper than `depth`.
    mutating func leave(to depth: Int) {
        while let last = bindings.last, last.depth > depth {
            bindings.removeLast()
            if last.prefix.isEmpty { ofPlainNames = bindings.last { $0.prefix.isEmpty }?.namespace }
        }
        deepest = bindings.last?.depth ?? 0
    }

    /// Namespaces are the same when their bytes are; Swift's own equality of strings is wider.
    private mutating func number(of name: String) -> Int {
        if let known = names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) { return known }
        names.append(name)
        return names.count - 1
    }
}

// MARK: - Resolving

extension XMLNamespaces {
    /// The number of the namespace a prefix stands for; nil where none is declared.
    func namespace(of prefix: ArraySlice<UInt8>) -> Int? {
        if prefix.elementsEqual("xml".utf8) { return 0 }
        return bindings.last { $0.prefix.elementsEqual(prefix) }?.namespace
    }
}
