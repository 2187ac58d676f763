extension ZoneFooter {
    /// Reads the line; nil when it breaks the form, or names daylight time without saying when.
    init?(_ line: some Sequence<UInt8>) {
        let text = String(decoding: Array(line), as: UTF8.self)
        guard let footer = TemporalScanner.whole(text, { ZoneFooter.read(&$0) }) else { return nil }
        self = footer
    }

    private static func read(_ scanner: inout TemporalScanner) -> ZoneFooter? {
        guard scanner.skipAbbreviation(), let west = scanner.signedTime(), abs(west) <= 90_000 else { return nil }
        let standard = Int32(-west)
        guard !scanner.isAtEnd else { return ZoneFooter(standard: standard, daylight: nil) }
        guard scanner.skipAbbreviation() else { return nil }
        var offset = standard + 3_600
        if scanner.next != UInt8(ascii: ",") {
            guard let west = scanner.signedTime(), abs(west) <= 90_000 else { return nil }
            offset = Int32(-west)
        }
        guard let (start, startTime) = scanner.change(), let (end, endTime) = scanner.change() else { return nil }
        let daylight = Daylight(offset: offset, start: start, startTime: startTime, end: end, endTime: endTime)
        return ZoneFooter(standard: standard, daylight: daylight)
    }
}

extension TemporalScanner {
    /// A name of three letters or more, or anything of letters, digits and signs in angle brackets.
    fileprivate mutating func skipAbbreviation() -> Bool {
        var length = 0
        if skip("<") {
            while next.isLetter || next.isDigit || next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
                advance()
                length += 1
            }
            return length >= 3 && skip(">")
        }
        while next.isLetter {
            advance()
            length += 1
        }
        return length >= 3
    }

    /// `[+-]h[hh][:mm[:ss]]` in seconds, up to 167 hours.
    fileprivate mutating func signedTime() -> Int64? {
        let isNegative = skip("-")
        if !isNegative { _ = skip("+") }
        guard let hours = number(), hours.digits <= 3, hours.value <= 167 else { return nil }
        var seconds = hours.value * 3_600
        if skip(":") {
            guard let minutes = twoDigits(), minutes < 60 else { return nil }
            seconds += Int64(minutes) * 60
            if skip(":") {
                guard let rest = twoDigits(), rest < 60 else { return nil }
                seconds += Int64(rest)
            }
        }
        return isNegative ? -seconds : seconds
    }

    /// `,day[/time]`; without a time the change is at two o'clock.
    fileprivate mutating func change() -> (ZoneFooter.Day, time: Int64)? {
        guard skip(","), let day = day() else { return nil }
        guard skip("/") else { return (day, 7_200) }
        guard let time = signedTime() else { return nil }
        return (day, time)
    }

    private mutating func day() -> ZoneFooter.Day? {
        if skip("J") {
            guard let day = number()?.value, 1...365 ~= day else { return nil }
            return .julian(Int(day))
        }
        if skip("M") {
            guard let month = number()?.value, 1...12 ~= month, skip("."),
                let week = number()?.value, 1...5 ~= week, skip("."),
                let weekday = number()?.value, 0...6 ~= weekday
            else { return nil }
            return .weekday(month: Int(month), week: Int(week), weekday: Int(weekday))
        }
        guard let day = number()?.value, 0...365 ~= day else { return nil }
        return .ordinal(Int(day))
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
