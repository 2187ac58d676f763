import Registration

/// What two ledgers do not agree on, for the terminal.
struct ReconciliationReport {
    let reconciliation: Reconciliation
    let table: ReconciliationTable
    /// How many rows each side has, those that cannot be read among them.
    let ours: Int
    let theirs: Int

    /// How many lines are told one by one; the file has them all.
    private static let shown = 20

    /// The counts, and the first lines of the table.
    var text: String {
        let found = reconciliation
        let differing = found.matches.filter { !$0.differences.isEmpty }
        let places = differing.reduce(0) { $0 + $1.differences.count }
        var counts = TextTable(["对账结果", "项数"], [.left, .right])
        counts.add(["我方登记", "\(ours)"])
        counts.add(["登记台账", "\(theirs)"])
        counts.add(["两边一致", "\(found.matches.count - differing.count)"])
        counts.add(["记载不同（共 \(places) 处）", "\(differing.count)"])
        counts.add(["仅我方有", "\(found.onlyOurs.count)"])
        counts.add(["仅登记台账有", "\(found.onlyTheirs.count)"])
        if !found.repeatedOurs.isEmpty { counts.add(["我方编号重复", "\(found.repeatedOurs.count)"]) }
        if !found.repeatedTheirs.isEmpty { counts.add(["登记台账编号重复", "\(found.repeatedTheirs.count)"]) }
        if !found.unread.isEmpty { counts.add(["登记台账未能读取的行", "\(found.unread.count)"]) }
        if !found.notCompared.isEmpty { counts.add(["我方因此未比较的", "\(found.notCompared.count)"]) }
        guard !table.lines.isEmpty else { return counts.text + "\n两边一致，没有差异。" }
        var lines = TextTable(ReconciliationTable.header)
        for line in table.lines.prefix(Self.shown) { lines.add(line) }
        let rest = table.lines.count - Self.shown
        return counts.text + "\n\n" + lines.text + (rest > 0 ? "\n……另有 \(rest) 行" : "")
    }
}
