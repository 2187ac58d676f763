/// Reads the numbers of a workbook, which come from binary floating point, as the decimals people see.
///
/// Office software shows 15 digits and writes up to 17, so that 1.1 stands in the file as 1.1000000000000001. A number
/// with more than 15 digits that count is rounded to 15, half away from zero, unless it is written as a whole number
/// without an exponent: then some other program wrote it, and meant it. Zeros that end the decimals are dropped.
enum SheetNumber {
    /// Digits that office software keeps.
    static let digits = 15

    /// The number in plain decimal digits; nil for what is no number. Beyond 40 digits it keeps its exponent.
    static func plain(_ bytes: [UInt8]) -> String? {
        if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var rest = bytes[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var number = Digits()
        guard number.read(&rest) else { return nil }
        if !rest.isEmpty {
            guard number.readExponent(&rest) else { return nil }
        }
        number.finish()
        return (isNegative && !number.isZero ? "-" : "") + number.description
    }

    /// Whether a number is written as people write it, and short enough to stand as it is.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        let start = bytes.first == UInt8(ascii: "-") ? 1 : 0
        guard bytes.count > start, bytes.count - start <= digits + 1, 0x31...0x39 ~= bytes[start] else {
            return bytes == [0x30]
        }
        var hasPoint = false
        for byte in bytes[start...] {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if !(0x30...0x39 ~= byte) {
                return false
            }
        }
        // Some programs write 5 as 5.0.
        if hasPoint { return bytes.last != UInt8(ascii: ".") && bytes.last != UInt8(ascii: "0") }
        return bytes.count - start <= digits
    }
}

/// The digits of a number and where its point stands.
private struct Digits: CustomStringConvertible {
    /// From the first that is not zero.
    private var significant: [UInt8] = []
    /// The power of ten of the last digit.
    private var exponent = 0
    private var hasPoint = false
    private var hasExponent = false

    private var count: Int { significant.count }
    var isZero: Bool { significant.isEmpty }

    /// Takes digits with at most one point among them.
    mutating func read(_ rest: inout ArraySlice<UInt8>) -> Bool {
        var (whole, decimals) = (0, 0)
        while let byte = rest.first {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if 0x30...0x39 ~= byte {
                if hasPoint { decimals += 1 } else { whole += 1 }
                if !significant.isEmpty || byte != 0x30 { significant.append(byte) }
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        exponent = -decimals
        return whole + decimals > 0
    }

    /// Takes an exponent up to the end.
    mutating func readExponent(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first.map({ $0 | 0x20 == UInt8(ascii: "e") }) == true else { return false }
        rest = rest.dropFirst()
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard !rest.isEmpty, rest.count <= 4 else { return false }
        var value = 0
        for byte in rest {
            guard 0x30...0x39 ~= byte else { return false }
            value = value * 10 + Int(byte - 0x30)
        }
        exponent += isNegative ? -value : value
        hasExponent = true
        return true
    }

    /// Rounds to what office software keeps, and drops zeros behind the point.
    mutating func finish() {
        if count > SheetNumber.digits, hasPoint || hasExponent {
            let isUp = significant[SheetNumber.digits] >= 0x35
            exponent += count - SheetNumber.digits
            significant.removeSubrange(SheetNumber.digits...)
            if isUp { addOne() }
        }
        while exponent < 0, significant.last == 0x30 {
            significant.removeLast()
            exponent += 1
        }
        if significant.isEmpty { exponent = 0 }
    }

    private mutating func addOne() {
        var place = count - 1
        while place >= 0, significant[place] == 0x39 {
            significant[place] = 0x30
            place -= 1
        }
        if place >= 0 {
            significant[place] += 1
        } else {
            significant.insert(0x31, at: 0)
            significant.removeLast()
            exponent += 1
        }
    }

    var description: String {
        if significant.isEmpty { return "0" }
        guard count + max(exponent, 0) <= 40, -exponent <= 40 else {
            return String(decoding: significant, as: UTF8.self) + (exponent == 0 ? "" : "E\(exponent)")
        }
        if exponent >= 0 {
            return String(decoding: significant, as: UTF8.self) + String(repeating: "0", count: exponent)
        }
        let zeros = String(repeating: "0", count: max(0, 1 - exponent - count))
        let all = Array(zeros.utf8) + significant
        return String(decoding: all[..<(all.count + exponent)], as: UTF8.self) + "."
            + String(decoding: all[(all.count + exponent)...], as: UTF8.self)
    }
}
