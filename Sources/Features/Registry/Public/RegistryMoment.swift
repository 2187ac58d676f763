import Exact
import Site

/// The two times of a public question: the day on which something holds, and the last day of what we knew.
struct RegistryMoment: Hashable, Sendable {
    /// The day on which it holds.
    let day: CivilDay
    /// The last day whose records are looked at; `nil` for all of them.
    let known: CivilDay?
    /// Minutes that the city's wall clock is ahead of UTC.
    let offsetMinutes: Int

    /// What holds on `day`, as known at the end of `known`.
    init(_ day: CivilDay, known: CivilDay? = nil, offsetMinutes: Int) {
        self.day = day
        self.known = known
        self.offsetMinutes = offsetMinutes
    }

    /// As a query asks; without a day of knowledge everything recorded counts.
    var asOf: AsOf { AsOf(day, known: known.map(end) ?? Instant(milliseconds: .max)) }

    private func end(of day: CivilDay) -> Instant {
        Instant.start(of: day.adding(days: 1), offsetMinutes: offsetMinutes).adding(milliseconds: -1)
    }
}

extension Visit {
    /// What holds today, as known now.
    var moment: RegistryMoment { RegistryMoment(today, offsetMinutes: settings.offsetMinutes) }
}
