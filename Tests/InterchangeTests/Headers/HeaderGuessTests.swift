import Interchange
import Testing

@Suite("What a file's headers are taken for")
struct HeaderGuessTests {
    static let columns = [
        ExpectedColumn("contract_id", header: "合同登记编号", aliases: ["登记号"]),
        ExpectedColumn("registered_on", header: "登记日期"),
        ExpectedColumn("signed_on", header: "签订日期", isRequired: false),
        ExpectedColumn("seller_id", header: "卖方信用代码"),
        ExpectedColumn("buyer_id", header: "买方信用代码"),
        ExpectedColumn("turnover", header: "合同成交额", isMoney: true),
        ExpectedColumn("tax_exempt", header: "免税额", isMoney: true, isRequired: false),
    ]
    static let plain = ["合同登记编号", "登记日期", "卖方信用代码", "买方信用代码", "合同成交额（元）"]

    static func guess(_ headers: [String], _ mapping: HeaderMapping = .none) -> HeaderGuess {
        HeaderGuess(headers, columns: columns, mapping: mapping)
    }

    private static func kinds(_ guess: HeaderGuess) -> [HeaderFinding.Kind] {
        guess.findings.map(\.kind)
    }

    @Test("are all certain when they are the names")
    func exact() {
        let guess = Self.guess(Self.plain)
        #expect(guess.isReady)
        #expect(guess.findings == [])
        #expect(guess.answers.map(\.match) == [.exact, .exact, .exact, .exact, .exact])
        #expect(guess.answers.map(\.column) == ["contract_id", "registered_on", "seller_id", "buyer_id", "turnover"])
        #expect(guess.answers.map(\.unit) == [nil, nil, nil, nil, .yuan])
        #expect(guess.answer(for: "buyer_id")?.position == 3)
        #expect(guess.answer(for: "tax_exempt") == nil)
    }

    @Test(
        "are names in other spellings",
        arguments: [
            "登记日期 ", " 登 记 日 期", "登记\n日期", "*登记日期", "登记日期（必填）", "登记日期【必填】", "＊登记日期", "登记日期：", "2.登记日期", "（2）登记日期",
            "3、登记日期", "REGISTERED_ON", "ｒegistered_on", "登记日期(YYYY-MM-DD)", "登记日期\u{200B}", "\u{FEFF}登记日期",
        ])
    func spellings(header: String) {
        let answer = Self.guess([header]).answers[0]
        #expect(answer.column == "registered_on")
        #expect(answer.isBound)
    }

    @Test("find a credit code under its full name")
    func fullName() {
        let guess = Self.guess(["卖方统一社会信用代码", "买方统一社会信用代码"])
        #expect(guess.answers.map(\.column) == ["seller_id", "buyer_id"])
        #expect(guess.answers.map(\.match) == [.normalised, .normalised])
    }

    @Test(
        "tell the unit of money",
        arguments: [
            (header: "合同成交额（元）", unit: AmountUnit.yuan), ("合同成交额(万元)", .wan), ("合同成交额（亿元）", .yi),
            ("合同成交额（人民币元）", .yuan),
            ("合同成交额（单位：万元）", .wan), ("合同成交额【万元】", .wan), ("合同成交额 （ 万元 ）", .wan), ("合同成交额/万元", .wan), ("合同成交额万元", .wan),
            ("turnover_fen", .fen), ("合同成交额（千元）", .thousand), ("合同成交额（百万元）", .million), ("*合同成交额（必填）（万元）", .wan),
            ("合同成交额（金额单位：人民币万元）", .wan), ("合同成交额（万）", .wan),
        ])
    func units(header: String, unit: AmountUnit) {
        let answer = Self.guess([header]).answers[0]
        #expect(answer.column == "turnover")
        #expect(answer.unit == unit)
        #expect(answer.isBound)
    }

    @Test("name no unit, or take the one above the table, and say so")
    func noUnit() {
        let headers = Array(Self.plain.dropLast()) + ["合同成交额"]
        let guess = Self.guess(headers)
        #expect(guess.isReady)
        #expect(Self.kinds(guess) == [.unitMissing])
        #expect(guess.answers[4].unit == nil)
        let above = HeaderGuess(headers, columns: Self.columns, unitAbove: .wan)
        #expect(Self.kinds(above) == [.unitFromAbove])
        #expect(above.answers[4].unit == .wan)
        #expect(above.findings[0].description == "第 5 列“合同成交额”没有写明单位，按表格上方的说明以万元读取。请核对。")
        let both = HeaderGuess(Self.plain, columns: Self.columns, unitAbove: .wan)
        #expect(both.answers[4].unit == .yuan)
        #expect(both.findings == [])
    }

    @Test(
        "are guessed when near, and wait for a person",
        arguments: [
            (header: "合同成交金额（元）", column: "turnover"), ("认定登记日期", "registered_on"), ("合同登记编码", "contract_id"),
            ("免税金额（元）", "tax_exempt"), ("卖方单位信用代码", "seller_id"), ("合同登记编号（14位）", "contract_id"),
        ])
    func near(header: String, column: String) {
        let guess = Self.guess([header])
        #expect(guess.answers[0].match == .guess)
        #expect(guess.answers[0].column == column)
        #expect(!guess.answers[0].isBound)
        #expect(guess.findings.contains { $0.kind == .guess && $0.columns == [column] })
    }

