import Exact
import Synchronization

/// The clock of a demonstration while it is made: it stands at moments of the past until it is let go, so that periods
/// of weeks are over in a second.
final class DemoClock: Sendable {
    private let standing: Mutex<Instant?>
    private let offsetMinutes: Int

    /// A clock that stands at half past nine on a day, where the wall clock is so far ahead of UTC.
    init(on day: CivilDay, offsetMinutes: Int = 480) {
        self.offsetMinutes = offsetMinutes
        standing = Mutex(DemoClock.morning(of: day, offsetMinutes))
    }

    /// The moment it shows, never one that is still to come.
    func now() -> Instant {
        let present = ProcessClock.instant()
        return min(standing.withLock { $0 } ?? present, present)
    }

    /// Sets it to half past nine on a day.
    func set(to day: CivilDay) { standing.withLock { $0 = DemoClock.morning(of: day, offsetMinutes) } }

    /// From now on it shows what the machine's clock shows.
    func letGo() { standing.withLock { $0 = nil } }

    private static func morning(of day: CivilDay, _ offsetMinutes: Int) -> Instant {
        Instant.start(of: day, offsetMinutes: offsetMinutes).adding(milliseconds: 34_200_000)
    }
}
