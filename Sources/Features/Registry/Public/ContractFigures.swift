import Civic

/// What the public may know of contracts: how many and how much in a year, by kind, field, month and size, and never of
/// one contract or of one unit.
struct ContractFigures: Sendable {
    /// The year of registration.
    let year: Int
    /// The years there are.
    let years: [Int]
    /// All of them.
    let total: ContractFigure
    /// By kind of contract.
    let kinds: [ContractFigure]
    /// By field of technology.
    let fields: [ContractFigure]
    /// By month of registration, `1` to `12`.
    let months: [ContractFigure]
    /// By turnover; of these only the numbers.
    let bands: [ContractFigure]
}

/// Contracts that have something in common.
struct ContractFigure: Hashable, Sendable {
    /// What they have in common, as a code; `nil` where nothing was said.
    let key: String?
    /// How many.
    var count: Int
    /// How many sellers they have.
    var sellers = 0
    /// How many buyers they have.
    var buyers = 0
    /// What they are worth together; `nil` where it would tell of one unit.
    var turnover: Yuan?
    /// Those of them whose amounts nobody knows.
    let unknown: UnknownContracts

    /// Contracts that have `key` in common; without `unknown` nobody knows an amount of theirs.
    init(
        key: String?, count: Int, sellers: Int = 0, buyers: Int = 0, turnover: Yuan? = nil,
        unknown: UnknownContracts? = nil
    ) {
        self.key = key
        self.count = count
        self.sellers = sellers
        self.buyers = buyers
        self.turnover = turnover
        self.unknown = unknown ?? UnknownContracts(contracts: count, sellers: sellers, buyers: buyers)
    }
}

extension [ContractFigure] {
    /// The figures without the sums of those that are too few, and without those from which such a sum would follow: what
    /// is hidden together has to be enough as well, since the total minus the rest gives it away. A figure of which
    /// everybody sees everything hides nothing beside it.
    func withoutIdentifying() -> [ContractFigure] {
        var figures = self
        let counted = indices.filter { !figures[$0].unknown.isNone }
        var hidden = Set(counted.filter { !figures[$0].isEnough })
        let rest = counted.filter { !hidden.contains($0) }
            .sorted { (figures[$0].unknown.contracts, $0) < (figures[$1].unknown.contracts, $1) }
        var next = rest.startIndex
        func together(_ value: (UnknownContracts) -> Int) -> Int {
            hidden.map { value(figures[$0].unknown) }.max() ?? 0
        }
        // Units may be the same in two figures, so that the largest number of them is all that is sure.
        while !hidden.isEmpty, next < rest.endIndex,
            hidden.count < 2 || together(\.sellers) < UnknownContracts.least
                || together(\.buyers) < UnknownContracts.least
        {
            hidden.insert(rest[next])
            next += 1
        }
        for index in indices where hidden.contains(index) || figures[index].count > 0 && !figures[index].isEnough {
            figures[index].turnover = nil
        }
        return figures
    }
}

extension ContractFigure {
    /// Whether the sum tells of no single contract or unit.
    var isEnough: Bool { unknown.isEnough }

    /// The number alone.
    var counted: ContractFigure { ContractFigure(key: key, count: count) }
}
