import FEEL
import Testing

@Suite("A function of patterns")
struct PatternFunctionTests {
    @Test("finds, replaces and splits")
    func values() {
        let table = [
            ("matches(\"foobar\", \"^fo*b\")", "true"), ("matches(\"foobar\", \"^Fo*bar$\")", "false"),
            ("matches(\"foobar\", \"^Fo*bar$\", \"i\")", "true"), ("matches(\"a\", \"a\", null)", "true"),
            ("matches(flags: \"i\", pattern: \"A\", input: \"a\")", "true"), ("matches([\"a\"], \"a\")", "true"),
            ("matches(pattern: \"A\", input: \"a\")", "false"), ("matches(\"\", \"\")", "true"),
            ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
            ("replace(\"banana\", \"(an)+\", \"**\")", "\"b**a\""), ("replace(\"abc\", \"b\", \"$0$0\")", "\"abbc\""),
            ("replace(\"abc\", \"b\", \"\\\\$\")", "\"a$c\""), ("replace(\"abc\", \"b\", \"\\\\\\\\\")", "\"a\\\\c\""),
            ("replace(\"abc\", \"b\", \"$1\")", "\"ac\""), ("replace(\"abc\", \"(b)\", \"<$12>\")", "\"a<b2>c\""),
            ("replace(\"a.c\", \".\", \"$0\", \"q\")", "\"a$0c\""), ("replace(\"\", \"a\", \"b\")", "\"\""),
            ("replace(\"aaa\", \"^a\", \"b\")", "\"baa\""), ("replace(\"a\\nb\", \"^.\", \"x\", \"m\")", "\"x\\nx\""),
            ("replace(\"技术合同\", \"[术合]\", \"<$0>\")", "\"技<术><合>同\""),
            ("replace(\"x1y22\", \"(\\\\p{L})(\\\\d+)\", \"$2$1\")", "\"1x22y\""),
            ("split(\"a;b;c;;\", \";\")", "[\"a\", \"b\", \"c\", \"\", \"\"]"), ("split(\"\", \",\")", "[\"\"]"),
            ("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"), ("split(\"abc\", \"x\")", "[\"abc\"]"),
            ("split(\"a1b22c\", \"\\\\d+\")", "[\"a\", \"b\", \"c\"]"), ("split(\",a\", \",\")", "[\"\", \"a\"]"),
            (
                "for p in [\"a\", \"(b)\", \"c\"] return replace(\"abc\", p, \"<$1>\")",
                "[\"<>bc\", \"a<b>c\", \"ab<>\"]"
            ),
            ("{f: matches, r: f(\"a\", \"a\")}.r", "true"),
            ("for i in 1..20 return matches(\"a7\", \"a\" + string(i))", feel("for i in 1..20 return i = 7")),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("gives null with the reason for what the standard calls an error")
    func errors() {
        let table: [(String, Diagnostic.ID)] = [
            ("matches(\"a\", \"(\")", .invalidPattern), ("matches(\"a\", \"a\", \"p\")", .wrongArgument),
            ("matches(\"a\", \"a\", [])", .wrongArgument), ("matches(null, \"a\")", .wrongArgument),
            ("matches(\"a\", null)", .wrongArgument), ("matches(\"a\")", .wrongArguments),
            ("matches(\"a\", \"a\", 1 / 0)", .divisionByZero), ("matches(1, \"a\")", .wrongArgument),
            ("replace(\"a\", \"a\", \"$\")", .invalidPattern), ("replace(\"a\", \"a\", \"$x\")", .invalidPattern),
            ("replace(\"a\", \"a\", \"\\\\n\")", .invalidPattern), ("replace(\"a\", \"a\", null)", .wrongArgument),
            ("replace(\"a\", \"a*\", \"b\")", .wrongArgument), ("replace(\"b\", \"^\", \"b\")", .wrongArgument),
            ("replace(\"a\", \"(a)?\\\\1\", \"b\")", .wrongArgument),
            ("replace(\"a\", \"a\", \"b\", \"z\")", .wrongArgument),
            ("split(\"a\", \"\")", .wrongArgument), ("split(\"a\", \"x?\")", .wrongArgument),
            ("split(\"a\", \"[\")", .invalidPattern), ("split(\"a\")", .wrongArguments),
            ("split(null, \",\")", .wrongArgument), ("matches(\"a\", \"a\" + \"(\")", .invalidPattern),
            ("replace(\"a\", \"a\" + \"\", \"$\" + \"\")", .invalidPattern),
            ("replace(\"a\", string(\"*\"), \"b\")", .invalidPattern),
        ]
        let wrong = table.filter { reason($0.0)?.id != $0.1 }
        #expect(wrong.isEmpty, "\(wrong.map { ($0.0, reason($0.0)?.id as Any) })")
    }

    @Test("is checked before it runs where the pattern is written out")
    func checking() {
        let table: [Marked] = [
            "matches(\"a\", \"ab1️⃣)\"2️⃣)", "replace(\"a\", \"技*1️⃣+\"2️⃣, \"b\")", "replace(\"a\", \"a\", \"b1️⃣$\"2️⃣)",
            "split(\"a\", 1️⃣\"\\\\d(\"2️⃣)", "matches(pattern: \"1️⃣*\"2️⃣, input: \"a\", flags: \"i\")",
        ]
        let wrong = table.filter { mark in
            let read = expression(mark.text)
            return read.diagnostics.map(\.id) != [.invalidPattern] || !mark.marks(read.diagnostics.first?.site)
        }
        #expect(wrong.isEmpty, "\(wrong.map { expression($0.text).diagnostics })")
        #expect(expression("matches(x, p)", ["x", "p"]).diagnostics.isEmpty)
        let finding = expression("matches(\"a\", \"a{3,2}\")").diagnostics.first
        #expect(
            finding?.message(in: .english)
                == "“a{3,2}” cannot be read at its character 5: the greatest count must not be below the least")
        #expect(finding?.message(in: .chinese) == "“a{3,2}”的第 5 个字符处有误：最大次数不应小于最小次数")
        #expect(finding?.severity == .error)
    }
}
