/// 差异对账表: one line for everything the two ledgers do not agree on, ready to be written as CSV or a sheet.
package struct ReconciliationTable: Hashable, Sendable {
    /// What stands above the columns.
    package static let header = ["差异", "合同登记编号", "我方出处", "登记台账出处", "栏目", "我方记载", "登记台账记载"]

    /// The lines, each as long as ``header``; first by our rows, then what only the registered ledger has.
    package let lines: [[String]]

    package init(_ reconciliation: Reconciliation, ours: [LedgerRow], theirs: [LedgerRow]) {
        var lines: [[String]] = []
        for match in reconciliation.matches {
            let (one, other) = (ours[match.ours], theirs[match.theirs])
            let number = one[LedgerColumn.number].isEmpty ? other[LedgerColumn.number] : one[LedgerColumn.number]
            func line(_ what: String, _ column: String, _ ours: String, _ theirs: String) {
                lines.append([what, number, one.place, other.place, column, ours, theirs])
            }
            if match.isAmbiguous { line("多行相同，按顺序对应，待核对", "", "", "") }
            if let number = match.newNumber { line("待回填登记编号", "合同登记编号", "", number) }
            for difference in match.differences {
                line("记载不同", difference.column.label, difference.ours, difference.theirs)
            }
        }
        for rows in reconciliation.repeatedOurs {
            lines += rows.map { Self.line("我方登记编号重复", ours: ours[$0]) }
        }
        lines += reconciliation.onlyOurs.map { Self.line("仅我方有", ours: ours[$0]) }
        for rows in reconciliation.repeatedTheirs {
            lines += rows.map { Self.line("登记台账编号重复", theirs: theirs[$0]) }
        }
        lines += reconciliation.onlyTheirs.map { Self.line("仅登记台账有", theirs: theirs[$0]) }
        lines += reconciliation.unread.map { row in
            ["登记台账该行未能读取", row.number, "", row.place, row.column, "", row.message]
        }
        lines += reconciliation.notCompared.map { Self.line("登记台账有此编号，未能读取，未比较", ours: ours[$0]) }
        self.lines = lines
    }

    private static func line(_ what: String, ours row: LedgerRow) -> [String] {
        [what, row[LedgerColumn.number], row.place, "", "", row[LedgerColumn.name], ""]
    }

    private static func line(_ what: String, theirs row: LedgerRow) -> [String] {
        [what, row[LedgerColumn.number], "", row.place, "", "", row[LedgerColumn.name]]
    }
}
