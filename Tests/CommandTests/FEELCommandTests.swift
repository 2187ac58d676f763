import Exact
import Interchange
import Testing

@Suite("beizeng feel")
struct FEELCommandTests {
    @Test(
        "prints the value of an expression",
        arguments: [
            (["sum([1, 2, 3])"], "6"), (["rate * 100", "--context", "{rate: 0.01}"], "1"),
            (["成交额 * 0.01", "--context", "{成交额: 250}"], "2.5"), (["\"a\" + \"b\""], "\"ab\""),
        ])
    func expression(arguments: [String], value: String) throws {
        let run = try Command.run(["feel"] + arguments)
        #expect(run.status == 0)
        #expect(run.output.split(separator: "\n").last.map(String.init) == value)
        #expect(run.errors == "")
    }

    @Test("gives null with its reason on standard error")
    func null() throws {
        let run = try Command.run(["feel", "1 / 0"])
        #expect(run.status == 0)
        #expect(run.output == "null\n")
        #expect(!run.errors.isEmpty)
    }

    @Test("tells now() and today() the moment given, else that of the machine, without a complaint")
    func clock() throws {
        let given = try Command.run(["feel", "[now(), today()]", "--now", "2024-02-29T23:30:00+08:00"])
        #expect(given.status == 0)
        #expect(given.output == "[@\"2024-02-29T23:30:00+08:00\", @\"2024-02-29\"]\n")
        #expect(given.errors == "")
        let machine = try Command.run(["feel", "now() > @\"2024-01-01T00:00:00Z\" and date(now()) = today()"])
        #expect(machine.output == "true\n")
        #expect(machine.errors == "")
        let batch = try Command.run(
            ["feel", "--stdin", "--now", "2024-02-29T00:00:00Z"], input: #"{"id": 1, "expr": "today().day"}"#)
        #expect(try JSON(parsing: Array(batch.output.utf8))["feel"]?.string == "29")
        #expect(try Command.run(["feel", "now()", "--now", "yesterday"]).status == 2)
    }

    @Test("ends with 1 on a text that cannot be read")
    func unreadable() throws {
        let run = try Command.run(["feel", "1 +"])
        #expect(run.status == 1)
        #expect(!run.errors.isEmpty)
    }

    @Test("answers a batch line by line, keeping ids, skipping blank lines")
    func batch() throws {
        let input = """
            {"id": 1, "kind": "expr", "expr": "a + 1", "context": {"a": "2"}}

            {"id": "two", "kind": "unary", "expr": "> 5", "input": "7"}
            {"id": [3], "kind": "unary", "expr": "limit", "context": {"limit": "7"}, "input": "8"}
            {"id": 4, "expr": "1 / 0"}
            {"id": 5, "expr": "1 +"}
            {"id": 6, "expr": "x", "context": {"x": "1 +"}}
            {"id": 7}
            nonsense
            """
        let run = try Command.run(["feel", "--stdin"], input: input)
        #expect(run.status == 0)
        let answers = try run.output.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
        #expect(
            answers.map { $0["id"] } == [
                .number(1), .string("two"), .array([.number(3)]), .number(4), .number(5), .number(6), .number(7), .null,
            ])
        #expect(answers.prefix(4).map { $0["feel"]?.string } == ["3", "true", "false", "null"])
        #expect(answers[3]["diagnostics"]?.array?.isEmpty == false)
        let wordless = answers.dropFirst(4).filter { answer in
            answer["feel"] != nil || answer["error"]?.string?.unicodeScalars.contains { $0.value > 0x4E00 } != true
        }
        #expect(wordless == [])
        #expect(answers.dropFirst(4).count == 4)
    }
}
