import Interchange

extension FactsReader {
    /// Takes the contracts' rows; a contract whose party has no good row is set aside.
    ///
    /// All rows are looked through on all processors for those that are not plainly good; these few are judged one by
    /// one, in the order of the file.
    mutating func addContracts(_ table: Table) {
        guard let rows = ContractRows(table) else { return }
        facts.contracts.ids = rows.ids
        let repeated = rows.ids.repeats()
        var repeats = Repeats(repeated)
        let parts = RowRanges(table.rowCount).map { rows.suspects($0, organisationOf) }
        var suspects = parts.flatMap(\.rows)
        if !repeated.isEmpty {
            suspects = Set(suspects + repeated.flatMap { [Int32($0.row), Int32($0.first)] }).sorted()
        }
        let dropped = suspects.filter { !stays(Int($0), rows, &repeats) }
        take(rows, KeptRows(of: table.rowCount, without: dropped))
        let left = Set(dropped)
        let exempt = parts.flatMap(\.exempt).filter { !left.contains($0) }
        notes.add(
            "exempt-above-technology", "免税额大于技术交易额，照常测算，请与税务数据核对", count: exempt.count,
            example: exempt.first.map { "contracts.csv:\(table.lines[Int($0)])" } ?? "")
    }

    /// Whether a row stays; one that does not is set aside with its first problem.
    private mutating func stays(_ row: Int, _ rows: ContractRows, _ repeats: inout Repeats) -> Bool {
        let table = rows.table
        let (seller, buyer) = (rows.sellers[row], rows.buyers[row])
        // Of somebody without a code the number is -1.
        let parties = [seller, buyer].filter { $0 >= 0 }
        if parties.isEmpty {
            setAside(
                row, of: table, in: 1, column: "buyer_id", codes: parties, problem: "买卖双方都没有统一社会信用代码",
                remedy: "至少一方应是单位表中的单位；都不是的，与测算无关，请删去本行")
            return false
        }
        if seller == buyer {
            setAside(
                row, of: table, in: 1, column: "buyer_id", codes: parties, problem: "卖方与买方是同一单位",
                remedy: "核对合同双方的统一社会信用代码")
            return false
        }
        if rows.technology[row] > rows.turnover[row] {
            setAside(
                row, of: table, in: 1, column: "technology_amount", codes: parties, problem: "技术交易额大于合同成交额",
                remedy: "技术交易额是成交额中扣除设备、材料等后的部分，请核对两项金额")
            return false
        }
        if let first = repeats.earlier(than: row) {
            setAside(
                row, of: table, in: 1, column: "contract_id", codes: parties,
                problem: "合同登记编号与第 \(table.lines[first]) 行重复", remedy: "保留正确的一行，删除另一行")
            return false
        }
        guard party(seller) != nil, party(buyer) != nil else {
            dropContract(row, table, seller, buyer)
            return false
        }
        return true
    }

    /// Takes the columns over without those rows that do not stay.
    private mutating func take(_ rows: ContractRows, _ kept: KeptRows) {
        facts.contracts.rows = kept.numbers
        facts.contracts.days = kept.of(rows.days)
        facts.contracts.kinds = kept.of(rows.kinds)
        facts.contracts.sellers = numbered(kept.of(rows.sellers))
        facts.contracts.buyers = numbered(kept.of(rows.buyers))
        facts.contracts.turnover = kept.of(rows.turnover)
        facts.contracts.technologyAmounts = kept.of(rows.technology)
        facts.contracts.exempt = kept.of(rows.exempt)
        facts.contracts.statuses = kept.of(rows.statuses)
    }

    /// The organisations' numbers for numbers of the code book, -1 for somebody without a code.
    private func numbered(_ codes: [Int32]) -> [Int32] {
        // Where every code has its row and these came first, both numbers are one.
        if organisationOf.indices.allSatisfy({ organisationOf[$0] == Int32($0) }) { return codes }
        return codes.map { $0 < 0 ? -1 : organisationOf[Int($0)] }
    }

    /// The number of the organisation that a code names, -1 for somebody without one; nil when it has no row.
    private func party(_ code: Int32) -> Int32? { code < 0 ? -1 : organisation(code) }

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

    init(_ repeats: [(row: Int, first: Int)]) {
        for (row, first) in repeats {
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
