import Exact
import FEEL

/// Values that follow one another like whole numbers: days, moments, durations, and how many of something.
enum DiscreteScale {
    /// Counts, which are never negative and never broken.
    case counts
    /// Days of the calendar.
    case days
    /// Dates with a time, by their distance from one of them: all tied to a zone, or none.
    case moments(DateAndTime)
    /// Durations in months.
    case months
    /// Durations in nanoseconds.
    case nanoseconds

    private static let second: Int128 = 1_000_000_000
    private static let day: Int128 = 86_400 * second
}

// MARK: - Values and their places

extension DiscreteScale {
    /// Where answers about a value may change; nil for a value that cannot be held against the others.
    func borders(at value: Value) -> [Int128]? {
        switch (self, value) {
        case (.counts, .number(let number)):
            // Beyond these no list is as long.
            return [number.floored(), number.ceiling()].compactMap { $0.int64 }.map { Int128($0) }
        case (.days, .date(let day)): return [Int128(day.number)]
        case (.moments(let base), .dateAndTime(let moment)):
            guard let distance = moment.subtracting(base)?.nanoseconds else { return nil }
            // Equality leaves fractions of a second out, order does not.
            let whole = distance - Int128(moment.time.nanosecond)
            return [whole, distance, whole + DiscreteScale.second]
        case (.months, .yearsAndMonths(let duration)): return [Int128(duration.totalMonths)]
        case (.nanoseconds, .daysAndTime(let duration)): return [duration.nanoseconds]
        default: return []
        }
    }

    /// The value at a place, nil where there is none.
    private func value(at place: Int128) -> Value? {
        switch self {
        case .counts: return place < 0 ? nil : Int64(exactly: place).map { .number(Decimal128($0)) }
        case .days:
            guard let day = Int64(exactly: place).map(CivilDay.init(number:)), day.isNameable else { return nil }
            return .date(day)
        case .moments(let base):
            return DaysAndTimeDuration(nanoseconds: place).flatMap(base.adding).map { .dateAndTime($0) }
        case .months: return Int64(exactly: place).map { .yearsAndMonths(YearsAndMonthsDuration(months: $0)) }
        case .nanoseconds: return DaysAndTimeDuration(nanoseconds: place).map { .daysAndTime($0) }
        }
    }

    /// How far a value beside another is looked for, the one that reads best first.
    private var distances: [Int128] {
        switch self {
        case .counts, .days, .months: [1]
        case .moments, .nanoseconds: [DiscreteScale.day, DiscreteScale.second, DiscreteScale.second / 2, 1]
        }
    }
}

// MARK: - Atoms

extension DiscreteScale {
    /// The values at the borders and one for each stretch beside them, in order.
    func atoms(bordersAt borders: [Int128]) -> [Atom] {
        let places = Set(borders).sorted()
        guard let first = places.first else { return [value(at: 0)].compactMap { $0 }.map { Atom($0, .other) } }
        func stretch(_ value: Value?) -> [Atom] { value.map { [Atom($0, isBorder: false)] } ?? [] }
        var atoms = stretch(distances.lazy.compactMap { value(at: first - $0) }.first)
        for (index, place) in places.enumerated() {
            if let value = value(at: place) { atoms.append(Atom(value)) }
            let next = index + 1 < places.count ? places[index + 1] : nil
            let beside = distances.lazy.map { place + $0 }.filter { here in next.map { here < $0 } ?? true }
            atoms += stretch(beside.compactMap { value(at: $0) }.first)
        }
        return atoms
    }
}
