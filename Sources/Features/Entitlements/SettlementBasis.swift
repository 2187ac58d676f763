package import Exact
package import TransparencyLog

/// What a settlement rests on; of two with one basis every line is the same.
package struct SettlementBasis: Hashable, Sendable {
    /// The year that was settled.
    package let year: Int
    /// The plan's own id.
    package let plan: String
    /// SHA-256 over the files of the pack, as `InstalledPack` counts it.
    package let pack: Hash
    /// The day whose rules judge yearly totals, and on which organisations are as they are.
    package let asOf: CivilDay
    /// The moment up to which anything counts as known.
    package let cutOff: Instant
    /// The version of the program.
    package let program: String
    /// What was read.
    package let facts: FactDigests

    /// A basis of its parts.
    package init(
        year: Int, plan: String, pack: Hash, asOf: CivilDay, cutOff: Instant, program: String, facts: FactDigests
    ) {
        self.year = year
        self.plan = plan
        self.pack = pack
        self.asOf = asOf
        self.cutOff = cutOff
        self.program = program
        self.facts = facts
    }
}
