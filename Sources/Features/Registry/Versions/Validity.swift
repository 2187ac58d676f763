package import Exact

/// The days on which something holds: from the first to the one before the last.
package struct Validity: Hashable, Sendable {
    /// The first day.
    package let from: CivilDay
    /// The day after the last one.
    package let until: CivilDay

    /// Since ever: before any day that an entry can name.
    package static let ever = CivilDay(number: -719_162)  // 0001-01-01
    /// Until further notice.
    package static let open = CivilDay(number: 2_932_896)  // 9999-12-31

    /// The days from `from` to the one before `until`; `nil` when there is none.
    package init?(from: CivilDay = Validity.ever, until: CivilDay = Validity.open) {
        guard from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// From a day on.
    package static func since(_ day: CivilDay) -> Validity {
        Validity(unchecked: min(day, open.adding(days: -1)), open)
    }

    private init(unchecked from: CivilDay, _ until: CivilDay) {
        self.from = from
        self.until = until
    }

    /// Whether it holds on a day.
    package func contains(_ day: CivilDay) -> Bool { from <= day && day < until }
}

extension Validity: CustomStringConvertible {
    /// `2023-07-01 起`, `2021-01-01 至 2023-06-30`, `一直`.
    package var description: String {
        switch (from > Validity.ever, until < Validity.open) {
        case (false, false): "一直"
        case (true, false): "\(from) 起"
        case (false, true): "至 \(until.adding(days: -1))"
        case (true, true): "\(from) 至 \(until.adding(days: -1))"
        }
    }
}
