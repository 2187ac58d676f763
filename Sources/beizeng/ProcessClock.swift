import Exact
import FEEL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The clock of the machine, read once for each evaluation: the engine itself never does.
enum ProcessClock {
    /// The present moment.
    static func instant() -> Instant {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        return Instant(milliseconds: Int64(moment.tv_sec) * 1_000 + Int64(moment.tv_nsec) / 1_000_000)
    }

    /// The present moment in the zone of the process: the one `TZ` names, else its distance from UTC.
    static func now() -> DateAndTime? {
        var moment = timespec()
        var parts = tm()
        guard clock_gettime(CLOCK_REALTIME, &moment) == 0, localtime_r(&moment.tv_sec, &parts) != nil else {
            return nil
        }
        return DateAndTime(
            secondsSince1970: Int64(moment.tv_sec), nanosecond: Int64(moment.tv_nsec),
            east: Int64(parts.tm_gmtoff), zoneName: Environment.value("TZ"))
    }
}

extension DateAndTime {
    /// The wall time of an instant.
    ///
    /// - Parameters:
    ///   - east: how many seconds the wall clock is ahead of UTC.
    ///   - zoneName: a name for that zone, used where its rules agree; `:` before it does no harm.
    init?(secondsSince1970 seconds: Int64, nanosecond: Int64, east: Int64, zoneName: String?) {
        let local = seconds + east
        let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        var zone = Zone(secondsEast: east)
        if let name = zoneName?.drop(while: { $0 == ":" }), let named = Zone(feel: "@" + name),
            named.offset(atLocal: local) == Int32(clamping: east)
        {
            zone = named
        }
        let second = local - number * 86_400
        guard let time = TimeOfDay(nanosecondOfDay: second * 1_000_000_000 + nanosecond, zone: zone) else { return nil }
        self.init(day: CivilDay(number: number), time: time)
    }
}
