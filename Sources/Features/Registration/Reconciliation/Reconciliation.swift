/// 差异对账: what our drafts or imported ledger and the registered ledger say of the same contracts.
///
/// Rows are matched by registration number; of those left, by seller, buyer, name and amount; of those still left, by
/// seller, buyer and name where only one row on each side has them. Pure, and linear in the number of rows.
package struct Reconciliation: Hashable, Sendable {
    /// What told that two rows are one contract.
    package enum Basis: String, Hashable, Sendable, CaseIterable {
        /// The registration number.
        case number
        /// Seller, buyer, name and amount.
        case contents
        /// Seller, buyer and name; the amounts differ.
        case parties
    }

    /// A column in which two rows differ.
    package struct Difference: Hashable, Sendable {
        /// The column.
        package let column: LedgerColumn
        /// What our ledger says.
        package let ours: String
        /// What the registered ledger says.
        package let theirs: String
    }

    /// Two rows that are one contract.
    package struct Match: Hashable, Sendable {
        /// The row of our ledger, by its place in the list given.
        package let ours: Int
        /// The row of the registered ledger.
        package let theirs: Int
        /// What told so.
        package let basis: Basis
        /// Where several rows fit alike and were taken in their order: to be looked at.
        package let isAmbiguous: Bool
        /// The registered number, where ours has none: to be filled in.
        package let newNumber: String?
        /// The columns that differ; those one side leaves empty among them.
        package let differences: [Difference]
    }

    /// A row of the registered ledger that cannot be read, so that nothing can be said of it.
    package struct UnreadRow: Hashable, Sendable {
        /// Where it stands.
        package let place: String
        /// Its registration number; empty where that cannot be read either.
        package let number: String
        /// The column in which it fails; empty where the row as a whole does.
        package let column: String
        /// What stands there, what is wrong with it, and the mend.
        package let message: String

        package init(place: String, number: String, column: String, message: String) {
            self.place = place
            self.number = number
            self.column = column
            self.message = message
        }
    }

    /// The matched rows, in the order of our ledger.
    package let matches: [Match]
    /// Rows of our ledger that the registered ledger does not have.
    package let onlyOurs: [Int]
    /// Rows of our ledger that the registered ledger has, but cannot be read there.
    package let notCompared: [Int]
    /// Rows of the registered ledger that ours does not have.
    package let onlyTheirs: [Int]
    /// Registration numbers that a ledger has more than once, with its rows; the first row is the one matched.
    package let repeatedOurs: [[Int]]
    /// The same of the registered ledger.
    package let repeatedTheirs: [[Int]]
    /// Rows of the registered ledger that cannot be read.
    package let unread: [UnreadRow]

    /// - Parameters:
    ///   - columns: what is compared; a column that a ledger does not have would differ in every row.
    ///   - unread: rows of the registered ledger that are not among `theirs`.
    package init(ours: [LedgerRow], theirs: [LedgerRow], columns: [LedgerColumn], unread: [UnreadRow] = []) {
        var matcher = LedgerMatcher(ours: ours, theirs: theirs)
        matcher.matchNumbers()
        matcher.match(.contents) { LedgerMatcher.key($0, [.seller, .buyer, .name, .amount]) }
        matcher.match(.parties) { LedgerMatcher.key($0, [.seller, .buyer, .name]) }
        matches = matcher.pairs.sorted { $0.ours < $1.ours }.map { pair in
            let (one, other) = (ours[pair.ours], theirs[pair.theirs])
            let number = one[LedgerColumn.number].isEmpty ? other[LedgerColumn.number] : ""
            return Match(
                ours: pair.ours, theirs: pair.theirs, basis: pair.basis, isAmbiguous: pair.isAmbiguous,
                newNumber: number.isEmpty ? nil : number,
                differences: Reconciliation.differences(one, other, columns))
        }
        let hidden = Set(unread.map { ComparableCell($0.number, .text) }.filter { !$0.isEmpty })
        let isHidden: (Int) -> Bool = { hidden.contains(ComparableCell(ours[$0][LedgerColumn.number], .text)) }
        onlyOurs = matcher.openOurs.filter { !isHidden($0) }
        notCompared = matcher.openOurs.filter(isHidden)
        self.unread = unread
        onlyTheirs = matcher.openTheirs
        repeatedOurs = matcher.repeatedOurs
        repeatedTheirs = matcher.repeatedTheirs
    }

    private static func differences(_ ours: LedgerRow, _ theirs: LedgerRow, _ columns: [LedgerColumn]) -> [Difference] {
        columns.compactMap { column in
            let (one, other) = (ours[column.id], theirs[column.id])
            if one.utf8.elementsEqual(other.utf8) { return nil }
            return ComparableCell(one, column.kind) == ComparableCell(other, column.kind)
                ? nil : Difference(column: column, ours: one, theirs: other)
        }
    }
}

// MARK: - Asking

extension Reconciliation {
    /// Whether both ledgers say the same.
    package var isClean: Bool {
        onlyOurs.isEmpty && onlyTheirs.isEmpty && repeatedOurs.isEmpty && repeatedTheirs.isEmpty && unread.isEmpty
            && matches.allSatisfy { $0.differences.isEmpty && !$0.isAmbiguous }
    }
}
