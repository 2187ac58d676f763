/// A point or a range, seen as something with two ends.
struct Extent {
    let low: Value
    let high: Value
    let includesLow: Bool
    let includesHigh: Bool
    let isRange: Bool

    /// Nil for null and for a range that is open on a side.
    init?(_ value: Value) {
        switch value {
        case .null: return nil
        case .range(let range):
            guard !range.start.isNull, !range.end.isNull else { return nil }
            (low, high) = (range.start, range.end)
            (includesLow, includesHigh) = (range.includesStart, range.includesEnd)
            isRange = true
        default:
            (low, high) = (value, value)
            (includesLow, includesHigh) = (true, true)
            isRange = false
        }
    }
}

// MARK: - Relations

extension Extent {
    /// Whether it ends before the other begins.
    func isBefore(_ other: Extent) -> Bool? {
        high.compare(to: other.low).map { $0 == .less || ($0 == .equal && !(includesHigh && other.includesLow)) }
    }

    /// Whether its end is the other's beginning, both included.
    func meets(_ other: Extent) -> Bool? {
        high.compare(to: other.low).map { $0 == .equal && includesHigh && other.includesLow }
    }

    /// Whether it begins before the other, and ends inside it.
    func overlapsBefore(_ other: Extent) -> Bool? {
        guard let starts = low.compare(to: other.low), let inside = high.compare(to: other.low),
            let ends = high.compare(to: other.high)
        else { return nil }
        let beginsFirst = starts == .less || (starts == .equal && includesLow && !other.includesLow)
        let reaches = inside == .greater || (inside == .equal && includesHigh && other.includesLow)
        let endsInside = ends == .less || (ends == .equal && (!includesHigh || other.includesHigh))
        return beginsFirst && reaches && endsInside
    }

    /// Whether both end together and it begins no earlier.
    func finishes(_ other: Extent) -> Bool? {
        guard let ends = high.compare(to: other.high), let starts = low.compare(to: other.low) else { return nil }
        let endTogether = ends == .equal && includesHigh == other.includesHigh
        return endTogether && (starts == .greater || (starts == .equal && (!includesLow || other.includesLow)))
    }

    /// Whether both begin together and it ends no later.
    func starts(_ other: Extent) -> Bool? {
        guard let starts = low.compare(to: other.low), let ends = high.compare(to: other.high) else { return nil }
        let startTogether = starts == .equal && includesLow == other.includesLow
        return startTogether && (ends == .less || (ends == .equal && (!includesHigh || other.includesHigh)))
    }

    /// Whether it lies in the other.
    func lies(within other: Extent) -> Bool? {
        guard let starts = low.compare(to: other.low), let ends = high.compare(to: other.high) else { return nil }
        let startsInside = starts == .greater || (starts == .equal && (other.includesLow || !includesLow))
        let endsInside = ends == .less || (ends == .equal && (other.includesHigh || !includesHigh))
        return startsInside && endsInside
    }

    /// Whether both are the same.
    func coincides(with other: Extent) -> Bool? {
        guard let starts = low.compare(to: other.low), let ends = high.compare(to: other.high) else { return nil }
        return starts == .equal && ends == .equal && includesLow == other.includesLow
            && includesHigh == other.includesHigh
    }
}
