import Exact
import FEEL
import Testing

@Suite("A function of the host")
struct HostFunctionTests {
    /// A call of a method with arguments written as FEEL, one formal parameter for each.
    static func call(
        _ className: String, _ signature: String, _ arguments: [String], hosts: HostFunctions = .javaLang
    ) -> Evaluation {
        let names = arguments.indices.map { "p\($0)" }.joined(separator: ", ")
        let mapping = "{java: {class: \"\(className)\", method signature: \"\(signature)\"}}"
        let text = "{f: function(\(names)) external \(mapping), r: f(\(arguments.joined(separator: ", ")))}.r"
        return Expression(text, hosts: hosts).evaluate()
    }

    private func result(_ className: String, _ signature: String, _ arguments: String...) -> String {
        HostFunctionTests.call("java.lang." + className, signature, arguments).value.literal
    }

    private func refusal(_ className: String, _ signature: String, _ arguments: String...) -> Diagnostic? {
        HostFunctionTests.call("java.lang." + className, signature, arguments).value.nullReason?.diagnostic
    }

    @Test("of java.lang gives what Java gives")
    func javaLang() {
        #expect(HostFunctions.javaLang.count == 12)
        let table: [(String, String)] = [
            (result("Math", "max(int, int)", "3", "4"), "4"), (result("Math", "max(int,int)", "-3", "-4"), "-3"),
            (result("Math", " max ( long , long ) ", "9223372036854775807", "1"), "9223372036854775807"),
            (result("Math", "max(double, double)", "123.45", "456.78"), "456.78"),
            (result("Math", "max(float, float)", "123.46", "456.78"), "456.78"),
            (result("Math", "max(float, float)", "16777217", "1"), "16777216"),
            (result("Math", "max(double, double)", "0.1000000000000000055511151231257827", "0"), "0.1"),
            (result("Math", "cos(double)", "123"), "-0.8879689066918555"),
            (result("Byte", "valueOf(byte)", "-128"), "-128"), (result("Short", "valueOf(short)", "32767"), "32767"),
            (result("Integer", "valueOf(java.lang.String)", "\"-123\""), "-123"),
            (result("Float", "valueOf(java.lang.String)", "\"1234.56\""), "1234.56"),
            (result("Double", "valueOf(java.lang.String)", "\" 1234.56d \""), "1234.56"),
            (result("Double", "valueOf(java.lang.String)", "\"1e-3\""), "0.001"),
            (result("String", "valueOf(char)", "\"中\""), "\"中\""),
            (result("String", "format(java.lang.String, [Ljava.lang.Object;)", "\"foo %s\"", "\"bar\""), "\"foo bar\""),
            (result("String", "format(java.lang.String, java.lang.Object[])", "\"%s%s\"", "1", "[2]"), "\"1[2]\""),
            (result("String", "format(java.lang.String,java.lang.Object...)", "\"plain\""), "\"plain\""),
        ]
        #expect(table.filter { $0.0 != $0.1 }.map { "\($0.0) is not \($0.1)" } == [])
    }

    @Test("is null with a reason for an argument that its parameter cannot hold")
    func arguments() {
        let faults = [
            refusal("Byte", "valueOf(byte)", "128"), refusal("Short", "valueOf(short)", "-32769"),
            refusal("Math", "max(int, int)", "2147483648", "1"), refusal("Math", "max(int, int)", "1.5", "1"),
            refusal("Math", "max(long, long)", "9223372036854775808", "1"),
            refusal("Math", "max(float, float)", "1e39", "1"), refusal("Math", "cos(double)", "1e400"),
            refusal("Math", "cos(double)", "\"1\""), refusal("Math", "cos(double)", "null"),
            refusal("String", "valueOf(char)", "\"abc\""), refusal("String", "valueOf(char)", "\"🐎\""),
            refusal("Integer", "valueOf(java.lang.String)", "\"12a\""),
            refusal("Integer", "valueOf(java.lang.String)", "123"),
            refusal("Double", "valueOf(java.lang.String)", "\"NaN\""),
            refusal("Double", "valueOf(java.lang.String)", "\"1e999\""),
            refusal("Double", "valueOf(java.lang.String)", "\"0x1p3\""),
        ]
        #expect(faults.map { $0?.id } == Array(repeating: .hostFunction, count: faults.count))
        #expect(
            faults[0]?.message(in: .english)
                == "the host function java.lang.Byte.valueOf(byte) gave no value: a whole number in [-128..127] is needed"
        )
        #expect(faults[0]?.message(in: .chinese) == "宿主函数 java.lang.Byte.valueOf(byte) 没有给出结果：应为 [-128..127] 内的整数")
        #expect(refusal("Math", "cos(double)", "1 / 0")?.id == .divisionByZero)
    }

    @Test("that nobody registered is an error that names it and the way out")
    func unknown() {
        for (className, signature) in [
            ("java.lang.Math", "foo(double)"), ("java.lang.Foo", "valueOf(double)"),
            ("java.lang.Math", "max(java.lang.String, java.lang.String)"), ("java.lang.Math", "max"),
            ("java.lang.Math", "max(double"), ("", ""),
        ] {
            let text = "function(a) external {java: {class: \"\(className)\", method signature: \"\(signature)\"}}"
            let findings = Expression(text).diagnostics
            #expect(findings.map(\.id) == [.unknownHostFunction], "\(text)")
            #expect(findings.first?.facts == [signature, className])
            #expect(findings.first?.remedy(in: .english).contains("Register it with HostFunctions") == true)
            #expect(findings.first?.severity == .error)
        }
        #expect(refusal("Math", "foo(double)", "1")?.id == .unknownHostFunction)
        let none = HostFunctionTests.call("java.lang.Math", "cos(double)", ["1"], hosts: HostFunctions())
        #expect(none.value.nullReason?.diagnostic.id == .unknownHostFunction)
    }

    @Test(
        "must be described by a class and a signature that stand in the text",
        arguments: [
            "function() external {}", "function() external 1", "function(c) external {java: {class: c}}",
            "function(a) external {java: {class: \"java.lang.Math\", method signature: \"cos\" + \"(double)\"}}",
            "function(a) external {pmml: {document: \"a\", model: \"b\"}}",
        ])
    func undescribed(text: String) {
        #expect(reason(text)?.id == .notSupported)
    }

    @Test("takes as many parameters as its signature has")
    func parameters() {
        #expect(refusal("Math", "cos(double)", "1", "2")?.id == .wrongArguments)
        #expect(refusal("Math", "max(int, int)", "1")?.id == .wrongArguments)
        #expect(refusal("String", "format(java.lang.String, java.lang.Object...)")?.id == .wrongArguments)
    }

    @Test("hides a built-in of the same name, checks declared types, and is a value like others")
    func value() {
        let mapping = "{java: {class: \"java.lang.Math\", method signature: \"max(int, int)\"}}"
        let max = "function(a: number, b: number) external \(mapping)"
        #expect(feel("{max: \(max), r: max(1, 2)}.r") == "2")
        #expect(feel("{f: \(max), r: f(b: 1, a: 7)}.r") == "7")
        #expect(reason("{f: \(max), r: f(\"1\", 2)}.r")?.id == .notConvertible)
        #expect(feel("(\(max)) instance of function<number, number> -> Any") == "true")
        #expect(feel("for i in [1, 9] return {f: \(max), r: f(i, 5)}.r") == "[5, 9]")
    }
}

