import Exact
import FEEL
import Interchange
import Registration
import Testing

@Suite("An application")
struct ApplicationReaderTests {
    private let reader: ApplicationReader

    init() throws { reader = ApplicationReader(try Rules.precheck().form) }

    private func read(_ column: String, _ text: String) -> (Value, [Application.Problem]) {
        let application = reader.read([(column: column, text: text)])
        return (application.answers.values.first { !$0.isNull } ?? .null, application.problems)
    }

    @Test(
        "is read by id, by the form's word and by the question",
        arguments: [
            ("turnover", "1200000", "1200000"), ("turnover_fen", "120000001", "1200000.01"),
            ("合同成交额", "1,200,000.50", "1200000.5"), ("合同成交额（万元）", "120.00005", "1200000.5"),
            ("合同成交额(元)", " 7 ", "7"), ("kind", "开发", "\"development\""), ("合同类别", "licence", "\"licence\""),
            ("signed_on", "2026年3月5日", "@\"2026-03-05\""), ("签订日期", "2026/3/5", "@\"2026-03-05\""),
            ("signed_on", "2026.03.05", "@\"2026-03-05\""), ("是否涉外", "是", "true"), ("foreign", "FALSE", "false"),
            ("name", "　检测　", "\"检测\""), ("ip", "无", "\"无\""), ("turnover", "¥1,200.5元", "1200.5"),
            ("turnover", "１２００", "1200"), ("turnover", "-5", "-5"), ("签订日期", "20260305", "@\"2026-03-05\""),
            ("是否涉外", "√", "true"),
            ("1、合同成交额/万元", "3", "30000"), ("kind", "LICENCE", "\"licence\""),
            (
                "cost_lines", "设备=120000=清单；材料 = 3,000",
                "[{cost: \"设备\", amount: 120000, evidence: \"清单\"}, {cost: \"材料\", amount: 3000, evidence: null}]"
            ),
        ])
    func readings(column: String, text: String, literal: String) {
        let (value, problems) = read(column, text)
        #expect(problems == [])
        #expect(value.literal == literal)
    }

    @Test(
        "leaves open what it cannot read for sure",
        arguments: [
            ("turnover", "120万"), ("turnover", "1,20"), ("turnover", "0.001"), ("turnover_fen", "0.5"),
            ("turnover", "1e5"), ("turnover", "约 5"), ("合同成交额（元）", "5万元"),
            ("turnover", "12.3.4"), ("kind", "研发"), ("signed_on", "26-03-05"), ("signed_on", "2026-02-30"),
            ("signed_on", "05/03/2026"), ("foreign", "有"), ("cost_lines", "设备12万"), ("cost_lines", "=5"),
        ])
    func unreadable(column: String, text: String) {
        let (value, problems) = read(column, text)
        #expect(value.isNull)
        #expect(problems.count == 1)
        #expect(problems.first?.text == text)
    }

    @Test("tells of columns it does not know, and of one that is there twice")
    func columns() {
        let application = reader.read([
            (column: "turnvoer", text: "5"), (column: "turnover", text: "1"), (column: "合同成交额", text: "2"),
            (column: "empty", text: ""), (column: "signed_on", text: "/"),
        ])
        #expect(application.problems.map(\.column) == ["turnvoer", "turnover", "合同成交额"])
        #expect(application.problems.allSatisfy { $0.message.contains("请") })
        #expect(application.answers.values.allSatisfy { $0.isNull })
    }

    @Test("knows every column by its id, by the form's word and by the question")
    func names() throws {
        let form = try Rules.precheck().form
        var unknown: [String] = []
        for question in form.questions {
            for name in [question.id, form.label(of: question.id), question.text] {
                if let note = reader.headers([name])[0].note { unknown.append(name + note) }
            }
        }
        #expect(unknown == [])
    }

    @Test("is read from JSON with numbers, truth values and lists")
    func json() throws {
        let text =
            #"{"turnover": 12.5, "foreign": true, "kind": "转让", "signed_on": null, "name": 7, "industry": true, "cost_lines": [{"cost": "设备", "amount": 2}]}"#
        let application = reader.read(try JSON(parsing: Array(text.utf8)))
        #expect(application["turnover"].literal == "12.5")
        #expect(application["foreign"].boolean == true)
        #expect(application["kind"].string == "transfer")
        #expect(application["name"].string == "7")
        #expect(application["cost_lines"].list?.count == 1)
        #expect(application.problems.map(\.column) == ["industry"])
    }

    @Test("is read from a row of a table, in which a cell may be no value")
    func table() {
        let headers = reader.headers(["项目名称", "合同类别", "备注", "合同成交额", "签订日期"], unitAbove: .wan)
        #expect(headers.map { $0.note == nil } == [true, true, false, true, true])
        let cells: [ApplicationReader.Cell] = [
            .text("甲, 乙"), .text("开发"), .text("x"), .text("5"), .unreadable("=A1", message: "是公式。"), .text("7"),
        ]
        let application = reader.read(cells, under: headers)
        #expect(application["name"].string == "甲, 乙")
        #expect(application["turnover"].literal == "50000")
        #expect(application.problems.map(\.text) == ["=A1", "7"])
    }
}
