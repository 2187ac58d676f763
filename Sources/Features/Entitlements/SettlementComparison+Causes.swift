extension SettlementComparison {
    /// Something in which the bases of two settlements differ, which explains why their lines do.
    package enum Cause: Hashable, Sendable {
        /// The rules.
        case pack
        /// The day whose rules judge yearly totals.
        case asOf
        /// The program.
        case program
        /// The facts in these files.
        case facts([String])
    }

    /// In what the bases differ; with none, the same lines must have come out.
    package var causes: [Cause] {
        var causes: [Cause] = []
        if before.pack != after.pack { causes.append(.pack) }
        if before.asOf != after.asOf { causes.append(.asOf) }
        if before.program != after.program { causes.append(.program) }
        let files = zip(before.facts.all, after.facts.all).filter { $0.hash != $1.hash }.map(\.0.name)
        if !files.isEmpty { causes.append(.facts(files)) }
        return causes
    }

    /// Whether nothing explains the differences: then one of the two is not what it was.
    package var isUnexplained: Bool { causes.isEmpty && !differences.isEmpty }
}
