import Foundation
import Testing

@Suite("The reconciliation with the registered ledger")
struct ReconcileCommandTests {
    private let year: RegistrationYear

    init() throws { year = try RegistrationYear() }

    private func reconcile(_ file: String, _ options: [String] = []) throws -> String {
        try year.output(["reconcile", file, "--policy", Checkout.samplePack] + options)
    }

    /// The ledger with some rows otherwise, written in the way the national system might.
    private func ledger(_ change: (String) -> String?) throws -> String {
        let rows = RegistrationYear.rows.compactMap(change)
        let text = ["登记台账", RegistrationYear.header] + rows + ["合计,,,,,,,30000000,,,,,,"]
        return try year.installation.scratch.write("ledger.csv", text.joined(separator: "\n") + "\n").path
    }

    @Test("finds no difference in what the registry itself wrote")
    func same() throws {
        let path = year.installation.path("own.xlsx")
        try year.installation.require(["export", "contract", "--out", path])
        let said = try reconcile(path)
        #expect(said.contains("两边一致，没有差异。") && said.contains("全部合同"))
    }

    @Test("tells what only one side has, what differs and what cannot be read, and changes nothing")
    func differences() throws {
        let before = try year.installation.acts()
        let file = try ledger { row in
            switch row.prefix(4) {
            case "A001":
                row.replacing("6000000,6000000", with: "6500000,6000000").replacing("2024-02-01", with: "2024/2/1")
            case "A002": nil
            case "A003": row.replacing("A003", with: "X003")
            case "A008": row.replacing("2024-06-03,2024-06-03", with: "6月3日,2024-06-03")
            default: row
            }
        }
        let path = year.installation.path("differences.csv")
        let said = try reconcile(file, ["--year", "2024", "--out", path])
        let lines = said.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        for (what, count) in [
            ("我方登记", "14"), ("登记台账", "13"), ("两边一致", "10"), ("仅我方有", "2"), ("仅登记台账有", "1"), ("登记台账未能读取的行", "1"),
            ("我方因此未比较的", "1"),
        ] {
            #expect(lines.contains([what, count]), "\(what)")
        }
        #expect(said.contains("另有 1 行不是这个年度登记的") && said.contains("没有比较：有效期至、合同子类、"))
        #expect(said.contains("不是数据的行：第 17 行"))
        let table = try year.installation.scratch.text("differences.csv").split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let found = Set(table.map { "\($0[0]) \($0[1]) \($0[4])" })
        #expect(
            found == [
                "记载不同 A001 合同成交额", "仅我方有 A002 ", "仅我方有 A003 ", "仅登记台账有 X003 ", "登记台账该行未能读取 A008 登记日期",
                "登记台账有此编号，未能读取，未比较 A008 ",
            ])
        let amount = try #require(table.first { $0[0] == "记载不同" })
        #expect(amount[5] == "6000000.00" && amount[6] == "6500000.00" && amount[2].hasPrefix("act-"))
        #expect(try year.installation.acts() == before)
    }

    @Test("is refused with the mend where the file is no ledger")
    func refused() throws {
        let file = try year.installation.scratch.write("other.csv", "甲,乙\n1,2\n").path
        let call = ["reconcile", file, "--policy", Checkout.samplePack]
        #expect(try year.installation.run(call).faults(status: 1, "表头", "--column") == [])
        #expect(try year.installation.run(["reconcile", file]).faults(status: 2, "--policy") == [])
        #expect(
            try year.installation.run(call + ["--out", "list.txt"]).faults(status: 2, ".xlsx") == [])
        let missing = ["reconcile", year.installation.path("none.csv"), "--policy", Checkout.samplePack]
        #expect(try year.installation.run(missing).faults(status: 2, "none.csv") == [])
    }
}
