// MARK: - Names

extension XMLTokenizer {
    /// Whether the element that starts or ends here has this local name.
    package func isNamed(_ local: StaticString) -> Bool { isEqual(name.local, local) }

    /// The local name of the element that starts or ends here.
    package var localName: String { string(name.local) }

    /// The namespace of the element that starts or ends here, as a number that stays the same within the document.
    package var namespace: Int? { elementNamespace }

    /// The namespace with this number; nil for a number never given out.
    package func namespaceName(_ number: Int?) -> String? {
        guard let number, namespaces.names.indices.contains(number) else { return nil }
        return namespaces.names[number]
    }

    func isEqual(_ range: Range<Int>, _ text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<range.count where buffer[range.lowerBound + index] != text.utf8Start[index] { return false }
        return true
    }
}

// MARK: - Attributes

extension XMLTokenizer {
    /// The value of the attribute with this local name and no prefix.
    package func attribute(_ local: StaticString) -> String? {
        attributes.first { $0.name.colon == nil && isEqual($0.name.range, local) }.map(value)
    }

    /// The value of the attribute with this local name in one of these namespaces.
    package func attribute(_ local: StaticString, namespaces uris: [String]) -> String? {
        let found = attributes.first { attribute in
            guard attribute.name.colon != nil, isEqual(attribute.name.local, local) else { return false }
            return namespaceName(attribute.namespace).map(uris.contains) ?? false
        }
        return found.map(value)
    }

    /// Puts the value of the attribute with this local name and no prefix in place of `bytes`; false without one.
    package func copyAttribute(_ local: StaticString, to bytes: inout [UInt8]) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        for attribute in attributes where attribute.name.colon == nil && isEqual(attribute.name.range, local) {
            append(attribute, to: &bytes)
            return true
        }
        return false
    }

    func value(of attribute: Attribute) -> String {
        if attribute.isPlain { return string(attribute.value) }
        var bytes: [UInt8] = []
        append(attribute, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// White space becomes blanks (XML 1.0 §3.3.3), and a line end one.
    private func append(_ attribute: Attribute, to bytes: inout [UInt8]) {
        if attribute.isPlain {
            copy(attribute.value, to: &bytes)
        } else {
            decode(attribute.value, references: true, to: &bytes) { $0.isXMLSpace ? 0x20 : $0 }
        }
    }
}

// MARK: - Text

extension XMLTokenizer {
    /// Whether there is text besides white space.
    package var hasVisibleText: Bool { !buffer[content].allSatisfy(\.isXMLSpace) }

    /// Adds the text, references replaced and line ends as line feeds, to `bytes`.
    package func appendText(to bytes: inout [UInt8]) {
        if isLiteral {
            copy(content, to: &bytes)
        } else {
            decode(content, references: !isCDATA, to: &bytes) { $0 }
        }
    }

    /// Most of what is copied is a few bytes long, for which a slice is slow.
    private func copy(_ range: Range<Int>, to bytes: inout [UInt8]) {
        if range.count > 32 {
            bytes += buffer[range]
        } else {
            for place in range { bytes.append(buffer[place]) }
        }
    }

    private func decode(
        _ range: Range<Int>, references: Bool, to bytes: inout [UInt8], _ space: (UInt8) -> UInt8
    ) {
        var cursor = range.lowerBound
        while cursor < range.upperBound {
            let byte = buffer[cursor]
            if references, byte == UInt8(ascii: "&"),
                let (scalar, end) = try? reference(at: cursor, before: range.upperBound)
            {
                bytes += UTF8.encode(scalar).map(Array.init) ?? []
                cursor = end
            } else if byte == 0x0D {
                bytes.append(space(0x0A))
                cursor += 1
                if cursor < range.upperBound, buffer[cursor] == 0x0A { cursor += 1 }
            } else {
                bytes.append(space(byte))
                cursor += 1
            }
        }
    }
}

// MARK: - All attributes

extension XMLTokenizer {
    /// How many attributes the element that starts here has, namespace declarations included.
    package var attributeCount: Int { attributes.count }

    /// An attribute's local name, its prefix and its value, by its place in the tag.
    package func attribute(at place: Int) -> (name: String, prefix: String?, value: String) {
        let attribute = attributes[place]
        let prefix = attribute.name.colon.map { string(attribute.name.range.lowerBound..<$0) }
        return (string(attribute.name.local), prefix, value(of: attribute))
    }

    /// The number of the namespace that the prefix of an attribute stands for; nil without one.
    package func attributeNamespace(at place: Int) -> Int? { attributes[place].namespace }
}
