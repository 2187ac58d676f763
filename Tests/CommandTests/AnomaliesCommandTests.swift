import Foundation
import Testing

@Suite("The list of contracts to look at")
struct AnomaliesCommandTests {
    private let year: RegistrationYear

    init() throws { year = try RegistrationYear() }

    private func list(_ options: [String] = []) throws -> String {
        try year.output(["anomalies", "--year", "2024"] + options)
    }

    /// The rows of a CSV file without its header; no cell of theirs is quoted.
    private func rows(_ name: String) throws -> [[String]] {
        try year.installation.scratch.text(name).split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("counts what each rule found, and tells what nobody declared")
    func counts() throws {
        let before = try year.installation.acts()
        let said = try list()
        #expect(said.contains("2024 年度登记 14 份，计入 13 份（已注销等 1 份不计入），列入清单 12 份"))
        let lines = said.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let expected = [
            ("承继后同一单位", "1", "1"), ("关联交易", "1", "1"), ("大额合同", "1", "1"), ("政府项目", "4", "4"), ("疑似拆分", "1", "3"),
            ("互签", "1", "2"),
        ]
        for (rule, entries, contracts) in expected {
            #expect(
                lines.contains { $0.first == rule && $0.dropFirst(2).prefix(2) == [entries, contracts] }, "\(rule)")
        }
        #expect(said.contains("没有填写是否关联交易的 1 份，这一项不能判断"))
        #expect(said.contains("没有签订日期的 1 份，拆分按登记日期计算"))
        #expect(said.contains("A001") && said.contains("第0单位") && said.contains("另有 2 份"))
        #expect(try year.installation.acts() == before)
    }

    @Test("has a line a contract with what was found and room for what will be")
    func table() throws {
        let path = year.installation.path("list.csv")
        #expect(try list(["--out", path]).contains("清单（12 份）已写入"))
        let rows = try rows("list.csv")
        #expect(rows.map { $0[0] } == (1...12).map { $0 < 10 ? "A00\($0)" : "A0\($0)" })
        #expect(rows.allSatisfy { $0.suffix(3) == ["", "", ""] })
        let split = try #require(rows.first { $0[0] == "A004" })
        #expect(split[3] == "第0单位" && split[7] == "2000000.00" && split[9] == "疑似拆分" && split[10] == "逐件核查")
        #expect(split[11].contains("3 份") && split[12].contains("并非规定") && split[13] == "A003、A005")
    }

    @Test("draws the same sample for the same seed, as anybody can")
    func sample() throws {
        func drawn(_ seed: String, _ percent: String) throws -> [String] {
            let path = year.installation.path("list.csv")
            _ = try list(["--out", path, "--sample", percent, "--seed", seed])
            return try rows("list.csv").filter { $0[14] == "抽中" }.map { $0[0] }
        }
        let hashed = try ["A008", "A010", "A011", "A012"].map { number in
            let file = try year.installation.scratch.write("text", "7|\(number)").path
            return (hash: try Command.run(tool: "sha256sum", [file]).output, number: number)
        }
        let expected = hashed.sorted { $0.hash < $1.hash }.prefix(2).map(\.number).sorted()
        #expect(try drawn("7", "50") == expected)
        #expect(try drawn("7", "25.01") == expected)
        #expect(try drawn("8", "100").count == 4)
        #expect(try year.installation.scratch.text("list.csv").contains("抽查（100%，随机数 8）"))
    }

    @Test("says on the sheet where it comes from")
    func sheet() throws {
        let path = year.installation.path("list.xlsx")
        let said = try list(["--out", path, "--sample", "50", "--seed", "7", "--limit", "large contract=90000"])
        #expect(said.contains("抽查（50%，随机数 7）：清单中应抽查的 4 份，抽中 2 份"))
        let strings = try Command.run(tool: "unzip", ["-p", path]).output
        for word in ["随机数 7", "SHA-256", "2024", "large contract", "本系统的做法，并非规定", "核查结论", "剔除理由", "第2单位"] {
            #expect(strings.contains(word), "\(word)")
        }
    }

    @Test("follows what was known then")
    func moments() throws {
        let early = try list(["--known", "2020-01-01"])
        #expect(early.contains("2024 年度登记 0 份") && early.contains("没有列入清单的合同。"))
    }

    @Test(
        "is refused with the mend where it cannot be drawn up",
        arguments: [
            (["--year", "24"], 2, "四位年份"), (["--sample", "10"], 2, "--seed"), (["--seed", "10"], 2, "--sample"),
            (["--sample", "0", "--seed", "1"], 2, "百分数"), (["--sample", "101", "--seed", "1"], 2, "百分数"),
            (["--out", "list.pdf"], 2, ".xlsx"), (["--limit", "largest=1"], 1, "large contract"),
            (["--limit", "large contract=x"], 2, "数字"), (["--rules", "/no/such/folder"], 1, "/no/such/folder"),
        ] as [([String], Int32, String)])
    func refused(options: [String], status: Int32, word: String) throws {
        let call = ["anomalies"] + (options[0] == "--year" ? [] : ["--year", "2024"]) + options
        let refusal = try year.installation.run(call)
        #expect(refusal.status == status && refusal.errors.contains(word), "\(refusal.errors)")
        #expect(refusal.errors.contains("。"))
    }
}
