/// When a zone changed its distance from UTC, and the rule for the days after its table ends.
final class ZoneRules: Sendable {
    /// A change of the offset.
    struct Change: Hashable, Sendable {
        /// Seconds since 1970-01-01T00:00:00Z.
        let instant: Int64
        let before: Int32
        let after: Int32

        /// The first wall time that can only follow the change.
        ///
        /// In an overlap that is its end, since the earlier occurrence is meant; in a gap likewise, since the
        /// wall times inside take the offset before.
        var local: Int64 { instant + Int64(max(before, after)) }
    }

    private let changes: [Change]
    private let first: Int32
    private let footer: ZoneFooter?

    init(first: Int32, changes: [Change], footer: ZoneFooter?) {
        self.first = first
        self.changes = changes
        self.footer = footer
    }

    /// The one offset of a zone that never changed it.
    var lastingOffset: Int32? {
        guard changes.isEmpty, footer?.daylight == nil, footer.map({ $0.standard == first }) ?? true else { return nil }
        return first
    }

    /// Seconds east of UTC at an instant, in seconds since 1970-01-01T00:00:00Z.
    func offset(atInstant instant: Int64) -> Int32 {
        if let footer, changes.last.map({ $0.instant <= instant }) ?? true { return footer.offset(atInstant: instant) }
        return offset { $0.instant <= instant }
    }

    /// Seconds east of UTC at a wall time, in seconds since 1970-01-01T00:00:00 of that clock.
    func offset(atLocal local: Int64) -> Int32 {
        if let footer, changes.last.map({ $0.local <= local }) ?? true { return footer.offset(atLocal: local) }
        return offset { $0.local <= local }
    }

    /// The offset after the last change that `isPast`, found by halving.
    private func offset(_ isPast: (Change) -> Bool) -> Int32 {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if isPast(changes[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].after
    }
}
