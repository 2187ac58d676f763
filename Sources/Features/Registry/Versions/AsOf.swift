package import Exact
package import Journal

/// The two times of a question: what held on a day, as we knew it at a moment.
package struct AsOf: Hashable, Sendable {
    /// The day on which it holds.
    package let day: CivilDay
    /// What was recorded later is not looked at.
    package let known: Instant

    /// What held on `day`, as known at `known`.
    package init(_ day: CivilDay, known: Instant) {
        self.day = day
        self.known = known
    }
}

extension Journal {
    /// What held on `day`, as known at the end of the day `known`; today, as known now, where they are not given.
    package func asOf(_ day: CivilDay?, known: CivilDay? = nil) -> AsOf {
        let end = known.map {
            Instant.start(of: $0.adding(days: 1), offsetMinutes: offsetMinutes).adding(milliseconds: -1)
        }
        return AsOf(day ?? today, known: end ?? now())
    }
}
