/// Finds the rows of two ledgers that are one contract, the surest ground first; a row is matched once.
struct LedgerMatcher {
    /// Two rows that are one contract.
    struct Pair {
        let ours: Int
        let theirs: Int
        let basis: Reconciliation.Basis
        let isAmbiguous: Bool
    }

    /// A column of a key, and how its cells are compared.
    enum Part {
        case seller, buyer, name, amount

        fileprivate var column: (id: String, kind: LedgerColumn.Kind) {
            switch self {
            case .seller: (LedgerColumn.seller, .text)
            case .buyer: (LedgerColumn.buyer, .text)
            case .name: (LedgerColumn.name, .text)
            case .amount: (LedgerColumn.amount, .number)
            }
        }
    }

    private let ours: [LedgerRow]
    private let theirs: [LedgerRow]
    private(set) var pairs: [Pair] = []
    private(set) var openOurs: [Int]
    private(set) var openTheirs: [Int]
    private(set) var repeatedOurs: [[Int]] = []
    private(set) var repeatedTheirs: [[Int]] = []

    init(ours: [LedgerRow], theirs: [LedgerRow]) {
        self.ours = ours
        self.theirs = theirs
        openOurs = Array(ours.indices)
        openTheirs = Array(theirs.indices)
    }

    /// What the parts say together; nil where one says nothing, for then it proves nothing.
    static func key(_ row: LedgerRow, _ parts: [Part]) -> [ComparableCell]? {
        let cells = parts.map { ComparableCell(row[$0.column.id], $0.column.kind) }
        return cells.contains(where: \.isEmpty) ? nil : cells
    }
}

// MARK: - Matching

extension LedgerMatcher {
    /// Rows with the same registration number; of a number that is there twice, the first row.
    mutating func matchNumbers() {
        let key: (LedgerRow) -> [ComparableCell]? = { row in
            let cell = ComparableCell(row[LedgerColumn.number], .text)
            return cell.isEmpty ? nil : [cell]
        }
        let (mine, others) = (Self.groups(ours, openOurs, key), Self.groups(theirs, openTheirs, key))
        repeatedOurs = mine.order.compactMap { mine.rows[$0] }.filter { $0.count > 1 }
        repeatedTheirs = others.order.compactMap { others.rows[$0] }.filter { $0.count > 1 }
        for key in mine.order {
            guard let one = mine.rows[key]?.first, let other = others.rows[key]?.first else { continue }
            pairs.append(Pair(ours: one, theirs: other, basis: .number, isAmbiguous: false))
        }
        close()
        // What is there twice is told once, as a repetition.
        let (again, theirAgain) = (
            Set(repeatedOurs.flatMap { $0.dropFirst() }), Set(repeatedTheirs.flatMap { $0.dropFirst() })
        )
        openOurs.removeAll(where: again.contains)
        openTheirs.removeAll(where: theirAgain.contains)
    }

    /// Open rows with the same key. A row whose number the other ledger does not have may match one without a number,
    /// never one with another: two numbers are two contracts.
    mutating func match(_ basis: Reconciliation.Basis, by key: (LedgerRow) -> [ComparableCell]?) {
        let (mine, others) = (Self.groups(ours, openOurs, key), Self.groups(theirs, openTheirs, key))
        for key in mine.order {
            guard let left = mine.rows[key], let right = others.rows[key] else { continue }
            let isAmbiguous = left.count > 1 || right.count > 1
            if basis == .parties && isAmbiguous { continue }
            // Numbers on both sides were compared before, so at most one side of a pair may carry one.
            let (numbered, blank) = (left.filter(hasNumber(ours)), left.filter { !hasNumber(ours)($0) })
            let (theirNumbered, theirBlank) = (
                right.filter(hasNumber(theirs)), right.filter { !hasNumber(theirs)($0) }
            )
            let couples = Array(zip(blank, theirNumbered + theirBlank))
            let rest = theirBlank.dropFirst(max(0, couples.count - theirNumbered.count))
            for (one, other) in couples + Array(zip(numbered, rest)) {
                pairs.append(Pair(ours: one, theirs: other, basis: basis, isAmbiguous: isAmbiguous))
            }
        }
        close()
    }

    private func hasNumber(_ rows: [LedgerRow]) -> (Int) -> Bool {
        { !ComparableCell(rows[$0][LedgerColumn.number], .text).isEmpty }
    }

    private mutating func close() {
        let (mine, others) = (Set(pairs.map(\.ours)), Set(pairs.map(\.theirs)))
        openOurs.removeAll(where: mine.contains)
        openTheirs.removeAll(where: others.contains)
    }

    private static func groups(
        _ rows: [LedgerRow], _ open: [Int], _ key: (LedgerRow) -> [ComparableCell]?
    ) -> (order: [[ComparableCell]], rows: [[ComparableCell]: [Int]]) {
        var order: [[ComparableCell]] = []
        var groups: [[ComparableCell]: [Int]] = [:]
        for row in open {
            guard let key = key(rows[row]) else { continue }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        return (order, groups)
    }
}
