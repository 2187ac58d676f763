/// What stands between the parts of a form with files (RFC 2046, section 5.1.1).
struct MultipartBoundary: Hashable {
    /// One to seventy bytes, none of them at odds with a header.
    let bytes: [UInt8]

    /// The boundary that a `Content-Type` names; `nil` where it names none, more than one, or one that cannot be.
    init?(contentType: String) {
        var found: [[UInt8]] = []
        for parameter in contentType.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
            let parts = parameter.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].drop { $0 == UInt8(ascii: " ") }.map { $0 | 0x20 }
            guard parts.count == 2, name == Array("boundary".utf8) else { continue }
            var value = Array(parts[1])
            while value.last == UInt8(ascii: " ") { value.removeLast() }
            if value.count > 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                value = Array(value.dropFirst().dropLast())
            }
            found.append(value)
        }
        guard found.count == 1, 1...70 ~= found[0].count, found[0].allSatisfy(MultipartBoundary.isAllowed) else {
            return nil
        }
        bytes = found[0]
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "'()+_,-./:=?".utf8.contains(byte)
        }
    }
}
