// MARK: - Tags

extension XMLReader {
    private struct RawAttribute {
        let qualifiedName: String
        let value: String
        let offset: Int
    }

    mutating func readStartTag() throws(XMLError) {
        let start = offset
        guard start + 1 < bytes.count, bytes[start + 1].canStartXMLName else { throw error(.strayLessThan, at: start) }
        guard root == nil else { throw error(.outsideRoot, at: start) }
        guard open.count < limits.depth else { throw error(.tooDeep(limit: limits.depth), at: start) }
        elementCount += 1
        guard elementCount <= limits.elements else { throw error(.tooManyElements(limit: limits.elements), at: start) }
        let position = locate(start)
        offset = start + 1
        let qualifiedName = try readName()
        let raw = try readAttributes(of: qualifiedName, at: start)
        let isEmpty = starts(with: "/>")
        guard isEmpty || starts(with: ">") else { throw error(.badTag(qualifiedName), at: start) }
        let scope = try scope(adding: raw)
        let local = try localName(qualifiedName, at: start)
        let name = XMLName(local: local, namespace: try namespace(qualifiedName, in: scope, at: start))
        let attributes = try resolve(raw, in: scope)
        offset += isEmpty ? 2 : 1
        open.append(
            XMLFrame(
                qualifiedName: qualifiedName, name: name, attributes: attributes, scope: scope, position: position,
                contentPosition: locate(offset), contentStart: offset))
        if isEmpty { close(contentEnd: offset) }
    }

    mutating func readEndTag() throws(XMLError) {
        let start = offset
        offset += 2
        let found = try readName()
        skipSpace()
        guard offset < bytes.count else { throw error(.unterminated("end tag"), at: start) }
        guard starts(with: ">") else { throw error(.badTag("/" + found), at: start) }
        guard let frame = open.last else { throw error(.strayEnd(found), at: start) }
        guard frame.qualifiedName.isSameText(as: found) else {
            throw error(.mismatchedEnd(expected: frame.qualifiedName, found: found), at: start)
        }
        offset += 1
        close(contentEnd: start)
    }

    private mutating func close(contentEnd: Int) {
        guard let frame = open.popLast() else { return }
        let element = frame.element { text(frame.contentStart..<contentEnd) }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }
}

// MARK: - Attributes

extension XMLReader {
    private mutating func readAttributes(of element: String, at start: Int) throws(XMLError) -> [RawAttribute] {
        var attributes: [RawAttribute] = []
        while true {
            let gap = offset
            skipSpace()
            guard offset < bytes.count else { throw error(.unterminated("tag <\(element)>"), at: start) }
            if bytes[offset] == UInt8(ascii: ">") || bytes[offset] == UInt8(ascii: "/") { return attributes }
            guard offset > gap else { throw error(.badTag(element), at: start) }
            let place = offset
            let name = try readName()
            skipSpace()
            guard starts(with: "=") else { throw error(.badTag(element), at: start) }
            offset += 1
            skipSpace()
            let value = try readAttributeValue(of: element, at: start)
            guard !attributes.contains(where: { $0.qualifiedName.isSameText(as: name) }) else {
                throw error(.duplicateAttribute(name), at: place)
            }
            attributes.append(RawAttribute(qualifiedName: name, value: value, offset: place))
            guard attributes.count <= limits.attributes else {
                throw error(.tooManyAttributes(limit: limits.attributes), at: start)
            }
        }
    }

    private mutating func readAttributeValue(of element: String, at start: Int) throws(XMLError) -> String {
        guard starts(with: "\"") || starts(with: "'") else { throw error(.badTag(element), at: start) }
        let quote = bytes[offset]
        offset += 1
        var value: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == quote {
                offset += 1
                return String(decoding: value, as: UTF8.self)
            }
            switch byte {
            case UInt8(ascii: "<"): throw error(.strayLessThan, at: offset)
            case UInt8(ascii: "&"): try readReference(into: &value)
            case 0x0D where offset + 1 < bytes.count && bytes[offset + 1] == 0x0A: offset += 1
            default:
                value.append(byte.isXMLSpace ? 0x20 : byte)
                offset += 1
            }
        }
        throw error(.unterminated("tag <\(element)>"), at: start)
    }

    private mutating func resolve(_ raw: [RawAttribute], in scope: XMLScope) throws(XMLError) -> [XMLAttribute] {
        var attributes: [XMLAttribute] = []
        for attribute in raw where Self.declaredPrefix(attribute.qualifiedName) == nil {
            let prefix = Self.prefix(attribute.qualifiedName)
            let local = try localName(attribute.qualifiedName, at: attribute.offset)
            var uri: String?
            if prefix != nil { uri = try namespace(attribute.qualifiedName, in: scope, at: attribute.offset) }
            let name = XMLName(local: local, namespace: uri)
            guard uri == nil || !attributes.contains(where: { $0.name == name }) else {
                throw error(.duplicateAttribute(attribute.qualifiedName), at: attribute.offset)
            }
            attributes.append(XMLAttribute(name: name, prefix: prefix, value: attribute.value))
        }
        return attributes
    }
}

// MARK: - Namespaces

extension XMLReader {
    private mutating func scope(adding raw: [RawAttribute]) throws(XMLError) -> XMLScope {
        var scope = open.last?.scope ?? XMLScope()
        for attribute in raw {
            guard let prefix = Self.declaredPrefix(attribute.qualifiedName) else { continue }
            let isXML = prefix == "xml"
            let isXMLNamespace = attribute.value == XMLScope.xml
            let isUndeclaring = attribute.value.isEmpty && !prefix.isEmpty
            guard isXML == isXMLNamespace, prefix != "xmlns", !prefix.utf8.contains(UInt8(ascii: ":")),
                !isUndeclaring
            else { throw error(.badNamespace(prefix: prefix), at: attribute.offset) }
            scope.bind(prefix, to: attribute.value)
        }
        guard scope.count <= limits.namespaces else {
            throw error(.tooManyNamespaces(limit: limits.namespaces), at: offset)
        }
        return scope
    }

    private mutating func namespace(
        _ qualifiedName: String, in scope: XMLScope, at place: Int
    ) throws(XMLError) -> String? {
        guard let prefix = Self.prefix(qualifiedName) else { return scope.namespace(of: "") }
        guard let uri = scope.namespace(of: prefix) else { throw error(.unboundPrefix(prefix), at: place) }
        return uri
    }

    private mutating func localName(_ qualifiedName: String, at place: Int) throws(XMLError) -> String {
        let parts = qualifiedName.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        if parts.count == 1 { return qualifiedName }
        guard parts.count == 2, parts[0].first != nil, let local = parts.last, let first = local.first,
            first.canStartXMLName
        else { throw error(.badName(qualifiedName), at: place) }
        return String(Substring(local))
    }

    private static func prefix(_ qualifiedName: String) -> String? {
        guard let colon = qualifiedName.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return String(qualifiedName[..<colon])
    }

    /// The prefix that an attribute declares: empty for the default namespace, nil for an ordinary attribute.
    private static func declaredPrefix(_ qualifiedName: String) -> String? {
        if qualifiedName.isSameText(as: "xmlns") { return "" }
        return qualifiedName.utf8.starts(with: "xmlns:".utf8) ? String(qualifiedName.dropFirst(6)) : nil
    }
}
