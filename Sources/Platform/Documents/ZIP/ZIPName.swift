/// Which names of entries can be unpacked anywhere without harm.
enum ZIPName {
    /// The longest path, in bytes.
    static let byteLimit = 1_000

    /// Whether a name leads to a place inside the folder it is unpacked to, on any system.
    static func isSafe(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.count <= byteLimit else { return false }
        for scalar in name.unicodeScalars {
            if scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || scalar == "\\" || scalar == ":" { return false }
        }
        var parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        // A folder ends in a slash.
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        return parts.allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        }
    }

    /// What two names have in common that fall on one file on a system that does not tell letters' cases or the
    /// spellings of an accent apart: Swift's equality does the latter.
    static func key(_ name: String) -> String {
        let file = name.utf8.last == UInt8(ascii: "/") ? String(decoding: name.utf8.dropLast(), as: UTF8.self) : name
        return file.lowercased()
    }
}
