extension HTML.StringInterpolation {
    /// An attribute with a space before it and its value between quotation marks; nothing where the value is `nil`.
    ///
    /// What a browser would run or take for markup of its own (`on…`, `style`, `srcdoc`) and names that are not plain
    /// are left out: there is no safe way to fill them.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value, HTMLAttribute.isPlain(name) else { return }
        html.utf8.append(UInt8(ascii: " "))
        appendLiteral(name)
        appendLiteral("=\"")
        HTMLEscape.append(value, to: &html.utf8)
        html.utf8.append(UInt8(ascii: "\""))
    }

    /// An attribute that holds an address; one that is neither `http`, `https` or `mailto` nor relative becomes `#`.
    package mutating func appendInterpolation(attribute name: StaticString, link address: String) {
        appendInterpolation(attribute: name, HTMLAttribute.isSafeAddress(address) ? address : "#")
    }

    /// An attribute without a value, such as `open`, where `isSet`.
    package mutating func appendInterpolation(flag name: StaticString, _ isSet: Bool) {
        guard isSet, HTMLAttribute.isPlain(name) else { return }
        html.utf8.append(UInt8(ascii: " "))
        appendLiteral(name)
    }
}

/// What may stand for an attribute.
enum HTMLAttribute {
    /// Whether `name` consists of letters, digits and hyphens and no browser runs its value.
    static func isPlain(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { bytes in
            let isPlain = bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
            let isRun =
                bytes.starts(with: "on".utf8) || bytes.elementsEqual("style".utf8)
                || bytes.elementsEqual("srcdoc".utf8)
            return isPlain && !isRun && !bytes.isEmpty
        }
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
