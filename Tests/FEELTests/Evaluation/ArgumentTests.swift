import FEEL
import Testing

@Suite("An argument")
struct ArgumentTests {
    @Test("that is not named is null")
    func missing() {
        let table = [
            ("{f: function(a, b) [a, b], r: f(b: 1)}.r", "[null, 1]"),
            ("{f: function(a, b) [a, b], r: f(b: 2, a: 1)}.r", "[1, 2]"),
            ("{f: function(a: number, b) if a = null then b else a, r: f(b: 3)}.r", "3"),
            ("{the rate: function(person's age) person's age * 2, r: the rate(person's age: 4)}.r", "8"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test(
        "that is unknown, there twice, or missing by its place makes the call null",
        arguments: [
            "{f: function(a, b) 1, r: f(a: 1, c: 2)}.r", "{f: function(a, b) 1, r: f(a: 1, a: 2)}.r",
            "{f: function(a, b) 1, r: f(a: 1, b: 2, c: 3)}.r", "{f: function(a, b) 1, r: f(1)}.r",
            "{f: function(a, b) 1, r: f(1, 2, 3)}.r", "{f: function(a, b) 1, r: f(1, b: 2)}.r",
        ])
    func refused(_ text: String) {
        #expect(feel(text) == "null")
    }

    @Test("may be left out where a list function takes any number")
    func none() {
        #expect(mismatches([("append([1])", "[1]"), ("append(1)", "[1]"), ("append(null)", "null")]).isEmpty)
    }
}
