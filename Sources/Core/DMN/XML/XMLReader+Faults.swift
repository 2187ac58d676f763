import XML

// MARK: - Faults of the tokenizer

extension XMLReader {
    /// A fault of the tokenizer with what people need besides: line and column, and what stands there.
    mutating func error(_ fault: XMLFault) -> XMLError {
        let place = fault.offset
        switch fault.reason {
        case .unclosed(let name):
            // The tokenizer notices at the end; what lacks its end stands where it was opened.
            return XMLError(reason: .unclosed(name), position: open.last?.position ?? locate(place))
        case .unterminated:
            return error(construct(at: place).map(XMLError.Reason.unterminated) ?? .strayLessThan, at: place)
        case .badReference: return error(.badReference(reference(at: place)), at: place)
        case .encoding(let name): return error(.encoding(name), at: place)
        case .notUTF8: return error(.notUTF8, at: place)
        case .forbiddenCharacter(let code): return error(.forbiddenCharacter(code), at: place)
        case .version(let version): return error(.version(version), at: place)
        case .declaration: return error(.declaration, at: place)
        case .documentType: return error(.documentType, at: place)
        case .tooDeep(let limit): return error(.tooDeep(limit: limit), at: place)
        case .tooManyAttributes(let limit): return error(.tooManyAttributes(limit: limit), at: place)
        case .tooManyNamespaces(let limit): return error(.tooManyNamespaces(limit: limit), at: place)
        case .tooLong(let limit): return error(.tooLarge(bytes: bytes.count, limit: limit), at: place)
        case .strayLessThan: return error(.strayLessThan, at: place)
        case .cdataEnd: return error(.cdataEnd, at: place)
        case .badName(let name): return error(.badName(name), at: place)
        case .badTag(let tag): return error(.badTag(tag), at: place)
        case .duplicateAttribute(let name): return error(.duplicateAttribute(name), at: place)
        case .unboundPrefix(let prefix): return error(.unboundPrefix(prefix), at: place)
        case .badNamespace(let prefix): return error(.badNamespace(prefix: prefix), at: place)
        case .badComment: return error(.badComment, at: place)
        case .mismatchedEnd(let expected, let found):
            return error(.mismatchedEnd(expected: expected, found: found), at: place)
        case .strayEnd(let name): return error(.strayEnd(name), at: place)
        case .outsideRoot: return error(.outsideRoot, at: place)
        case .noRoot: return error(.noRoot, at: place)
        }
    }

    /// What begins at a `<`; nil where nothing does.
    private func construct(at place: Int) -> String? {
        let rest = bytes[place...]
        if rest.starts(with: "<!--".utf8) { return "comment" }
        if rest.starts(with: "<![CDATA[".utf8) { return "CDATA section" }
        if rest.starts(with: "<?".utf8) { return "processing instruction" }
        if rest.starts(with: "</".utf8) { return "end tag" }
        let name = rest.dropFirst().prefix { !$0.isXMLSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        guard let first = name.first, first != UInt8(ascii: "!") else { return nil }
        return "tag <\(String(decoding: name, as: UTF8.self))>"
    }

    /// The reference that begins at an `&`, with its end where one is near.
    private func reference(at place: Int) -> String {
        let window = bytes[place..<min(place + 16, bytes.count)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return "&" }
        return String(decoding: bytes[place...end], as: UTF8.self)
    }
}
