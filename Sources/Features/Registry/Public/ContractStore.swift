import Civic
import Database
import Exact

extension Querying {
    /// What the public may know of the contracts registered in a year; without one of the last year that has any.
    ///
    /// - Throws: `DatabaseError`.
    func contractFigures(_ year: Int?, _ moment: RegistryMoment) throws -> ContractFigures {
        let span = try first("SELECT MIN(registered_on) AS first, MAX(registered_on) AS last FROM contract_version")
        let first: CivilDay? = try span?["first"]
        let last: CivilDay? = try span?["last"]
        let newest = min(last ?? moment.day, moment.day).year
        let year = year ?? newest
        let years = first.map { Array(min($0.year, newest)...newest) } ?? []
        let sums = try contractSums(of: year, moment)
        return ContractFigures(
            year: year, years: years, total: sums.total, kinds: sums.kinds.inOrder(of: "kind"),
            fields: sums.fields.inOrder(of: "field"), months: sums.months,
            bands: try figures(ContractsOfYear.band, ContractsOfYear(year, moment)).map(\.counted))
    }

    /// What may be told of the contracts of a year, on the page and as open data.
    ///
    /// - Throws: `DatabaseError`.
    func contractSums(of year: Int, _ moment: RegistryMoment) throws -> ContractSums {
        let contracts = ContractsOfYear(year, moment)
        return ContractSums(
            total: try figures("''", contracts).first ?? ContractFigure(key: nil, count: 0),
            kinds: try figures("kind", contracts), fields: try figures("field", contracts),
            months: try months(contracts), cells: try contractCells(of: year, moment)
        ).withoutIdentifying()
    }

    private func figures(_ key: SQL, _ contracts: ContractsOfYear) throws -> [ContractFigure] {
        try rows(
            """
            SELECT \(key) AS what, \(UnknownContracts.counts)
            FROM (SELECT kind, field, registered_on, \(UnknownContracts.columns(contracts.moment.asOf))
                FROM contract_version v WHERE \(contracts.condition)) v
            GROUP BY 1 ORDER BY 1
            """
        ).map { row in
            ContractFigure(
                key: try row["what"], count: try row["contracts"], sellers: try row["sellers"],
                buyers: try row["buyers"], turnover: try row["turnover"],
                unknown: try UnknownContracts(row))
        }
    }

    private func months(_ contracts: ContractsOfYear) throws -> [ContractFigure] {
        let borders = contracts.months
        guard let last = borders.last else { return [] }
        var month: SQL = "CASE"
        for (index, first) in borders.enumerated().dropFirst() {
            let number = index < 10 ? "0\(index)" : "\(index)"
            month = "\(month) WHEN registered_on < \(first) THEN \(number)"
        }
        month = "\(month) WHEN registered_on >= \(last) THEN '12' END"
        return try figures(month, contracts)
    }
}

extension [ContractFigure] {
    /// In the order in which the register names the words of a field; what says nothing comes last.
    fileprivate func inOrder(of field: String) -> [ContractFigure] {
        let register = Register.contract
        guard case .word(let words)? = register.index(of: field).map({ register.fields[$0].content }) else {
            return self
        }
        func place(_ figure: ContractFigure) -> Int { words.firstIndex { $0.code == figure.key } ?? words.count }
        return sorted { place($0) < place($1) }
    }
}

/// Which contracts are counted: those registered in a year and not struck off by the day.
private struct ContractsOfYear {
    let year: Int
    let moment: RegistryMoment

    init(_ year: Int, _ moment: RegistryMoment) {
        self.year = year
        self.moment = moment
    }

    var condition: SQL {
        let speaking = Register.contract.speaking(moment.asOf)
        guard let first = CivilDay(year: year, month: 1, day: 1), let last = CivilDay(year: year, month: 12, day: 31)
        else { return "1 = 0" }
        return """
            registered_on >= \(first) AND registered_on <= \(last) AND status = 'registered' AND \(speaking)
            """
    }

    /// The first days of the months.
    var months: [CivilDay] { (1...12).compactMap { CivilDay(year: year, month: $0, day: 1) } }

    /// Under 100,000 yuan, a million, ten million, and from there on.
    static let band: SQL = """
        CASE WHEN turnover < 10000000 THEN '0' WHEN turnover < 100000000 THEN '1' WHEN turnover < 1000000000 THEN '2'
        ELSE '3' END
        """
}
