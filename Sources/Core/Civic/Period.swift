package import Exact

/// A stretch of days, first and last included, as laws and notices count it.
package struct Period: Hashable, Sendable {
    /// The first day.
    package let from: CivilDay
    /// The last day, still inside.
    package let until: CivilDay

    /// The days `from` to `until`; `nil` when the last comes before the first.
    package init?(from: CivilDay, until: CivilDay) {
        guard from <= until else { return nil }
        self.from = from
        self.until = until
    }

    /// 1 January to 31 December of `year`; `nil` for a year no date can name.
    package static func year(_ year: Int) -> Period? {
        guard let from = CivilDay(year: year, month: 1, day: 1), let until = CivilDay(year: year, month: 12, day: 31)
        else { return nil }
        return Period(from: from, until: until)
    }
}

// MARK: - Asking

extension Period {
    /// Whether `day` lies inside.
    package func contains(_ day: CivilDay) -> Bool {
        from <= day && day <= until
    }

    /// Whether the two periods share a day.
    package func overlaps(_ other: Period) -> Bool {
        from <= other.until && other.from <= until
    }
}

// MARK: - Writing

extension Period: CustomStringConvertible {
    /// `2023-01-01 至 2023-12-31`.
    package var description: String {
        "\(from) 至 \(until)"
    }
}
