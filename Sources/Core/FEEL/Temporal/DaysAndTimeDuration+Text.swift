// MARK: - Reading

extension DaysAndTimeDuration {
    /// `P1D`, `-PT2H`, `P1DT2H3M4.5S`; at least one part, and one after `T`.
    ///
    /// Only seconds have a fraction, of at most nine digits that are not zeros.
    public init?(feel text: some StringProtocol) {
        guard let duration = TemporalScanner.whole(text, { Self.read(&$0) }) else { return nil }
        self = duration
    }

    static func read(_ scanner: inout TemporalScanner) -> Self? {
        let isNegative = scanner.skip("-")
        guard scanner.skip("P") else { return nil }
        // Four counts below 2^63, none of more than days: their sum cannot leave Int128.
        var total: Int128 = 0
        var hasPart = false
        if scanner.next != UInt8(ascii: "T") {
            guard let days = scanner.number()?.value, scanner.skip("D") else { return nil }
            total = Int128(days) * day
            hasPart = true
        }
        if scanner.skip("T") {
            guard let time = readTime(&scanner) else { return nil }
            total += time
            hasPart = true
        }
        return hasPart ? Self(nanoseconds: isNegative ? -total : total) : nil
    }

    /// The parts after `T`, in nanoseconds: each at most once, in order.
    private static func readTime(_ scanner: inout TemporalScanner) -> Int128? {
        var total: Int128 = 0
        var unit = 3
        while !scanner.isAtEnd {
            guard let value = scanner.number()?.value else { return nil }
            if scanner.skip("."), unit > 0 {
                guard let fraction = scanner.nanoseconds(), scanner.skip("S") else { return nil }
                total += Int128(value) * second + Int128(fraction.value)
                unit = 0
            } else if unit == 3, scanner.skip("H") {
                total += Int128(value) * 3_600 * second
                unit = 2
            } else if unit >= 2, scanner.skip("M") {
                total += Int128(value) * 60 * second
                unit = 1
            } else if unit >= 1, scanner.skip("S") {
                total += Int128(value) * second
                unit = 0
            } else {
                return nil
            }
        }
        return unit == 3 ? nil : total
    }
}

// MARK: - Writing

extension DaysAndTimeDuration: CustomStringConvertible {
    /// In days and parts below their next unit, the empty ones left out; nothing at all is `PT0S`.
    public var description: String {
        guard nanoseconds != 0 else { return "PT0S" }
        let (total, fraction) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: Self.second.magnitude)
        let (days, rest) = total.quotientAndRemainder(dividingBy: 86_400)
        var text = nanoseconds < 0 ? "-P" : "P"
        if days != 0 { text += "\(days)D" }
        guard rest != 0 || fraction != 0 else { return text }
        text += "T"
        if rest >= 3_600 { text += "\(rest / 3_600)H" }
        if rest / 60 % 60 != 0 { text += "\(rest / 60 % 60)M" }
        guard rest % 60 != 0 || fraction != 0 else { return text }
        text += "\(rest % 60)"
        text.append(fraction: Int64(fraction))
        return text + "S"
    }
}
