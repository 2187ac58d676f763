import FEEL
import Testing

@Suite("A function")
struct FunctionTests {
    @Test("is a value that captures what it saw")
    func closures() {
        let table = [
            ("(function(x, y) x - y)(5, 3)", "2"), ("(function(x, y) x - y)(y: 5, x: 3)", "-2"),
            ("{add: function(n) function(x) x + n, f: add(10), r: f(1)}.r", "11"),
            ("for f in (for i in 1..3 return function(x) x * i) return f(10)", "[10, 20, 30]"),
            ("{f: abs, r: f(-1)}.r", "1"),
            ("sort([3, 1, 2], function(a, b) a > b)", "[3, 2, 1]"), ("(function() 1)()", "1"),
            ("(function(f, x) f(f(x)))(function(n) n * 2, 3)", "12"),
            ("list replace([1, 5, 9], function(a, b) a > b, 4)", "[1, 4, 4]"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("may call itself under its own name")
    func recursion() {
        let table = [
            ("{fact: function(n) if n = 0 then 1 else n * fact(n - 1), r: fact(20)}.r", "2432902008176640000"),
            ("{fib: function(n) if n < 2 then n else fib(n - 1) + fib(n - 2), r: fib(15)}.r", "610"),
            ("{even: function(n) if n = 0 then true else not(even(n - 1)), r: even(50)}.r", "true"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("is not run with arguments that do not fit")
    func badArguments() {
        let table = [
            ("(function(x) 1)()", "null"), ("(function(x) 1)(1, 2)", "null"), ("(function(x) 1)(y: 1)", "null"),
            ("(function(x: number) 1)(\"a\")", "null"),
            ("(function(x: number) x)([7])", "7"), ("(function(x: list<number>) x)(7)", "[7]"),
            ("(function(x: number) 1)(null)", "1"),
            ("(function(x: date and time) x.hour)(@\"2020-01-01\")", "0"), ("(function(x, y) 1)(x: 1, x: 2)", "null"),
            ("null(1)", "null"), ("\"abs\"(-1)", "null"),
            ("{a: 1}.a(2)", "null"), ("unknown function(1)", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("of the language has exact parameter names")
    func builtinNames() {
        let table = [
            ("floor(n: 1.5)", "1"), ("floor(number: 1.5)", "null"), ("sqrt(number: 4)", "2"), ("sqrt(n: 4)", "null"),
            ("get value(m: {a: 1}, key: \"a\")", "1"),
            ("substring(string: \"abc\", start position: 2)", "\"bc\""),
            ("substring(start position: 2, string: \"abc\", length: 1)", "\"b\""),
            ("number(from: \"1.000,5\", grouping separator: \".\", decimal separator: \",\")", "1000.5"),
            ("context put(context: {a: 1}, keys: [\"b\"], value: 2)", "{a: 1, b: 2}"),
            ("context put(context: {a: 1}, key: \"b\", value: 2)", "{a: 1, b: 2}"),
            ("context put(context: {a: 1}, key: [\"b\"], value: 2)", "null"),
            ("is(value1: 1, value2: 1)", "true"), ("sum(list: [1, 2])", "3"),
            ("list contains(list: [1], element: 1)", "true"), ("abs()", "null"), ("abs(1, 2)", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
