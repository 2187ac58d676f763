extension RangeValue {
    /// Whether `value` lies in the range; nil when it cannot be compared with the end points.
    public func contains(_ value: Value) -> Bool? {
        switch form {
        case .test(.equal): return value.equals(start)
        case .test(.unequal): return value.equals(start).map { !$0 }
        case .test(let comparison): return value.satisfies(comparison, start.isNull ? end : start)
        case .interval:
            guard !start.isNull, !end.isNull, let low = start.compare(to: value), let high = value.compare(to: end)
            else { return nil }
            return (low == .less || (includesStart && low == .equal))
                && (high == .less || (includesEnd && high == .equal))
        }
    }
}