// MARK: - Of one's own

extension HostFunctionTests {
    @Test("may be one's own, beside those of java.lang or in place of them")
    func registering() throws {
        var hosts = HostFunctions.javaLang
        try hosts.register("com.example.Rates", "rate(java.lang.String, int)") { arguments in
            guard arguments[0].string == "prime" else { throw HostFault("there is no such rate") }
            return arguments[1]
        }
        try hosts.register("java.lang.Math", "cos( double )") { _ in .number(7) }
        try hosts.register("T", "count(java.lang.Object...)") { .number($0.count) }
        let all = "same(java.util.List, java.util.Map, boolean, java.math.BigDecimal, java.math.BigInteger)"
        try hosts.register("T", all) { .list($0) }
        func call(_ className: String, _ signature: String, _ arguments: String...) -> Evaluation {
            HostFunctionTests.call(className, signature, arguments, hosts: hosts)
        }
        #expect(hosts.count == 15)
        #expect(call("com.example.Rates", "rate(java.lang.String,int)", "\"prime\"", "3").value.literal == "3")
        let fault = call("com.example.Rates", "rate(java.lang.String,int)", "\"x\"", "3").value.nullReason?.diagnostic
        #expect(fault?.facts == ["com.example.Rates.rate(java.lang.String, int)", "there is no such rate"])
        #expect(call("java.lang.Math", "cos(double)", "0").value.literal == "7")
        #expect(call("T", "count(java.lang.Object...)").value.literal == "0")
        #expect(call("T", "count(java.lang.Object...)", "null", "1", "[]").value.literal == "3")
        #expect(call("T", all, "[1]", "{a: 1}", "true", "1.50", "7").value.literal == "[[1], {a: 1}, true, 1.5, 7]")
        for wrong in [["1", "{}", "true", "1", "1"], ["[]", "[]", "true", "1", "1"], ["[]", "{}", "1", "1", "1"]] {
            let evaluation = HostFunctionTests.call("T", all, wrong, hosts: hosts)
            #expect(evaluation.value.nullReason?.diagnostic.id == .hostFunction)
        }
    }

    @Test(
        "cannot be registered under a text that is no signature",
        arguments: ["", "f", "f(", "(int)", "f(int,)", "f(g())"])
    func signatures(signature: String) {
        var hosts = HostFunctions()
        #expect(throws: HostFault.self) { try hosts.register("A", signature) { _ in .null } }
        #expect(hosts.count == 0)
    }

    @Test("may fail with any error, and may not give more than an evaluation may hold")
    func failing() throws {
        struct Odd: Error, CustomStringConvertible { let description = "odd" }
        var hosts = HostFunctions()
        try hosts.register("T", "fails()") { _ in throw Odd() }
        try hosts.register("T", "long()") { _ in .string(String(repeating: "x", count: 20_000_000)) }
        try hosts.register("T", "deep()") { _ in (0..<300).reduce(.null) { value, _ in .list([value]) } }
        let ids = ["fails()", "long()", "deep()"].map {
            HostFunctionTests.call("T", $0, [], hosts: hosts).value.nullReason?.diagnostic.id
        }
        #expect(ids == [.hostFunction, .sizeLimit, .valueTooDeep])
    }
}
