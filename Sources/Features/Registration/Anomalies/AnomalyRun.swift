import Civic
import Exact
import FEEL

/// One drawing up of a list: what is known of the contracts so far, and the entries found.
struct AnomalyRun {
    let contracts: [RegisteredContract]
    let ledger: AnomalyLedger
    let rules: AnomalyRules
    let year: Value
    private(set) var anomalies: [Anomaly] = []
    /// The contracts that count, in byte order of their numbers.
    private(set) var counted: [Int] = []
    /// Those among them that may be parts of a split.
    private var parts: [Int] = []
    private var days: [CivilDay] = []

    init(contracts: [RegisteredContract], ledger: AnomalyLedger, rules: AnomalyRules, year: Value) {
        self.contracts = contracts
        self.ledger = ledger
        self.rules = rules
        self.year = year
        days = contracts.map(\.registeredOn)
    }

    private func parties(_ numbers: Int32...) -> [String] {
        var parties: [String] = []
        for number in numbers where number >= 0 {
            let unit = ledger.units[Int(number)]
            if !parties.contains(unit) { parties.append(unit) }
        }
        return parties
    }

    private func entry(_ remark: AnomalyRules.Remark, _ rows: [Int], _ parties: [String]) -> Anomaly {
        Anomaly(
            code: remark.code, treatment: remark.treatment, message: remark.message, clause: remark.clause,
            contracts: rows.map { contracts[$0].id }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, parties: parties)
    }

    private mutating func add(_ entries: [Anomaly]) {
        let order = entries.indices.sorted { left, right in
            let (one, other) = (entries[left].contracts.first ?? "", entries[right].contracts.first ?? "")
            return one.utf8.elementsEqual(other.utf8)
                ? left < right : one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        anomalies += order.map { entries[$0] }
    }

    private func turnover(_ rows: some Sequence<Int>) -> Value {
        AmountSums(rows.map { contracts[$0].turnover }).total
    }
}

// MARK: - Contracts

extension AnomalyRun {
    /// Each contract by itself; also tells which count.
    mutating func judge() throws(RuleFault) {
        let order = contracts.indices.sorted { contracts[$0].id.utf8.lexicographicallyPrecedes(contracts[$1].id.utf8) }
        for row in order {
            let (seller, buyer) = (ledger.sellers[row], ledger.buyers[row])
            let judgement = try rules.judgement(
                on: contracts[row], isSameSuccessor: seller >= 0 && seller == buyer, year: year)
            days[row] = judgement.day
            guard judgement.isCounted else { continue }
            counted.append(row)
            if judgement.isPart { parts.append(row) }
            anomalies += judgement.remarks.map { entry($0, [row], parties(seller, buyer)) }
        }
    }
}

// MARK: - Groups

extension AnomalyRun {
    /// Of each pair the runs of contracts that lie so close that they may be parts of one.
    ///
    /// Asked is about each window that cannot grow without exceeding the days; windows in question that share a
    /// contract are one entry, with what the model says of the heaviest.
    mutating func findSplits() throws(RuleFault) {
        let width = try rules.daysOfSplit()
        var found: [Anomaly] = []
        for (pair, rows) in ledger.pairs(parts) {
            let rows = rows.sorted { (days[$0], $0) < (days[$1], $1) }
            var run: (rows: Range<Int>, weight: Decimal128, remarks: [AnomalyRules.Remark])?
            let parties = parties(pair.seller, pair.buyer)
            let turnover = AmountSums(rows.map { contracts[$0].turnover })
            let technology = AmountSums(rows.map { contracts[$0].technologyAmount })
            var end = 0
            for start in rows.indices {
                let before = end
                while end < rows.count, days[rows[end]].number - days[rows[start]].number < width { end += 1 }
                guard end > before else { continue }
                let amount = technology[start..<end]
                let remarks = try rules.remarks(
                    onWindow: .context([
                        "count": .number(end - start), "turnover": turnover[start..<end],
                        "technology_amount": amount, "first_on": .date(days[rows[start]]),
                        "last_on": .date(days[rows[end - 1]]),
                    ]))
                guard !remarks.isEmpty else { continue }
                let weight = amount.number ?? .zero
                if let open = run, start < open.rows.upperBound {
                    let isHeavier = open.weight < weight
                    run = (
                        open.rows.lowerBound..<end, isHeavier ? weight : open.weight,
                        isHeavier ? remarks : open.remarks
                    )
                } else {
                    if let open = run { found += open.remarks.map { entry($0, Array(rows[open.rows]), parties) } }
                    run = (start..<end, weight, remarks)
                }
            }
            if let open = run { found += open.remarks.map { entry($0, Array(rows[open.rows]), parties) } }
        }
        add(found)
    }

    /// Pairs of units that deal in both directions.
    mutating func findMutual() throws(RuleFault) {
        var found: [Anomaly] = []
        let pairs = ledger.pairs(counted)
        let rows = Dictionary(pairs.map { ($0.pair, $0.rows) }) { first, _ in first }
        for (pair, forward) in pairs {
            let back = AnomalyLedger.Pair(seller: pair.buyer, buyer: pair.seller)
            let backward = pair.seller == pair.buyer ? [] : rows[back, default: []]
            // A pair with contracts in both directions is met twice; the one met first asks.
            guard backward.isEmpty || precedes(forward[0], backward[0]) else { continue }
            let remarks = try rules.remarks(
                onPair: .context([
                    "forward count": .number(forward.count), "forward turnover": turnover(forward),
                    "backward count": .number(backward.count), "backward turnover": turnover(backward),
                ]))
            found += remarks.map { entry($0, forward + backward, parties(pair.seller, pair.buyer)) }
        }
        add(found)
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (one, other) = (contracts[left].id, contracts[right].id)
        return one.utf8.elementsEqual(other.utf8) ? left < right : one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Sellers by how their year is spread.
    mutating func findRushes() throws(RuleFault) {
        var found: [Anomaly] = []
        for (seller, rows) in ledger.bySeller(counted) {
            let rows = rows.sorted { (contracts[$0].registeredOn, $0) < (contracts[$1].registeredOn, $1) }
            var totals: [Value] = []
            var start = 0
            while start < rows.count {
                let day = contracts[rows[start]].registeredOn
                let end = rows[start...].firstIndex { contracts[$0].registeredOn != day } ?? rows.count
                totals.append(
                    .context([
                        "day": .date(day), "count": .number(end - start),
                        "turnover": turnover(rows[start..<end]),
                    ]))
                start = end
            }
            let (since, remarks) = try rules.rush(.context(["days": .list(totals)]), year: year)
            let late = rows.filter { contracts[$0].registeredOn >= since }
            found += remarks.map { entry($0, late, parties(seller)) }
        }
        add(found)
    }
}
