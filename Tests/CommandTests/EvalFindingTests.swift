import Exact
import Foundation
import Interchange
import Testing

@Suite("A finding of beizeng eval")
struct EvalFindingTests {
    private let scratch: Scratch
    private let model: String

    init() throws {
        scratch = try Scratch()
        model = try scratch.write("share.dmn", EvalFindingTests.share).path
    }

    private static let share = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="urn:share" name="Share">
          <inputData id="in" name="额"><variable name="额" typeRef="number"/></inputData>
          <decision id="out" name="补助">
            <variable name="补助" typeRef="number"/>
            <informationRequirement><requiredInput href="#in"/></informationRequirement>
            <decisionTable hitPolicy="UNIQUE">
              <input><inputExpression typeRef="number"><text>额</text></inputExpression></input>
              <output/>
              <rule id="big"><inputEntry><text>&gt; 1000</text></inputEntry><outputEntry><text>10</text></outputEntry></rule>
              <rule><inputEntry><text>&gt; 500</text></inputEntry><outputEntry><text>额 / 0</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """

    private func eval(_ amount: Int, _ more: [String]) throws -> Command {
        try Command.run(["eval", model, "--decision", "补助", "--input", "{\"额\": \(amount)}"] + more)
    }

    @Test("shows file, line, column, element, the marked text and the mend")
    func text() throws {
        let run = try eval(600, [])
        #expect(run.output == "null\n")
        #expect(
            run.errors == """
                \(model):10:78：提醒 [division-by-zero]：除数为零。
                  位于“补助”（编号 out）
                  10 | …ntry><outputEntry><text>额 / 0</text></outputEntry></rule>
                     |                          ^^^^^^
                  办法：请先判断除数，例如 if x = 0 then null else y / x。

                """)
    }

    @Test("speaks English with --lang en")
    func english() throws {
        let run = try eval(2000, ["--lang", "en"])
        #expect(run.errors.contains("rules 1 (big), 2 of the table “补助” match together"))
        #expect(run.errors.contains("in “补助” (id out)") && run.errors.contains("Mend: Make the conditions"))
        #expect(try eval(2000, ["--lang", "fr"]).status == 2)
    }

    @Test("carries place, both languages and the rules in --json")
    func json() throws {
        let run = try eval(2000, ["--json", "--trace"])
        #expect(run.errors == "")
        let answer = try JSON(parsing: Array(run.output.utf8))
        let finding = try #require(answer["diagnostics"]?.array?.first)
        #expect(answer["value"] == .null && finding["id"] == .string("several-rules-matched"))
        #expect(finding["file"] == .string(model) && finding["elementID"] == .string("out"))
        #expect([finding["line"], finding["column"], finding["length"]] == [.number(6), .number(5), .number(34)])
        #expect(finding["message"]?["zh"]?.string?.contains("规则 1（big）、2 同时匹配") == true)
        #expect(finding["remedy"]?["en"]?.string?.isEmpty == false)
        #expect(finding["rules"]?.array?.map { $0["id"] } == [.string("big"), .null])
        #expect(finding["rules"]?.array?.map { $0["number"] } == [.number(1), .number(2)])
        let steps = answer["trace"]?["steps"]?.array
        #expect(steps?.last?["reason"]?["id"] == .string("several-rules-matched"))
    }

    @Test("stands beside the null in --trace")
    func trace() throws {
        let run = try eval(100, ["--trace"])
        #expect(run.output.contains("补助 = null（决策表“补助”没有匹配的规则，也没有默认输出，见 \(model):6:5）"))
    }

    @Test("of an expression points into its text")
    func expression() throws {
        let run = try Command.run(["feel", "sum(1，2)"])
        #expect(run.status == 1)
        #expect(
            run.errors == """
                1:6：错误 [full-width-sign]：此处的 ， 是中文标点或全角字符，表达式语言不识别。
                  1 | sum(1，2)
                    |      ^^
                  办法：请改用半角的 ,。

                """)
        let near = try Command.run(["feel", "string lenght(\"a\")", "--lang", "en"])
        #expect(near.errors.contains("“string length” may be meant"))
    }
}
