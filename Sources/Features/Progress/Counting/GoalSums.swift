/// What was added up over entries.
package struct GoalSums: Hashable, Sendable {
    /// How many entries.
    package var rows = 0
    /// How many of them whose amount nobody outside knows: all but contracts whose parties ever opened it.
    package var unknown = 0
    /// Their amounts in fen, or their number.
    package var whole: Int128 = 0
    /// Of a share: the amounts of the part.
    package var part: Int128 = 0

    /// Nothing yet.
    package init() {}

    static func += (left: inout GoalSums, right: GoalSums) {
        left.rows += right.rows
        left.unknown += right.unknown
        left.whole += right.whole
        left.part += right.part
    }

    static func -= (left: inout GoalSums, right: GoalSums) {
        left.rows -= right.rows
        left.unknown -= right.unknown
        left.whole -= right.whole
        left.part -= right.part
    }
}
