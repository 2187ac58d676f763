import Foundation
import Interchange
import Testing

@Suite("The precheck of applications")
struct PrecheckCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func file(_ name: String, _ text: String) throws -> String { try scratch.write(name, text).path }

    @Test("says of one application what a registrar would object to, and on what ground")
    func one() throws {
        let application = try file(
            "one.json",
            #"{"项目名称": "检测", "kind": "许可", "right": "lapsed", "turnover": 500000, "applied_on": "2026-03-05", "登记人": 1}"#
        )
        let run = try Command.run(["precheck", application])
        #expect(run.status == 0)
        for word in ["技术合同预审意见", "项目名称：检测", "500,000.00 元", "一、一次性告知补正", "依据：", "待答的问题", "登记人：", "没有这一栏"] {
            #expect(run.output.contains(word), "\(word)")
        }
        #expect(!run.output.contains("════"))
    }

    private static let rows = """
        申请表,,,,
        项目名称,合同类别,合同成交额（万元）,申请登记的日期,备注
        甲,开发,50,2026-03-05,x
        乙,研发,3元,2026年3月5日,
        丙,开发,50,1900-01-01,
        合计,,100,,

        """

    @Test("says it of every row of a table, and tells those on which nothing can be said")
    func many() throws {
        let run = try Command.run(["precheck", try file("many.csv", Self.rows), "--limit", "large contract=1"])
        #expect(run.status == 1)
        #expect(run.errors.contains("“备注”没有这一栏"))
        for word in ["════ 第 3 行", "════ 第 4 行", "“研发”", "不能出具预审意见：1900-01-01", "共 3 份：", "不能判断 1", "第 6 行"] {
            #expect(run.output.contains(word), "\(word)")
        }
    }

    @Test("gives programs an object a line")
    func json() throws {
        let run = try Command.run(["precheck", try file("many.csv", Self.rows), "--json"])
        let objects = try run.output.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
        #expect(objects.map { $0["place"]?.string } == ["第 3 行", "第 4 行", "第 5 行"])
        #expect(objects[0]["opinion"]?["regime"]?.string == "registration-2026.dmn")
        guard case .array(let problems)? = objects[1]["problems"] else { throw Command.Missing(path: "problems") }
        #expect(problems.compactMap { $0["column"]?.string } == ["kind", "turnover"])
        #expect(objects[2]["opinion"] == .null && objects[2]["fault"]?.string?.contains("1900-01-01") == true)
    }

    @Test("writes the opinions into a file, or as a table")
    func out() throws {
        let many = try file("many.csv", Self.rows)
        let run = try Command.run(["precheck", many, "--out", "\(scratch.path)/list.csv"])
        #expect(run.output.contains("共 3 份") && !run.output.contains("════"))
        let table = try scratch.text("list.csv")
        #expect(table.contains("出处,合同编号,项目名称,结论,分量,意见,依据,可靠程度"))
        #expect(table.contains("第 3 行,,甲,") && table.contains("第 5 行,,丙,不能判断"))
        _ = try Command.run(["precheck", many, "--out", "\(scratch.path)/list.txt"])
        #expect(try scratch.text("list.txt").contains("════ 第 4 行"))
    }

    @Test("lists what it asks, and the table of questions is a file to be filled in")
    func questions() throws {
        let list = try Command.run(["precheck", "--questions"])
        #expect(list.status == 0 && list.output.contains("kind  合同类别") && list.output.contains("可填：开发、转让、许可"))
        let form = "\(scratch.path)/form.xlsx"
        #expect(try Command.run(["precheck", "--questions", "--out", form]).status == 0)
        let empty = try Command.run(["precheck", form])
        #expect(empty.faults(status: 1, "没有申请") == [])
    }

    @Test(
        "is refused with the mend where there is no application",
        arguments: [
            ("x.json", "{\"a\": }", 1, "JSON"), ("x.csv", "甲,乙\n1,2\n", 1, "--questions"), ("x.csv", "", 1, "数据行"),
            ("x.csv", "项目名称,合同类别\n", 1, "没有申请"), ("x.json", "[]", 1, "没有申请"),
        ] as [(String, String, Int32, String)])
    func refused(name: String, text: String, status: Int32, word: String) throws {
        #expect(try Command.run(["precheck", try file(name, text)]).faults(status: status, word) == [])
    }

    @Test("is refused where the call is wrong")
    func wrong() throws {
        #expect(try Command.run(["precheck"]).faults(status: 2, "--questions") == [])
        #expect(try Command.run(["precheck", "\(scratch.path)/none.json"]).faults(status: 2, "none.json") == [])
        let both = ["precheck", "x.csv", "--json", "--out", "x.csv"]
        #expect(try Command.run(both).faults(status: 2, "--json") == [])
    }
}
