package import Exact
package import Policy
package import Registry

/// What is to be settled: which year by which rules, and as of when.
package struct SettlementOrder: Sendable {
    /// The rules.
    package let pack: Pack
    /// The year.
    package let year: Int
    /// The day whose rules judge yearly totals; `nil` for 31 December of the year.
    package let asOf: CivilDay?
    /// The day of contracts and recognitions, and the moment up to which anything counts as known.
    package let cutOff: AsOf
    /// The version of the program, which the manifest names.
    package let program: String
    /// Whether every evaluation is kept, so that each line can say how it came about.
    package let hasReasons: Bool

    /// An order.
    package init(
        _ pack: Pack, year: Int, asOf: CivilDay? = nil, cutOff: AsOf, program: String, hasReasons: Bool = true
    ) {
        self.pack = pack
        self.year = year
        self.asOf = asOf
        self.cutOff = cutOff
        self.program = program
        self.hasReasons = hasReasons
    }
}
