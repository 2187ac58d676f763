import XML

extension String {
    /// Whether both texts are the same code points, which is narrower than `==`.
    func isSameText(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }

    /// The text without XML white space at both ends.
    var trimmedOfXMLSpace: String {
        guard let first = utf8.firstIndex(where: { !$0.isXMLSpace }),
            let last = utf8.lastIndex(where: { !$0.isXMLSpace })
        else { return "" }
        return String(self[first...last])
    }

    /// Whether there is nothing but XML white space.
    var isBlankXML: Bool { utf8.allSatisfy(\.isXMLSpace) }

    /// The name as models compare it: trimmed, each inner run of white space one space (DMN 1.5 §10.3.1.3).
    ///
    /// White space is FEEL's, so the ideographic space U+3000 that Chinese input methods write counts.
    var normalisedName: String {
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in unicodeScalars {
            if scalar.isFEELSpace {
                pendingSpace = !result.isEmpty
            } else {
                if pendingSpace { result.append(" ") }
                pendingSpace = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// White space of the FEEL grammar, vertical space included (DMN 1.5 §10.3.1.2, rules 61 and 62).
    fileprivate var isFEELSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B: true
        case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
