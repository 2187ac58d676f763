package import Exact

/// The days of which a count tells: the end of each month, and at last the day that was asked about.
package struct GoalSamples: Hashable, Sendable {
    /// The days in order.
    package let days: [CivilDay]
    private let first: Int

    /// How many months a history has at most, so that a day thousands of years away costs no more than another.
    static let most = 600

    /// The month ends from the month of `start` on, and `day`, which ends its month for this purpose.
    init(from start: CivilDay, through day: CivilDay) {
        let last = GoalSamples.month(day)
        let from = max(GoalSamples.month(min(start, day)), last - GoalSamples.most + 1)
        first = from
        days = (from..<last).map { GoalSamples.end(of: $0) } + [day]
    }

    /// The number of a day's month: twelve times the year, and the month from 0.
    static func month(_ day: CivilDay) -> Int {
        let (year, month, _) = day.components
        return 12 * year + month - 1
    }

    /// The last day of a month.
    static func end(of month: Int) -> CivilDay {
        let (year, number) = (month / 12, month % 12 + 1)
        let day = CivilDay(year: year, month: number, day: CivilDay.daysInMonth(number, year: year))
        return day ?? CivilDay(number: 0)
    }
}

// MARK: - Places

extension GoalSamples {
    /// The place of the first sample on or after `day`; how many there are when all are before.
    func place(from day: CivilDay) -> Int {
        guard let start = days.first, start < day else { return 0 }
        guard let last = days.last, day <= last else { return days.count }
        return GoalSamples.month(day) - first
    }

    /// The samples from `start` to before `end`.
    func range(from start: CivilDay, before end: CivilDay) -> Range<Int> {
        let low = place(from: start)
        return low..<max(low, place(from: end))
    }

    /// The place of the sample at the end of a month, twelve times the year and the month from 0; nil outside.
    package func place(ofMonth month: Int) -> Int? {
        let place = month - first
        return days.indices.contains(place) ? place : nil
    }

    /// The month of a sample.
    package func month(at place: Int) -> Int { first + place }

    /// The place of the last sample that is the end of its month; nil before the first.
    package var lastWholeMonth: Int? {
        guard let last = days.last else { return nil }
        let place = last == GoalSamples.end(of: GoalSamples.month(last)) ? days.count - 1 : days.count - 2
        return place >= 0 ? place : nil
    }
}
