import FEEL
import Fuzzing

/// Reads the first line as flags, the second as a pattern, the third as a replacement, searches the rest, and holds
/// the engine to its promises.
///
/// - A fault lies within the pattern, a match within the text; neither takes longer than its steps allow.
/// - Brackets that capture nothing change nothing, and a quoted pattern is found where the text holds it first.
/// - In the language, what is replaced by itself stays, and what is replaced by nothing is what `split` leaves.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPattern(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let lines = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    guard lines.count == 4 else { return 0 }
    let (letters, text, replacement, input) = (lines[0], lines[1], lines[2], lines[3])
    guard let flags = Pattern.Flags(letters) else { return 0 }
    let most = text.unicodeScalars.count
    var pattern: Pattern?
    do throws(PatternFault) {
        pattern = try promiseSeconds(2, "reading") { () throws(PatternFault) in try Pattern(text, flags: flags) }
    } catch {
        promise((0...most).contains(error.place), "\(error) lies outside")
        promise(!error.phrase.isEmpty, "a fault without words")
    }
    if let pattern { check(pattern, text, flags, in: input) }
    checkFunctions(letters, text, replacement, input)
    return 0
}

private func check(_ pattern: Pattern, _ text: String, _ flags: Pattern.Flags, in input: String) {
    let found = search(pattern, input)
    let scalars = Array(input.unicodeScalars)
    if case .range(let range) = found {
        promise(range.lowerBound >= 0 && range.upperBound <= scalars.count, "\(range) lies outside")
    }
    if flags.contains(.quoted) {
        guard !flags.contains(.caseless), found != .exhausted else { return }
        let wanted = Array(text.unicodeScalars)
        let start = (0...scalars.count).first { scalars[$0...].starts(with: wanted) }
        promise(found == (start.map { .range($0..<$0 + wanted.count) } ?? .nothing), "a quoted text is \(found)")
        return
    }
    let bracketed: Pattern
    do throws(PatternFault) {
        bracketed = try Pattern("(?:\(text))", flags: flags)
    } catch {
        return
    }
    let again = search(bracketed, input)
    promise(again == found || again == .exhausted || found == .exhausted, "\(found) is \(again) in brackets")
}

private enum Found: Equatable {
    case nothing, exhausted
    case range(Range<Int>)
}

private func search(_ pattern: Pattern, _ input: String) -> Found {
    promiseSeconds(2, "searching") {
        var steps = 200_000
        do throws(PatternExhaustion) {
            return try pattern.firstMatch(in: input, steps: &steps).map { .range($0) } ?? .nothing
        } catch {
            return .exhausted
        }
    }
}

/// The functions of the language as a model calls them, with texts they see only when they run.
private func checkFunctions(_ letters: String, _ text: String, _ replacement: String, _ input: String) {
    let facts: [String: Value] = [
        "s": .string(input), "p": .string(text), "r": .string(replacement), "f": .string(letters),
    ]
    let values = Functions.all.map { function in
        promiseSeconds(5, "evaluating") { function.evaluate(facts, limits: Limits(steps: 100_000, size: 20_000)).value }
    }
    if let itself = values[2].string { promise(itself.utf8.elementsEqual(input.utf8), "replaced by itself: \(itself)") }
    guard let removed = values[3].string, let rest = values[4].string else { return }
    promise(removed.utf8.elementsEqual(rest.utf8), "\(removed) is left, but split leaves \(rest)")
}

private enum Functions {
    static let all = [
        "matches(s, p, f)", "replace(s, p, r, f)", "replace(s, p, \"$0\")", "replace(s, p, \"\")",
        "string join(split(s, p), \"\")",
    ].map { Expression($0, names: [("s", .string), ("p", .string), ("r", .string), ("f", .string)]) }
}
