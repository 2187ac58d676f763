import FEEL
import Fuzzing

/// Reads the text as an expression and as a cell's tests, evaluates it, and holds the language to its promises.
///
/// - Reading is total: a text is readable, or has a diagnostic and is null.
/// - Every diagnostic lies within the text, on the edges of characters, and has words in both languages.
/// - Evaluation keeps to its limits in time and memory, and gives the same value however much it remembers.
/// - A value that can be written down reads back as an equal value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFEEL(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    let read = promiseSeconds(2, "reading") { Expression(text, names: Facts.names, types: Facts.types) }
    check(read.diagnostics, in: text)
    let result = promiseSeconds(5, "evaluating") { read.evaluate(Facts.values, limits: Facts.limits) }
    check(result.diagnostics, in: text)
    if !read.isReadable {
        promise(!read.diagnostics.isEmpty, "an unreadable text without a diagnostic")
        promise(result.value.isNull, "an unreadable text that is \(result.value.sketch)")
    }
    let traced = promiseSeconds(5, "tracing") { read.evaluate(Facts.values, level: .full, limits: Facts.limits) }
    promise(traced.value.isSame(as: result.value), "\(result.value.sketch) is \(traced.value.sketch) when traced")
    if let literal = result.value.shortLiteral {
        let again = Expression(literal).evaluate().value
        promise(again.isSame(as: result.value), "\(literal) reads back as \(again.literal)")
    }
    promiseSeconds(5, "testing") { test(text) }
    return 0
}

/// Reads the text as the tests of a cell and lets them judge a value of each kind.
private func test(_ text: String) {
    for (name, type) in Facts.names.prefix(4) {
        var scope = Scope(types: Facts.types)
        for (index, (name, type)) in Facts.names.enumerated() { scope.declare(name, at: .global(index), type: type) }
        var checker = Checker(scope: scope)
        let tests = checker.unaryTests(text, input: type)
        check(checker.diagnostics, in: text)
        var evaluator = Evaluator(globals: Facts.names.map { Facts.values[$0.name] ?? .null }, limits: Facts.limits)
        _ = evaluator.test(tests, Facts.values[name] ?? .null)
        check(evaluator.diagnostics, in: text)
    }
}

private func check(_ diagnostics: [Diagnostic], in text: String) {
    let bytes = Array(text.utf8)
    let isEdge = { (place: Int32) in
        place >= 0 && place <= bytes.count && (place == bytes.count || bytes[Int(place)] & 0xC0 != 0x80)
    }
    for diagnostic in diagnostics {
        let site = diagnostic.site
        promise(site.start <= site.end && isEdge(site.start) && isEdge(site.end), "\(diagnostic.id) lies at \(site)")
        for language in [Diagnostic.Language.chinese, .english] {
            promise(!diagnostic.message(in: language).isEmpty, "\(diagnostic.id) has no words")
        }
        let longest = diagnostic.facts.map(\.utf8.count).max() ?? 0
        promise(longest <= bytes.count + 1_000, "\(diagnostic.id) has a fact of \(longest) bytes")
    }
}
