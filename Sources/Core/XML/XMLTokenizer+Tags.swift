// MARK: - Start tags

extension XMLTokenizer {
    mutating func readStartTag() throws(XMLFault) -> Step {
        let start = offset
        guard buffer[start + 1].canStartXMLName else { throw fault(.strayLessThan, at: start) }
        guard let found = try readName(at: start + 1) else { return .cut }
        var cursor = found.range.upperBound
        attributes.removeAll(keepingCapacity: true)
        var declares = false
        while true {
            let gap = cursor
            while cursor < checked, buffer[cursor].isXMLSpace { cursor += 1 }
            guard cursor < checked else { return .cut }
            if buffer[cursor] == UInt8(ascii: ">") || buffer[cursor] == UInt8(ascii: "/") { break }
            guard cursor > gap else { throw fault(.badTag(string(found.range)), at: start) }
            guard let attribute = try readAttribute(at: cursor, of: found.range) else { return .cut }
            try add(attribute, of: start, declares: &declares)
            cursor = attribute.value.upperBound + 1
        }
        let isEmpty = buffer[cursor] == UInt8(ascii: "/")
        if isEmpty {
            cursor += 1
            guard cursor < checked else { return .cut }
            guard buffer[cursor] == UInt8(ascii: ">") else { throw fault(.badTag(string(found.range)), at: start) }
        }
        try open(found, at: start, declares: declares)
        hasPendingEnd = isEmpty
        offset = cursor + 1
        return .token(.start)
    }

    private mutating func add(_ attribute: Attribute, of start: Int, declares: inout Bool) throws(XMLFault) {
        let name = attribute.name.range
        for other in attributes where isSame(other.name.range, name) {
            throw fault(.duplicateAttribute(string(name)), at: name.lowerBound)
        }
        attributes.append(attribute)
        if name.count >= 5, buffer[name].starts(with: "xmlns".utf8) { declares = true }
        guard attributes.count <= limits.attributes else {
            throw fault(.tooManyAttributes(limit: limits.attributes), at: start)
        }
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for place in 0..<one.count where buffer[one.lowerBound + place] != buffer[other.lowerBound + place] {
            return false
        }
        return true
    }

    private mutating func open(_ found: QualifiedName, at start: Int, declares: Bool) throws(XMLFault) {
        guard depth > 0 || !hasRoot else { throw fault(.outsideRoot, at: start) }
        guard depth < limits.depth else { throw fault(.tooDeep(limit: limits.depth), at: start) }
        depth += 1
        hasRoot = true
        openStarts.append(openNames.count)
        // Names are short: byte by byte is faster than a slice, here as where they are taken away.
        for place in found.range { openNames.append(buffer[place]) }
        if declares { try declareNamespaces(at: start) }
        name = found
        elementNamespace = namespaces.ofPlainNames
        if found.colon != nil { elementNamespace = try namespace(of: found) }
        for index in attributes.indices where attributes[index].name.colon != nil {
            attributes[index].namespace = try namespace(of: attributes[index].name)
            try checkUnique(index)
        }
    }

    /// Refuses an attribute whose prefix stands for the same namespace as that of an earlier one with its local name.
    private func checkUnique(_ index: Int) throws(XMLFault) {
        let attribute = attributes[index]
        guard let namespace = attribute.namespace else { return }
        for other in attributes[..<index]
        where other.namespace == namespace && isSame(other.name.local, attribute.name.local) {
            throw fault(.duplicateAttribute(string(attribute.name.range)), at: attribute.name.range.lowerBound)
        }
    }

    private mutating func readAttribute(at place: Int, of element: Range<Int>) throws(XMLFault) -> Attribute? {
        guard let name = try readName(at: place) else { return nil }
        var cursor = name.range.upperBound
        while cursor < checked, buffer[cursor].isXMLSpace { cursor += 1 }
        guard cursor < checked else { return nil }
        guard buffer[cursor] == UInt8(ascii: "=") else { throw fault(.badTag(string(element)), at: place) }
        cursor += 1
        while cursor < checked, buffer[cursor].isXMLSpace { cursor += 1 }
        guard cursor < checked else { return nil }
        let quote = buffer[cursor]
        guard quote == 0x22 || quote == 0x27 else { throw fault(.badTag(string(element)), at: place) }
        cursor += 1
        let start = cursor
        var isPlain = true
        while cursor < checked {
            let byte = buffer[cursor]
            if byte == quote {
                return Attribute(name: name, value: start..<cursor, isPlain: isPlain, namespace: nil)
            }
            if byte == UInt8(ascii: "<") { throw fault(.strayLessThan, at: cursor) }
            if byte == UInt8(ascii: "&") {
                isPlain = false
                guard let end = try reference(at: cursor, before: checked)?.end else { return nil }
                cursor = end
                continue
            }
            if byte < 0x20 { isPlain = false }
            cursor += 1
        }
        return nil
    }
}

