import FEEL
import Testing

@Suite("The clock of an evaluation")
struct ClockTests {
    private func value(_ text: String, at moment: String) -> String {
        Expression(text).evaluate(now: DateAndTime(feel: moment)).value.literal
    }

    @Test("is the moment that was given, for now() and for the day of today()")
    func given() {
        #expect(value("now()", at: "2024-02-29T23:30:00.5+08:00") == "@\"2024-02-29T23:30:00.5+08:00\"")
        #expect(value("today()", at: "2024-02-29T23:30:00+08:00") == "@\"2024-02-29\"")
        #expect(value("now().timezone", at: "2024-07-01T12:00:00@Europe/Paris") == "\"Europe/Paris\"")
        #expect(
            value("now() instance of date and time and today() instance of date", at: "2024-01-01T00:00:00Z") == "true")
    }

    @Test("stands still while one evaluation runs")
    func still() {
        let text = "count(distinct values(for i in 1..200 return now())) + (if is(now(), now()) then 0 else 1)"
        #expect(value(text, at: "2024-01-01T00:00:00Z") == "1")
    }

    @Test("is absent unless given: null, with the reason and the way out", arguments: ["now()", "today()"])
    func absent(text: String) {
        let result = Expression(text).evaluate()
        #expect(result.value.nullReason?.diagnostic.id == .noClock)
        #expect(result.diagnostics.first?.message(in: .english).contains("decisions do not read the clock") == true)
    }

    @Test("is asked for without arguments", arguments: ["now(123)", "today(\"x\")"])
    func arguments(text: String) {
        let result = Expression(text).evaluate(now: DateAndTime(feel: "2024-01-01T00:00:00Z"))
        #expect(result.value.nullReason?.diagnostic.id == .wrongArguments)
    }
}
