/// A range as a value (DMN 1.5, clause 10.3.2.7): an interval, or one side of a point.
///
/// `(< 10)` and `(null..10)` cover the same numbers but are different values: the first was written as a test.
public struct RangeValue: Sendable {
    /// How the range was written.
    public enum Form: Hashable, Sendable {
        /// Two end points in brackets, such as `[1..10)`.
        case interval
        /// A test such as `< 10`, `= 10`, `!= 10`.
        case test(Comparison)
    }

    /// How it was written, on which equality of ranges rests.
    public let form: Form
    /// The lower end; null where that side is open.
    public let start: Value
    /// The upper end; null where that side is open.
    public let end: Value
    /// Whether ``start`` belongs to the range.
    public let includesStart: Bool
    /// Whether ``end`` belongs to the range.
    public let includesEnd: Bool

    /// An interval between two end points; a null end point leaves that side open.
    public init(start: Value, includesStart: Bool, end: Value, includesEnd: Bool) {
        form = .interval
        self.start = start
        self.end = end
        self.includesStart = includesStart
        self.includesEnd = includesEnd
    }

    /// A test against one point.
    public init(_ comparison: Comparison, _ point: Value) {
        form = .test(comparison)
        switch comparison {
        case .less, .lessOrEqual:
            (start, end) = (.null, point)
        case .greater, .greaterOrEqual:
            (start, end) = (point, .null)
        case .equal, .unequal:
            (start, end) = (point, point)
        }
        includesStart = comparison == .greaterOrEqual || comparison == .equal
        includesEnd = comparison == .lessOrEqual || comparison == .equal
    }

    /// Whether the range is `!= point`: everything but its end points.
    var isComplement: Bool { form == .test(.unequal) }
}

/// The six comparisons.
public enum Comparison: String, Hashable, Sendable {
    /// Equal; null with values of different kinds.
    case equal = "="
    /// Not equal.
    case unequal = "!="
    /// Before, smaller.
    case less = "<"
    /// Before or the same.
    case lessOrEqual = "<="
    /// Behind, larger.
    case greater = ">"
    /// Behind or the same.
    case greaterOrEqual = ">="
}
