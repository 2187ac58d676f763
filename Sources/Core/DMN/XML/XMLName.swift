/// A name of an element or attribute after its prefix has been resolved.
package struct XMLName: Sendable {
    /// The name without its prefix.
    package let local: String
    /// The namespace URI; nil where the name stands in no namespace.
    package let namespace: String?

    /// A name from its parts.
    package init(local: String, namespace: String? = nil) {
        self.local = local
        self.namespace = namespace
    }
}

// MARK: - Comparing

extension XMLName: Hashable {
    /// Names are the same when their bytes are, as XML has it; Swift's own equality of strings is wider.
    package static func == (left: XMLName, right: XMLName) -> Bool {
        guard left.local.isSameText(as: right.local) else { return false }
        switch (left.namespace, right.namespace) {
        case (nil, nil): return true
        case (let left?, let right?): return left.isSameText(as: right)
        default: return false
        }
    }

    /// Hashes what equality compares.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(TextKey(local))
        hasher.combine(namespace.map(TextKey.init))
    }
}

// MARK: - Telling

extension XMLName: CustomStringConvertible {
    /// The name in the notation `{namespace}local`, for messages.
    package var description: String {
        guard let namespace else { return local }
        return "{\(namespace)}\(local)"
    }
}
