import Exact

extension Value {
    /// Equality of the language (DMN 1.5, table 54): nil where the two are of kinds that cannot be compared.
    ///
    /// Anything may be compared with null. Two nulls are equal, whatever their reasons.
    public func equals(_ other: Value) -> Bool? {
        switch (self, other) {
        case (.null, .null): true
        case (.null, _), (_, .null): false
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): sameText(left, right)
        case (.boolean(let left), .boolean(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.time(let left), .time(let right)): left.isEqual(to: right)
        case (.dateAndTime(let left), .dateAndTime(let right)): left.isEqual(to: right)
        case (.yearsAndMonths(let left), .yearsAndMonths(let right)): left == right
        case (.daysAndTime(let left), .daysAndTime(let right)): left == right
        case (.list(let left), .list(let right)): Value.equal(left, right)
        case (.context(let left), .context(let right)): left.equals(right)
        case (.range(let left), .range(let right)): left.equals(right)
        case (.function(let left), .function(let right)): left === right
        default: nil
        }
    }

    private static func equal(_ left: [Value], _ right: [Value]) -> Bool? {
        guard left.count == right.count else { return false }
        var result: Bool? = true
        for (a, b) in zip(left, right) {
            guard let same = a.equals(b) else {
                result = nil
                continue
            }
            if !same { return false }
        }
        return result
    }

    /// How this value stands to another of its kind; nil where there is no order between them.
    public func compare(to other: Value) -> Ordering? {
        switch (self, other) {
        case (.number(let left), .number(let right)): Ordering(left, right)
        case (.string(let left), .string(let right)):
            sameText(left, right) ? .equal : textPrecedes(left, right) ? .less : .greater
        case (.date(let left), .date(let right)): Ordering(left.number, right.number)
        case (.time(let left), .time(let right)): left.compare(to: right)
        case (.dateAndTime(let left), .dateAndTime(let right)): left.compare(to: right)
        case (.yearsAndMonths(let left), .yearsAndMonths(let right)): left.compare(to: right)
        case (.daysAndTime(let left), .daysAndTime(let right)): left.compare(to: right)
        default: nil
        }
    }

    /// The answer of a comparison; nil where the two cannot be compared.
    public func satisfies(_ comparison: Comparison, _ other: Value) -> Bool? {
        switch comparison {
        case .equal: equals(other)
        case .unequal: equals(other).map { !$0 }
        case .less: compare(to: other).map { $0 == .less }
        case .lessOrEqual: compare(to: other).map { $0 != .greater }
        case .greater: compare(to: other).map { $0 == .greater }
        case .greaterOrEqual: compare(to: other).map { $0 != .less }
        }
    }
}

extension Context {
    /// Equal when both have the same names with equal values, in any order.
    func equals(_ other: Context) -> Bool? {
        guard count == other.count else { return false }
        var result: Bool? = true
        for (key, value) in entries {
            guard let theirs = other[key] else { return false }
            guard let same = value.equals(theirs) else {
                result = nil
                continue
            }
            if !same { return false }
        }
        return result
    }
}

extension RangeValue {
    /// Equal when both were written alike and cover the same.
    func equals(_ other: RangeValue) -> Bool? {
        guard isPoint == other.isPoint, includesStart == other.includesStart, includesEnd == other.includesEnd else {
            return false
        }
        if form != other.form, form == .interval || other.form == .interval {
            guard sides == other.sides else { return false }
        }
        guard let starts = start.equals(other.start), let ends = end.equals(other.end) else { return nil }
        return starts && ends
    }

    private var isPoint: Comparison? {
        switch form {
        case .test(.equal): .equal
        case .test(.unequal): .unequal
        default: nil
        }
    }

    /// Which sides are bounded by how it was written: a test leaves one side out, an interval may set it to null.
    private var sides: [Bool] {
        form == .interval ? [true, true] : [!start.isNull, !end.isNull]
    }
}
