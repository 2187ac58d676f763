package import Civic
package import Exact

// MARK: - Days and moments

extension Phrase {
    /// `2026年11月22日` and `22 November 2026`.
    package static func day(_ day: CivilDay) -> Phrase {
        let (year, month, number) = day.components
        return Phrase(zh: "\(year)年\(month)月\(number)日", en: "\(number) \(englishMonths[month - 1]) \(year)")
    }

    /// `11月22日` and `22 November`, where the year is beyond doubt.
    package static func dayOfYear(_ day: CivilDay) -> Phrase {
        let (_, month, number) = day.components
        return Phrase(zh: "\(month)月\(number)日", en: "\(number) \(englishMonths[month - 1])")
    }

    /// `2026年11月` and `November 2026`.
    package static func month(of day: CivilDay) -> Phrase {
        let (year, month, _) = day.components
        return Phrase(zh: "\(year)年\(month)月", en: "\(englishMonths[month - 1]) \(year)")
    }

    /// `2026年` and `2026`.
    package static func year(_ year: Int) -> Phrase { Phrase(zh: "\(year)年", en: "\(year)") }

    /// `2026年1月1日至3月31日` and `1 January to 31 March 2026`; what both days share is said once.
    package static func days(_ period: Period) -> Phrase {
        let (from, until) = (period.from, period.until)
        guard from != until else { return .day(from) }
        guard from.year == until.year else {
            return Phrase(
                zh: "\(day(from).zh)至\(day(until).zh)", en: "\(day(from).en) to \(day(until).en)")
        }
        return Phrase(zh: "\(day(from).zh)至\(dayOfYear(until).zh)", en: "\(dayOfYear(from).en) to \(day(until).en)")
    }

    /// `2026年11月22日 09:30` and `22 November 2026, 09:30`, in China Standard Time unless told otherwise.
    package static func moment(_ moment: Instant, offsetMinutes: Int = 480) -> Phrase {
        let day = Phrase.day(moment.day(offsetMinutes: offsetMinutes))
        let text = Array(moment.text(offsetMinutes: offsetMinutes).utf8)
        // The hour begins behind the T; the day before it has ten characters only in the years 0000 to 9999.
        let clock = text.drop { $0 != UInt8(ascii: "T") }.dropFirst().prefix(5)
        let time = String(decoding: clock, as: UTF8.self)
        return Phrase(zh: "\(day.zh) \(time)", en: "\(day.en), \(time)")
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

// MARK: - Deadlines

extension Phrase {
    /// `剩 3 个工作日` and `3 working days left`; on the last day `今日到期`; after it `超期 2 个工作日`.
    package static func remaining(workingDays: Int) -> Phrase {
        let days = Counter.workingDays
        let count = Digits.grouped(workingDays.magnitude)
        let unit = days.unit(for: workingDays.magnitude)
        return switch workingDays {
        case ..<0: Phrase(zh: "超期 \(count) \(unit.zh)", en: "\(count) \(unit.en) overdue")
        case 0: Phrase(zh: "今日到期", en: "Due today")
        default: Phrase(zh: "剩 \(count) \(unit.zh)", en: "\(count) \(unit.en) left")
        }
    }
}
