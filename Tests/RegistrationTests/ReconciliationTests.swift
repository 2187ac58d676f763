import Registration
import TestSupport
import Testing

@Suite("A reconciliation")
struct ReconciliationTests {
    private let columns = [
        LedgerColumn("name", "项目名称"), LedgerColumn("registered_on", "登记日期", .day),
        LedgerColumn("seller_name", "卖方名称"), LedgerColumn("turnover", "合同成交额", .number),
        LedgerColumn("ip", "知识产权类型"), LedgerColumn("government", "政府项目", .flag),
    ]

    private func row(_ place: String, _ cells: [String: String]) -> LedgerRow {
        let usual = ["seller_id": "S", "buyer_id": "B", "name": "检测", "turnover": "100"]
        return LedgerRow(place: place, cells: usual.merging(cells) { $1 })
    }

    @Test("matches by number and shows what differs, with both values")
    func number() {
        let reconciliation = Reconciliation(
            ours: [row("1", ["contract_id": "N1", "turnover": "100", "registered_on": "2024-03-05"])],
            theirs: [row("7", ["contract_id": "N1", "turnover": "100.5", "registered_on": "2024年3月5日", "name": "鉴定"])],
            columns: columns)
        let match = reconciliation.matches.first
        #expect(match?.basis == .number)
        #expect(match?.newNumber == nil)
        #expect(match?.differences.map(\.column.id) == ["name", "turnover"])
        #expect(match?.differences.map(\.ours) == ["检测", "100"])
        #expect(match?.differences.map(\.theirs) == ["鉴定", "100.5"])
        #expect(!reconciliation.isClean)
    }

    @Test(
        "takes for the same what only looks different",
        arguments: [
            ("turnover", "1,200.00", "1200"), ("registered_on", "2024/3/5", "2024-03-05"), ("government", "是", "true"),
            ("name", "甲（一期） 研究", "甲(一期)研究"), ("seller_name", "ABC 公司", "ａｂｃ公司"), ("ip", "", " "),
        ])
    func same(column: String, ours: String, theirs: String) {
        let reconciliation = Reconciliation(
            ours: [row("1", ["contract_id": "N1", column: ours])],
            theirs: [row("7", ["contract_id": "n1 ", column: theirs])], columns: columns)
        #expect(reconciliation.isClean)
        #expect(reconciliation.matches.count == 1)
    }

    @Test("matches drafts by what they say, and tells their number")
    func contents() {
        let reconciliation = Reconciliation(
            ours: [row("d1", [:]), row("d2", ["name": "咨询", "turnover": "5"]), row("d3", ["name": ""])],
            theirs: [
                row("1", ["contract_id": "N9", "name": "咨询", "turnover": "6"]),
                row("2", ["contract_id": "N8", "turnover": "100.00"]),
            ], columns: columns)
        #expect(reconciliation.matches.map(\.basis) == [.contents, .parties])
        #expect(reconciliation.matches.map(\.newNumber) == ["N8", "N9"])
        #expect(reconciliation.matches[1].differences.map(\.column.id) == ["turnover"])
        #expect(reconciliation.onlyOurs == [2])
        #expect(reconciliation.onlyTheirs == [])
    }

    @Test("never takes two numbers for one contract")
    func numbers() {
        let reconciliation = Reconciliation(
            ours: [row("1", ["contract_id": "N1"])], theirs: [row("2", ["contract_id": "N2"])], columns: columns)
        #expect(reconciliation.matches == [])
        #expect((reconciliation.onlyOurs, reconciliation.onlyTheirs) == ([0], [0]))
    }

    @Test("takes rows that fit alike in their order and says so")
    func ambiguous() {
        let reconciliation = Reconciliation(
            ours: [row("d1", [:]), row("d2", [:])],
            theirs: [
                row("1", ["contract_id": "N1"]), row("2", ["contract_id": "N2"]), row("3", ["contract_id": "N3"]),
            ], columns: columns)
        #expect(reconciliation.matches.map(\.newNumber) == ["N1", "N2"])
        #expect(reconciliation.matches.allSatisfy { $0.isAmbiguous })
        #expect(reconciliation.onlyTheirs == [2])
    }

    @Test("names numbers that a ledger has twice")
    func repeated() {
        let reconciliation = Reconciliation(
            ours: [row("1", ["contract_id": "N1"]), row("2", ["contract_id": "N1"])],
            theirs: [row("1", ["contract_id": "N1"])], columns: columns)
        #expect(reconciliation.repeatedOurs == [[0, 1]])
        #expect(reconciliation.matches.map(\.ours) == [0])
        #expect(reconciliation.onlyOurs == [])
        #expect(!reconciliation.isClean)
    }

