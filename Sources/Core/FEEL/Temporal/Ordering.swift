/// How two values of one kind stand to each other.
public enum Ordering: Int8, Hashable, Sendable {
    /// The left one comes first.
    case less = -1
    /// Neither comes first.
    case equal = 0
    /// The right one comes first.
    case greater = 1

    /// How `left` stands to `right`.
    @inline(__always)
    public init<Operand: Comparable>(_ left: Operand, _ right: Operand) {
        self = left < right ? .less : left == right ? .equal : .greater
    }
}
