/// What ties a time to the clock of the world: a fixed distance from UTC, or the rules of a named zone.
///
/// Equality is that of the written form: `Z` and `+00:00` are the same zone, `@Etc/UTC` is another.
public enum Zone: Hashable, Sendable {
    /// East of UTC is positive.
    case offset(seconds: Int32)
    /// Rules that change the offset from date to date.
    case named(ZoneName)

    /// UTC itself, written `Z`.
    public static let utc = Zone.offset(seconds: 0)
}

// MARK: - Reading and writing

extension Zone: CustomStringConvertible {
    /// A zone as it follows a time: `Z`, `+08:00`, `-02:45:55` or `@Area/City`.
    ///
    /// A small `z` is read as well: the standard writes it in its examples. Nil for offsets beyond eighteen hours
    /// and for zones this machine does not know.
    public init?(feel text: some StringProtocol) {
        guard let zone = TemporalScanner.whole(text, { Zone.read(&$0) }) else { return nil }
        self = zone
    }

    static func read(_ scanner: inout TemporalScanner) -> Zone? {
        if scanner.skip("Z") || scanner.skip("z") { return .utc }
        if scanner.skip("@") {
            guard let name = scanner.rest(), let zone = ZoneName(name) else { return nil }
            return .named(zone)
        }
        let isWest = scanner.skip("-")
        guard isWest || scanner.skip("+") else { return nil }
        guard let hours = scanner.twoDigits(), scanner.skip(":"), let minutes = scanner.twoDigits() else { return nil }
        var seconds = 0
        if scanner.skip(":") {
            guard let read = scanner.twoDigits() else { return nil }
            seconds = read
        }
        guard minutes < 60, seconds < 60 else { return nil }
        let distance = hours * 3_600 + minutes * 60 + seconds
        return Zone(secondsEast: Int64(isWest ? -distance : distance))
    }

    /// The form after a time; no distance at all is always `Z`.
    public var description: String {
        switch self {
        case .named(let name):
            return "@" + name.identifier
        case .offset(0):
            return "Z"
        case .offset(let seconds):
            let distance = Int64(seconds).magnitude
            var text = seconds < 0 ? "-" : "+"
            text.append(Int64(distance / 3_600), digits: 2)
            text.append(":")
            text.append(Int64(distance / 60 % 60), digits: 2)
            if distance % 60 != 0 {
                text.append(":")
                text.append(Int64(distance % 60), digits: 2)
            }
            return text
        }
    }
}

// MARK: - Offsets

extension Zone {
    /// The largest distance from UTC that can be written, in seconds: eighteen hours.
    public static let largestOffset: Int64 = 18 * 3_600

    /// A fixed offset; nil beyond eighteen hours.
    public init?(secondsEast: Int64) {
        guard -Zone.largestOffset...Zone.largestOffset ~= secondsEast else { return nil }
        self = .offset(seconds: Int32(secondsEast))
    }

    /// A fixed offset from a duration, as the built-in `time(hour, minute, second, offset)` takes it.
    ///
    /// Nil beyond eighteen hours and for parts of a second.
    public init?(offset: DaysAndTimeDuration) {
        guard offset.nanosecond == 0 else { return nil }
        self.init(secondsEast: offset.wholeSeconds)
    }

    /// Seconds east of UTC where that never changed, as in `@Etc/UTC`: only there has a time without a date an offset.
    var lastingOffset: Int32? {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name): name.rules.lastingOffset
        }
    }

    /// Seconds east of UTC when the wall clock shows `local`, in seconds since 1970-01-01T00:00:00 of that clock.
    ///
    /// A wall time that occurs twice (an overlap) is its earlier occurrence: the offset in force before the
    /// change. A wall time that is skipped (a gap) also takes the offset before the change, so the instant is the
    /// one a clock shows that was shifted forward by the length of the gap.
    public func offset(atLocal local: Int64) -> Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name): name.rules.offset(atLocal: local)
        }
    }

    /// Seconds east of UTC at `instant`, in seconds since 1970-01-01T00:00:00Z.
    public func offset(atInstant instant: Int64) -> Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name): name.rules.offset(atInstant: instant)
        }
    }
}