    @Test(
        "are never guessed as the opposite of what they say", arguments: ["卖方名称", "登记年度", "合同登记名称", "备注", "序号", "美元"])
    func opposite(header: String) {
        let columns = [
            ExpectedColumn("buyer_name", header: "买方名称"), ExpectedColumn("registered_on", header: "登记日期"),
            ExpectedColumn("contract_id", header: "合同登记编号"),
        ]
        #expect(HeaderGuess([header], columns: columns).answers[0].match == .unknown)
    }

    @Test("are left to a person when two compete")
    func competing() {
        let duplicates = Self.guess(Self.plain + ["登记日期", "登记日期（必填）"])
        #expect(Self.kinds(duplicates) == [.duplicateHeaders])
        #expect(!duplicates.isReady)
        #expect(duplicates.answer(for: "registered_on") == nil)
        #expect(duplicates.findings[0].positions == [1, 5, 6])
        let oneOfTwo = Self.guess(["信用代码"])
        #expect(oneOfTwo.answers[0].match == .competing(["seller_id", "buyer_id"]))
        let rivals = Self.guess(["合同成交金额（元）", "合同总成交额（元）"])
        #expect(rivals.answers.allSatisfy { $0.match == .competing(["turnover"]) })
        let shared = HeaderGuess(
            ["编号"], columns: [ExpectedColumn("a", header: "编号"), ExpectedColumn("b", header: "号", aliases: ["编号"])])
        #expect(shared.answers[0].match == .competing(["a", "b"]))
        #expect(!shared.isReady)
        let beside = HeaderGuess(
            ["编号", "号"],
            columns: [ExpectedColumn("a", header: "编号"), ExpectedColumn("b", header: "号", aliases: ["编号"])])
        #expect(beside.answers.allSatisfy { !$0.isBound })
        #expect(beside.findings.last?.problem == "有 2 列都像 “号”（b）：第 1 列“编号”、第 2 列“号”")
    }

    @Test("lack columns, name unknown ones, or say nothing")
    func rest() {
        let guess = Self.guess(["合同登记编号", "", "备注", "卖方信用代码", "买方信用代码", "合同成交额（万元）"])
        #expect(Self.kinds(guess) == [.missingColumn, .blankHeader, .unknownHeader])
        #expect(guess.findings[0].description == "缺少列 “登记日期”（registered_on）。请补上表头为“登记日期”的一列，或指定哪一列是它。")
        #expect(!guess.isReady)
        #expect(Self.guess([]).findings.allSatisfy { $0.isBlocking })
    }

    @Test("are what a person says, before anything else")
    func told() throws {
        let mapping = try HeaderMapping(
            [
                HeaderMapping.Entry("registered_on", header: "认定时间"),
                HeaderMapping.Entry("turnover", header: "总额", unit: .wan),
            ], ignored: ["登记日期"])
        let guess = Self.guess(["合同登记编号", "登记日期", "卖方信用代码", "买方信用代码", "总额", "认定时间"], mapping)
        #expect(guess.isReady)
        #expect(guess.answers.map(\.match) == [.exact, .ignored, .exact, .exact, .told, .told])
        #expect(guess.answers[4].unit == .wan)
        #expect(guess.answers[5].column == "registered_on")
        let swapped = try HeaderMapping([HeaderMapping.Entry("buyer_id", header: "卖方信用代码")])
        #expect(Self.guess(Self.plain, swapped).answers[2].column == "buyer_id")
    }

    @Test("contradict what a person says")
    func wrongMapping() throws {
        let mapping = try HeaderMapping([
            HeaderMapping.Entry("nothing", header: "备注"), HeaderMapping.Entry("signed_on", header: "没有的"),
            HeaderMapping.Entry("tax_exempt", header: "金额"),
        ])
        let guess = Self.guess(Self.plain + ["金额", "金额"], mapping)
        #expect(guess.findings.filter(\.isBlocking).map(\.kind) == [.mappedColumn, .mappedHeader, .mappedHeader])
    }

    @Test("are all bound once a person confirms the proposal")
    func proposal() throws {
        let headers = ["合同登记编码", "认定登记日期", "卖方统一社会信用代码", "买方信用代码", "合同成交金额（万元）"]
        let guess = Self.guess(headers)
        #expect(!guess.isReady)
        let confirmed = Self.guess(headers, guess.proposal)
        #expect(confirmed.isReady)
        #expect(confirmed.answers.allSatisfy { $0.match == .told })
        #expect(confirmed.answers[4].unit == .wan)
        #expect(confirmed.proposal == guess.proposal)
    }

    @Test("are answered whatever they hold")
    func hostile() {
        let headers = WrittenSamples.hostile + ["（（（", "）", "（）", "*", "1.", "（1）", "（万元）", "万元", "_fen"]
        let guess = Self.guess(headers)
        #expect(guess.answers.count == headers.count)
        #expect(guess.answers.allSatisfy { !$0.isBound })
    }
}
