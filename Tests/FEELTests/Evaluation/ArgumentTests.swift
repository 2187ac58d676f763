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

    @Test("that is a list of one stands for its item where a single value is needed")
    func singles() {
        let table = [
            ("floor([1.5])", "1"), ("decimal([2.345], [2])", "2.34"), ("abs([-3])", "3"), ("modulo([7], 4)", "3"),
            ("sqrt([4])", "2"), ("odd([3])", "true"), ("substring([\"foobar\"], [3], 2)", "\"ob\""),
            ("upper case([\"a\"])", "\"A\""),
            ("contains([\"foobar\"], \"of\")", "false"), ("date([\"2024-02-29\"])", "@\"2024-02-29\""),
            ("date(2024, [2], 29)", "@\"2024-02-29\""), ("day of week([@\"2024-02-29\"])", "\"Thursday\""),
            ("number([\"1\"])", "1"), ("not([true])", "false"), ("string([1])", "\"[1]\""), ("floor([1, 2])", "null"),
            ("floor([])", "null"), ("floor([[1]])", "null"), ("{f: floor, r: f([1.5])}.r", "1"),
            ("duration([\"P1D\"])", "@\"P1D\""), ("count([1])", "1"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