    @Test("says nothing of a row that cannot be read, nor that we alone have it")
    func unread() {
        let ours = [row("o1", ["contract_id": "N1"]), row("o2", ["contract_id": "N2"])]
        let unread = [
            Reconciliation.UnreadRow(place: "t1", number: "n1", column: "登记日期", message: "“3月”：不是日期。"),
            Reconciliation.UnreadRow(place: "t2", number: "", column: "", message: "多了逗号。"),
        ]
        let found = Reconciliation(ours: ours, theirs: [], columns: columns, unread: unread)
        #expect((found.onlyOurs, found.notCompared) == ([1], [0]))
        #expect(!found.isClean)
        let lines = ReconciliationTable(found, ours: ours, theirs: []).lines
        let expected = [
            ["仅我方有", "N2", "o2", "", "", "检测", ""], ["登记台账该行未能读取", "n1", "", "t1", "登记日期", "", "“3月”：不是日期。"],
            ["登记台账该行未能读取", "", "", "t2", "", "", "多了逗号。"], ["登记台账有此编号，未能读取，未比较", "N1", "o1", "", "", "检测", ""],
        ]
        #expect(lines == expected)
    }

    @Test("is written as one line for each thing to look at")
    func table() {
        let ours = [
            row("o1", ["contract_id": "N1", "turnover": "5"]), row("o2", ["name": "咨询"]), row("o3", ["name": "独有"]),
            row("o4", ["contract_id": "N1"]),
        ]
        let theirs = [
            row("t1", ["contract_id": "N1", "turnover": "6"]), row("t2", ["contract_id": "N2", "name": "咨询"]),
            row("t3", ["contract_id": "N3", "name": "别家"]),
        ]
        let table = ReconciliationTable(
            Reconciliation(ours: ours, theirs: theirs, columns: columns), ours: ours, theirs: theirs)
        let expected = [
            ["记载不同", "N1", "o1", "t1", "合同成交额", "5", "6"], ["待回填登记编号", "N2", "o2", "t2", "合同登记编号", "", "N2"],
            ["我方登记编号重复", "N1", "o1", "", "", "检测", ""], ["我方登记编号重复", "N1", "o4", "", "", "检测", ""],
            ["仅我方有", "", "o3", "", "", "独有", ""], ["仅登记台账有", "N3", "", "t3", "", "", "别家"],
        ]
        #expect(table.lines == expected)
        #expect(table.lines.allSatisfy { $0.count == ReconciliationTable.header.count })
    }

    @Test("finds again what was done to a ledger")
    func edits() {
        var wrong: [UInt64] = []
        for seed in UInt64(1)...200 {
            var random = SeededRandom(seed: seed)
            let count = 5 + random.below(40)
            let truth = (0..<count).map { number in
                LedgerRow(
                    place: "\(number)",
                    cells: [
                        "contract_id": "N\(number)", "seller_id": "S\(random.below(4))",
                        "buyer_id": "B\(random.below(4))",
                        "name": "项目\(number)", "turnover": "\(random.below(5))", "status": "registered",
                    ])
            }
            var (ours, removed, added, changed): ([LedgerRow], Int, Int, Int) = ([], 0, 0, 0)
            for contract in truth {
                var cells = contract.cells
                switch random.below(6) {
                case 0:
                    removed += 1
                    continue
                case 1:
                    cells["turnover"] = "77"
                    changed += 1
                case 2: cells["contract_id"] = ""
                case 3:
                    cells["contract_id"] = ""
                    cells["turnover"] = "77"
                    changed += 1
                case 4:
                    ours.append(
                        LedgerRow(place: "x", cells: cells.merging(["contract_id": "X" + contract.place]) { $1 }))
                    added += 1
                default: break
                }
                ours.append(LedgerRow(place: contract.place, cells: cells))
            }
            ours.shuffle(using: &random)
            let found = Reconciliation(ours: ours, theirs: truth, columns: columns)
            let isRight =
                found.onlyTheirs.count == removed && found.onlyOurs.count == added
                && found.matches.filter { !$0.differences.isEmpty }.count == changed
                && found.matches.allSatisfy { ours[$0.ours].place == truth[$0.theirs].place }
            if !isRight { wrong.append(seed) }
        }
        #expect(wrong == [])
    }
}
