// MARK: - Reading

extension Decimal128 {
    /// Reads a numeric literal of FEEL: `12`, `12.5`, `.872`, `1.23e+4`, each with an optional `-` before it.
    ///
    /// `nil` for anything else, such as "", "1.", "1,5", "+1" and digits that are not ASCII, and for numbers that
    /// are too large. More than 34 digits are rounded half even.
    @inlinable
    public init?(_ text: some StringProtocol) {
        self.init(utf8: text.utf8)
    }

    /// The same for UTF-8.
    @inlinable
    public init?(utf8: some Collection<UInt8>) {
        let value = utf8.withContiguousStorageIfAvailable { Decimal128(bytes: $0) } ?? Decimal128(bytes: Array(utf8))
        guard let value else { return nil }
        self = value
    }

    @usableFromInline
    init?(bytes: [UInt8]) {
        guard let value = bytes.withUnsafeBufferPointer({ Decimal128(bytes: $0) }) else { return nil }
        self = value
    }

    /// Reads from memory in one piece, which is ten times as fast as through a collection of another module.
    @usableFromInline
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        var literal = Literal()
        for byte in bytes {
            guard literal.accept(byte) else { return nil }
        }
        guard let value = literal.value else { return nil }
        self = value
    }
}

/// The state between two bytes of a numeric literal.
private struct Literal {
    private enum Place { case start, sign, whole, point, fraction, mark, exponentSign, exponent }

    private var place = Place.start
    private var isNegative = false
    private var coefficient: UInt128 = 0
    private var sticky = false
    private var exponent = 0
    private var written = 0
    private var writtenIsNegative = false

    /// Takes one more byte; `false` when no literal goes on like this.
    @inline(__always)
    mutating func accept(_ byte: UInt8) -> Bool {
        switch (byte, place) {
        case (0x30...0x39, .start), (0x30...0x39, .sign), (0x30...0x39, .whole):
            place = .whole
            take(digit: byte - 0x30, isFraction: false)
        case (0x30...0x39, .point), (0x30...0x39, .fraction):
            place = .fraction
            take(digit: byte - 0x30, isFraction: true)
        case (0x30...0x39, _):
            place = .exponent
            // Held far beyond every exponent, so that no length of text overflows.
            written = min(written * 10 + Int(byte - 0x30), 1_000_000_000)
        case (UInt8(ascii: "-"), .start):
            place = .sign
            isNegative = true
        case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .sign), (UInt8(ascii: "."), .whole):
            place = .point
        case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "e"), .fraction),
            (UInt8(ascii: "E"), .whole), (UInt8(ascii: "E"), .fraction):
            place = .mark
        case (UInt8(ascii: "+"), .mark), (UInt8(ascii: "-"), .mark):
            place = .exponentSign
            writtenIsNegative = byte == UInt8(ascii: "-")
        default: return false
        }
        return true
    }

    private mutating func take(digit: UInt8, isFraction: Bool) {
        // 37 digits are three more than are kept; of the others only whether they are all 0 matters.
        if coefficient < 1_000_000_000_000_000_000_000_000_000_000_000_000 {
            coefficient = coefficient &* 10 &+ UInt128(digit)
            exponent -= isFraction ? 1 : 0
        } else {
            sticky = sticky || digit != 0
            exponent += isFraction ? 0 : 1
        }
    }

    /// The number, once the literal may end here.
    var value: Decimal128? {
        switch place {
        case .whole, .fraction, .exponent: break
        case .start, .sign, .point, .mark, .exponentSign: return nil
        }
        return Decimal128.fitting(
            coefficient, exponent: exponent + (writtenIsNegative ? -written : written), isNegative: isNegative,
            sticky: sticky)
    }
}

// MARK: - Writing

extension Decimal128: CustomStringConvertible {
    /// Plain notation without exponent and without zeros at the end of a fraction: `0`, `-12.5`, `0.05`, `1000`.
    ///
    /// Equal numbers have the same description, and it reads back as the same number. The largest
    /// numbers are over 6,000 digits long.
    public var description: String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(40)
        append(to: &utf8)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Writes ``description`` at the end of `utf8` without making a string.
    public func append(to utf8: inout [UInt8]) {
        let form = power < 0 ? withoutTrailingZeros : self
        if isNegative { utf8.append(UInt8(ascii: "-")) }
        let start = utf8.count
        var fractionDigits = max(-form.exponent, 0)
        for _ in 0..<max(form.exponent, 0) { utf8.append(0x30) }
        // From the last digit to the first, then turned around.
        var rest = form.coefficient
        while rest != 0 || fractionDigits >= 0 {
            let digit: UInt8
            if let small = UInt64(exactly: rest) {
                digit = UInt8(truncatingIfNeeded: small % 10)
                rest = UInt128(small / 10)
            } else {
                let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
                digit = UInt8(truncatingIfNeeded: remainder)
                rest = quotient
            }
            utf8.append(0x30 + digit)
            fractionDigits -= 1
            if fractionDigits == 0 { utf8.append(UInt8(ascii: ".")) }
        }
        utf8[start...].reverse()
    }
}
