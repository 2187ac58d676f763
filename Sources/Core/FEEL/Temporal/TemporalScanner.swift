/// A cursor over the UTF-8 of one temporal text; what it reads is ASCII, anything else ends the reading.
struct TemporalScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// What `read` makes of the whole of `text`; nil when it fails or leaves something over.
    @inline(__always)
    static func whole<Result>(_ text: some StringProtocol, _ read: (inout Self) -> Result?) -> Result? {
        var text = String(text)
        return text.withUTF8 { bytes in
            var scanner = Self(bytes)
            guard let result = read(&scanner), scanner.isAtEnd else { return nil }
            return result
        }
    }
}

// MARK: - Reading

extension TemporalScanner {
    var isAtEnd: Bool { position == bytes.count }

    /// The byte ahead, 0 at the end.
    @inline(__always)
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Passes the next byte, whatever it is.
    mutating func advance() { position = min(position + 1, bytes.count) }

    /// Passes `byte` if it is next.
    @inline(__always)
    mutating func skip(_ byte: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == byte.value else { return false }
        position += 1
        return true
    }

    /// Two digits.
    mutating func twoDigits() -> Int? {
        guard let tens = digit(), let ones = digit() else { return nil }
        return Int(tens) * 10 + Int(ones)
    }

    /// A run of at least one digit, with its length; nil as well when the number leaves Int64.
    mutating func number() -> (value: Int64, digits: Int)? {
        let start = position
        var value: Int64 = 0
        while let digit = digit() {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(digit)
            if overflow || carry { return nil }
            value = sum
        }
        return position == start ? nil : (value, position - start)
    }

    /// A run of digits after a decimal point, in nanoseconds.
    ///
    /// Digits past the ninth must be zeros: nothing is rounded away in silence.
    mutating func nanoseconds() -> (value: Int64, digits: Int)? {
        let start = position
        var value: Int64 = 0
        var scale: Int64 = 100_000_000
        while let digit = digit() {
            if scale == 0, digit != 0 { return nil }
            value += digit * scale
            scale /= 10
        }
        return (value, position - start)
    }

    /// Everything that is left, as a name; nil when it holds a byte that is not ASCII.
    mutating func rest() -> String? {
        let left = bytes[position...]
        guard left.allSatisfy({ $0 < 0x80 }) else { return nil }
        position = bytes.count
        return String(decoding: left, as: UTF8.self)
    }

    @inline(__always)
    private mutating func digit() -> Int64? {
        guard position < bytes.count, bytes[position] &- 0x30 < 10 else { return nil }
        defer { position += 1 }
        return Int64(bytes[position] &- 0x30)
    }
}
