import Interchange

extension FactsReader {
    /// Takes the contracts' rows; a contract whose party has no good row is set aside.
    mutating func addContracts(_ table: Table) {
        guard let ids = table.texts("contract_id"), let days = table.days("registered_on"),
            let kinds = table.words("kind"),
            let sellers = table.organisations("seller_id"), let buyers = table.organisations("buyer_id"),
            let turnover = table.amounts("turnover"), let technology = table.amounts("technology_amount"),
            let exempt = table.amounts("tax_exempt"), let statuses = table.words("status")
        else { return }
        var repeats = Repeats(ids)
        facts.contracts.ids = ids
        reserve(table.rowCount)
        for row in 0..<table.rowCount {
            let (seller, buyer) = (sellers.values[row], buyers.values[row])
            // Of somebody without a code the number is -1.
            let parties = [seller, buyer].filter { $0 >= 0 }
            if parties.isEmpty {
                setAside(
                    row, of: table, in: 1, column: "buyer_id", codes: parties, problem: "买卖双方都没有统一社会信用代码",
                    remedy: "至少一方应是单位表中的单位；都不是的，与测算无关，请删去本行")
                continue
            }
            if seller == buyer {
                setAside(
                    row, of: table, in: 1, column: "buyer_id", codes: parties, problem: "卖方与买方是同一单位",
                    remedy: "核对合同双方的统一社会信用代码")
                continue
            }
            if technology.values[row] > turnover.values[row] {
                setAside(
                    row, of: table, in: 1, column: "technology_amount", codes: parties, problem: "技术交易额大于合同成交额",
                    remedy: "技术交易额是成交额中扣除设备、材料等后的部分，请核对两项金额")
                continue
            }
            if let first = repeats.earlier(than: row) {
                setAside(
                    row, of: table, in: 1, column: "contract_id", codes: parties,
                    problem: "合同登记编号与第 \(table.lines[first]) 行重复", remedy: "保留正确的一行，删除另一行")
                continue
            }
            guard let sellerNumber = party(seller), let buyerNumber = party(buyer) else {
                dropContract(row, table, seller, buyer)
                continue
            }
            if exempt.values[row] > technology.values[row] {
                notes.add(
                    "exempt-above-technology", "免税额大于技术交易额，照常测算，请与税务数据核对",
                    example: "contracts.csv:\(table.lines[row])")
            }
            facts.contracts.rows.append(Int32(row))
            facts.contracts.days.append(days.values[row])
            facts.contracts.kinds.append(kinds.values[row])
            facts.contracts.sellers.append(sellerNumber)
            facts.contracts.buyers.append(buyerNumber)
            facts.contracts.turnover.append(turnover.values[row])
            facts.contracts.technologyAmounts.append(technology.values[row])
            facts.contracts.exempt.append(exempt.values[row])
            facts.contracts.statuses.append(statuses.values[row])
        }
    }

    /// The number of the organisation that a code names, -1 for somebody without one; nil when it has no row.
    private func party(_ code: Int32) -> Int32? { code < 0 ? -1 : organisation(code) }

    private mutating func reserve(_ count: Int) {
        facts.contracts.rows.reserveCapacity(count)
        facts.contracts.days.reserveCapacity(count)
        facts.contracts.kinds.reserveCapacity(count)
        facts.contracts.sellers.reserveCapacity(count)
        facts.contracts.buyers.reserveCapacity(count)
        facts.contracts.turnover.reserveCapacity(count)
        facts.contracts.technologyAmounts.reserveCapacity(count)
        facts.contracts.exempt.reserveCapacity(count)
        facts.contracts.statuses.reserveCapacity(count)
    }

    /// A contract one of whose parties is not there: counted with the cause if that party's row was set aside,
    /// else named itself.
    private mutating func dropContract(_ row: Int, _ table: Table, _ seller: Int32, _ buyer: Int32) {
        let isSeller = party(seller) == nil
        let missing = isSeller ? seller : buyer
        let parties = [seller, buyer].filter { $0 >= 0 }
        if let cause = causes[missing] ?? (isSeller && party(buyer) == nil ? causes[buyer] : nil) {
            problems[cause].contracts += 1
            damagedCodes.formUnion(parties)
            return
        }
        setAside(
            row, of: table, in: 1, column: isSeller ? "seller_id" : "buyer_id", codes: parties,
            problem: "\(isSeller ? "卖方" : "买方")不在单位表中", remedy: "在 organisations.csv 中补上该单位，或更正代码")
    }
}

/// The rows of contracts whose number stood in an earlier row; a row set aside for another fault is no earlier row.
private struct Repeats {
    /// For each row that shares its number, the first row of the file that has it.
    private var groups: [Int: Int] = [:]
    /// For each such first row, the row that stands for the number.
    private var standing: [Int: Int] = [:]

    init(_ ids: TextColumn) {
        for (row, first) in ids.repeats() {
            groups[row] = first
            groups[first] = first
        }
    }

    /// The row that holds the number of `row` already; nil when there is none, and `row` holds it from now on.
    mutating func earlier(than row: Int) -> Int? {
        guard !groups.isEmpty, let group = groups[row] else { return nil }
        if let other = standing[group] { return other }
        standing[group] = row
        return nil
    }
}
