extension HTML.StringInterpolation {
    /// An attribute with a space before it and its value between quotation marks; nothing where the value is `nil`.
    ///
    /// What a browser would run or take for markup of its own (`on…`, `style`, `srcdoc`) and names that are not plain
    /// are left out: there is no safe way to fill them.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value, let name = HTMLAttribute.name(name) else { return }
        appendInterpolation(HTML.attribute(name, value))
    }

    /// An attribute that holds an address; one that is neither `http`, `https` or `mailto` nor relative becomes `#`.
    package mutating func appendInterpolation(attribute name: StaticString, link address: String) {
        appendInterpolation(attribute: name, HTMLAttribute.isSafeAddress(address) ? address : "#")
    }

    /// An attribute without a value, such as `open`, where `isSet`.
    package mutating func appendInterpolation(flag name: StaticString, _ isSet: Bool) {
        guard isSet, let name = HTMLAttribute.name(name) else { return }
        appendInterpolation(HTML(text: " " + name))
    }
}

extension HTML {
    fileprivate static func attribute(_ name: String, _ value: String) -> HTML {
        raw(" ") + HTML(text: name) + raw("=\"") + HTML(text: value) + raw("\"")
    }
}

/// What may stand for an attribute.
enum HTMLAttribute {
    /// A name of letters, digits and hyphens that no browser runs.
    static func name(_ text: StaticString) -> String? {
        let name = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        let isPlain = name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
        let isRun = name.utf8.starts(with: "on".utf8) || name == "style" || name == "srcdoc"
        return isPlain && !isRun && !name.isEmpty ? name : nil
    }

    /// Whether following an address runs nothing. What a browser drops while reading it (spaces and controls before,
    /// tabs and line ends within) makes it unsafe.
    static func isSafeAddress(_ address: String) -> Bool {
        let bytes = Array(address.utf8)
        guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
        let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
            // Two slashes name another host, which a relative address has no business to do.
            return !bytes.starts(with: "//".utf8)
        }
        let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
        return ["http", "https", "mailto"].contains(scheme)
    }
}
