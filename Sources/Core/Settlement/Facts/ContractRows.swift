import Interchange

/// The columns of the contracts' file, before any row is judged.
struct ContractRows {
    let table: Table
    let ids: TextColumn
    let days: [Int32]
    let kinds: [Int32]
    let statuses: [Int32]
    /// Numbers of the code book, -1 for somebody without a code.
    let sellers: [Int32]
    let buyers: [Int32]
    /// Fen.
    let turnover: [Int64]
    let technology: [Int64]
    let exempt: [Int64]

    init?(_ table: Table) {
        guard let ids = table.texts("contract_id"), let days = table.days("registered_on"),
            let kinds = table.words("kind"),
            let sellers = table.organisations("seller_id"), let buyers = table.organisations("buyer_id"),
            let turnover = table.amounts("turnover"), let technology = table.amounts("technology_amount"),
            let exempt = table.amounts("tax_exempt"), let statuses = table.words("status")
        else { return nil }
        self.table = table
        self.ids = ids
        (self.days, self.kinds, self.statuses) = (days.values, kinds.values, statuses.values)
        (self.sellers, self.buyers) = (sellers.values, buyers.values)
        (self.turnover, self.technology, self.exempt) = (turnover.values, technology.values, exempt.values)
    }
}

extension ContractRows {
    /// Rows that are not plainly good, but for repeated numbers, and rows whose exempt amount is remarked on.
    struct Suspects: Sendable {
        var rows: [Int32] = []
        var exempt: [Int32] = []
    }

    /// Looks through `range`; `organisationOf` has the organisation for each number of the code book, -1 for none, and
    /// numbers beyond it have none.
    func suspects(_ range: Range<Int>, _ organisationOf: [Int32]) -> Suspects {
        var found = Suspects()
        let codes = organisationOf.span
        let (sellers, buyers) = (sellers.span, buyers.span)
        let (turnover, technology, exempt) = (turnover.span, technology.span, exempt.span)
        for row in range {
            let (seller, buyer) = (sellers[row], buyers[row])
            let isBad =
                seller == buyer || technology[row] > turnover[row] || ContractRows.isMissing(seller, codes)
                || ContractRows.isMissing(buyer, codes)
            if isBad { found.rows.append(Int32(truncatingIfNeeded: row)) }
            if exempt[row] > technology[row] { found.exempt.append(Int32(truncatingIfNeeded: row)) }
        }
        return found
    }

    @inline(__always)
    private static func isMissing(_ code: Int32, _ codes: Span<Int32>) -> Bool {
        code >= 0 && (Int(code) >= codes.count || codes[Int(code)] < 0)
    }
}
