import Exact
import Foundation
import Interchange
import Testing

@Suite("beizeng eval")
struct EvalCommandTests {
    private let scratch: Scratch
    private let model: String

    init() throws {
        scratch = try Scratch()
        model = try scratch.write("share.dmn", EvalCommandTests.share).path
    }

    private static let share = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="urn:share" name="Share" id="share">
          <inputData id="in" name="turnover"><variable name="turnover" typeRef="number"/></inputData>
          <inputData id="day" name="signed"><variable name="signed" typeRef="date"/></inputData>
          <decision id="out" name="Share">
            <variable name="Share" typeRef="number"/>
            <informationRequirement><requiredInput href="#in"/></informationRequirement>
            <decisionTable hitPolicy="FIRST">
              <input><inputExpression typeRef="number"><text>turnover</text></inputExpression></input>
              <output/>
              <rule><inputEntry><text>&gt; 1000</text></inputEntry><outputEntry><text>10</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>turnover * 0.01</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <decision id="year" name="Year">
            <variable name="Year" typeRef="number"/>
            <informationRequirement><requiredInput href="#day"/></informationRequirement>
            <literalExpression><text>signed.year</text></literalExpression>
          </decision>
        </definitions>
        """

    private func eval(_ decision: String, _ more: [String], input: String = "") throws -> Command {
        try Command.run(["eval", model, "--decision", decision] + more, input: input)
    }

    @Test(
        "prints a decision's value as JSON",
        arguments: [("Share", #"{"turnover": 250}"#, "2.5"), ("Year", #"{"signed": "2023-05-01"}"#, "2023")])
    func value(decision: String, input: String, value: String) throws {
        let run = try eval(decision, ["--input", input])
        #expect(run.status == 0)
        #expect(run.output == value + "\n")
        #expect(run.errors == "")
    }

    @Test("with --trace names the steps and the rule that fired")
    func trace() throws {
        let run = try eval("Share", ["--input", #"{"turnover": 5000}"#, "--trace"])
        #expect(run.status == 0)
        #expect(run.output.contains("turnover = 5000"))
        #expect(run.output.contains("匹配规则 1"))
        #expect(run.output.hasSuffix("\n10\n"))
    }

    @Test("answers a batch line by line, keeping ids")
    func batch() throws {
        let input = """
            {"id": "a", "input": {"turnover": 100}}

            {"turnover": 2000}
            nonsense
            """
        let run = try eval("Share", ["--stdin"], input: input)
        #expect(run.status == 0)
        let answers = try run.output.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
        #expect(answers.map { $0["id"] } == [.string("a"), .null, .null])
        #expect(answers.map { $0["value"] } == [.number(1), .number(10), nil])
        #expect(answers.last?["error"]?.string?.isEmpty == false)
    }

    @Test("tells now() and today() the moment given, else that of the machine, without a complaint")
    func clock() throws {
        let path = try scratch.write(
            "clock.dmn",
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" namespace="urn:clock" name="Clock">
              <decision id="day" name="Day"><variable name="Day"/>
              <literalExpression><text>string(today())</text></literalExpression></decision>
            </definitions>
            """
        ).path
        let given = try Command.run(["eval", path, "--decision", "Day", "--now", "2024-02-29T23:30:00+08:00"])
        #expect(given.output == "\"2024-02-29\"\n")
        #expect(given.errors == "")
        let machine = try Command.run(["eval", path, "--decision", "Day"])
        #expect(machine.status == 0 && machine.output != "null\n" && machine.errors == "")
        #expect(try Command.run(["eval", path, "--decision", "Day", "--now", "x"]).status == 2)
    }

    @Test("says why a value is null")
    func null() throws {
        let run = try eval("Share", [])
        #expect(run.status == 0)
        #expect(run.output == "null\n")
        #expect(run.errors.contains("turnover"))
    }

    @Test("mentions an input that the model does not have")
    func unknownInput() throws {
        let run = try eval("Share", ["--input", #"{"turnover": 100, "turnoverr": 1}"#])
        #expect(run.status == 0)
        #expect(run.output == "1\n")
        #expect(run.errors.contains("turnoverr"))
    }

    @Test("refuses an unknown decision and inputs that are no JSON object, with 2")
    func wrong() throws {
        let unknown = try eval("Nonsense", [])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("Share、Year"))
        #expect(try eval("Share", ["--input", "{"]).status == 2)
        #expect(try eval("Share", ["--input", "[1]"]).status == 2)
    }

    @Test("refuses a model that cannot be read, naming its place, with 1")
    func broken() throws {
        let path = try scratch.write("broken.dmn", "<definitions>\n<decision></definitions>").path
        let run = try Command.run(["eval", path, "--decision", "A"])
        #expect(run.status == 1)
        #expect(run.errors.contains("broken.dmn"))
    }
}