// MARK: - End tags

extension XMLTokenizer {
    mutating func readEndTag() throws(XMLFault) -> Step {
        let start = offset
        guard start + 2 < checked else { return .cut }
        guard let found = try readName(at: start + 2) else { return .cut }
        var cursor = found.range.upperBound
        while cursor < checked, buffer[cursor].isXMLSpace { cursor += 1 }
        guard cursor < checked else { return .cut }
        guard buffer[cursor] == UInt8(ascii: ">") else { throw fault(.badTag("/" + string(found.range)), at: start) }
        guard let open = openStarts.last else { throw fault(.strayEnd(string(found.range)), at: start) }
        guard isOpenName(from: open, found.range) else {
            throw fault(.mismatchedEnd(expected: openName, found: string(found.range)), at: start)
        }
        name = found
        elementNamespace = namespaces.ofPlainNames
        if found.colon != nil { elementNamespace = try namespace(of: found) }
        offset = cursor + 1
        leaveElement()
        return .token(.end)
    }

    private func isOpenName(from open: Int, _ found: Range<Int>) -> Bool {
        guard openNames.count - open == found.count else { return false }
        for place in 0..<found.count where openNames[open + place] != buffer[found.lowerBound + place] { return false }
        return true
    }

    mutating func leaveElement() {
        guard let start = openStarts.popLast() else { return }
        while openNames.count > start { openNames.removeLast() }
        depth -= 1
        attributes.removeAll(keepingCapacity: true)
        if namespaces.deepest > depth { namespaces.leave(to: depth) }
    }
}

// MARK: - Names

extension XMLTokenizer {
    /// The name at `start`; nil where it may go on beyond the buffer.
    private func readName(at start: Int) throws(XMLFault) -> QualifiedName? {
        var found = QualifiedName()
        var cursor = start
        var isASCII = true
        var hasColons = false
        while cursor < checked, buffer[cursor].canBeInXMLName {
            if buffer[cursor] == UInt8(ascii: ":") {
                if found.colon == nil { found.colon = cursor } else { hasColons = true }
            }
            if buffer[cursor] >= 0x80 { isASCII = false }
            cursor += 1
        }
        guard cursor < checked else { return nil }
        found.range = start..<cursor
        let isWrong =
            hasColons || cursor == start || !buffer[start].canStartXMLName || found.colon == start
            || found.colon.map { $0 + 1 == cursor || !buffer[$0 + 1].canStartXMLName } ?? false
        guard !isWrong else { throw fault(.badName(string(found.range)), at: start) }
        if !isASCII { try checkName(found.range) }
        return found
    }

    func checkName(_ range: Range<Int>) throws(XMLFault) {
        let name = string(range)
        guard let first = name.unicodeScalars.first, first.canStartXMLName,
            name.unicodeScalars.allSatisfy(\.canBeInXMLName)
        else { throw fault(.badName(name), at: range.lowerBound) }
    }
}

// MARK: - Namespaces

extension XMLTokenizer {
    private mutating func declareNamespaces(at start: Int) throws(XMLFault) {
        for attribute in attributes {
            let local = buffer[attribute.name.local]
            let prefix: [UInt8]
            if attribute.name.colon == nil {
                guard local.elementsEqual("xmlns".utf8) else { continue }
                prefix = []
            } else {
                guard buffer[attribute.name.range].starts(with: "xmlns:".utf8) else { continue }
                prefix = Array(local)
            }
            let uri = value(of: attribute)
            let isXML = prefix.elementsEqual("xml".utf8)
            guard isXML == (uri == XMLNamespaces.xml), !prefix.elementsEqual("xmlns".utf8),
                !uri.isEmpty || prefix.isEmpty
            else {
                throw fault(
                    .badNamespace(prefix: String(decoding: prefix, as: UTF8.self)), at: attribute.name.range.lowerBound)
            }
            if !isXML { namespaces.bind(prefix, to: uri, depth: depth) }
        }
        guard namespaces.count <= limits.namespaces, namespaces.names.count <= 4 * limits.namespaces else {
            throw fault(.tooManyNamespaces(limit: limits.namespaces), at: start)
        }
    }

    private func namespace(of name: QualifiedName) throws(XMLFault) -> Int? {
        guard let colon = name.colon else { return nil }
        let prefix = buffer[name.range.lowerBound..<colon]
        // The declarations themselves stand in no namespace that matters.
        if prefix.elementsEqual("xmlns".utf8) { return nil }
        guard let namespace = namespaces.namespace(of: prefix) else {
            throw fault(.unboundPrefix(String(decoding: prefix, as: UTF8.self)), at: name.range.lowerBound)
        }
        return namespace
    }
}
