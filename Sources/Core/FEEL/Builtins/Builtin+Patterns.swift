// The functions of regular expressions follow XQuery and XPath Functions and Operators 3.1, clause 5.6: what is an
// error there is null here. `split` keeps empty pieces, so the empty text gives one.
extension Builtin {
    static let patterns: [Builtin] = PatternFunction.allCases.map { $0.builtin(knowing: nil, nil) }

    /// The function for these arguments: a pattern or replacement that is written out is read once and for all.
    ///
    /// - Throws: what is wrong with them.
    func prepared(for arguments: [Expr?]) throws(PatternMistake) -> Builtin {
        guard let function = PatternFunction(rawValue: name), let written = arguments[1], let text = written.written,
            let flags = function.flags(arguments)
        else { return self }
        let pattern: Pattern
        do { pattern = try Pattern(text, flags: flags) } catch {
            throw PatternMistake(fault: error, text: text, site: written.site)
        }
        guard function == .replace, let other = arguments[2], let text = other.written else {
            return function.builtin(knowing: pattern, nil)
        }
        do {
            return function.builtin(knowing: pattern, try PatternReplacement(text, for: pattern.program))
        } catch {
            throw PatternMistake(fault: error, text: text, site: other.site)
        }
    }
}

/// A fault in a pattern or replacement that an expression writes out.
struct PatternMistake: Error {
    let fault: PatternFault
    let text: String
    /// Where the literal stands.
    let site: Site

    var facts: [String] { [text.excerpt, "\(fault.place + 1)", fault.phrase] }

    /// The place of the fault itself where the literal has no escapes, else the literal.
    var place: Site {
        guard Int(site.end - site.start) == text.utf8.count + 2 else { return site }
        let before = text.unicodeScalars.prefix(fault.place).reduce(0) { $0 + UTF8.width($1) }
        let start = site.start + 1 + Int32(before)
        return Site(source: site.source, start: start, end: site.end)
    }
}

extension Expr {
    /// The text of a string literal.
    fileprivate var written: String? {
        if case .constant(.string(let text)) = kind { return text }
        return nil
    }
}

extension String {
    /// Enough of the text to know it again.
    fileprivate var excerpt: String {
        let head = unicodeScalars.prefix(60)
        return head.endIndex == unicodeScalars.endIndex ? self : String(head) + "…"
    }
}

// MARK: - The three functions

private enum PatternFunction: String, CaseIterable, Sendable {
    case matches, replace, split

    func builtin(knowing pattern: Pattern?, _ replacement: PatternReplacement?) -> Builtin {
        switch self {
        case .matches:
            Builtin(rawValue, "input, pattern, flags?", gives: .boolean) { evaluator, arguments, site in
                evaluator.match(arguments, pattern, at: site)
            }
        case .replace:
            Builtin(rawValue, "input, pattern, replacement, flags?", gives: .string) { evaluator, arguments, site in
                evaluator.replace(arguments, pattern, replacement, at: site)
            }
        case .split:
            Builtin(rawValue, "string, delimiter", gives: .list(.string)) { evaluator, arguments, site in
                evaluator.split(arguments, pattern, at: site)
            }
        }
    }

    /// The flags of a call, nil when they are not known yet or not right.
    func flags(_ arguments: [Expr?]) -> Pattern.Flags? {
        guard self != .split, let flags = arguments.last, let flags else { return [] }
        if case .constant(.null) = flags.kind { return [] }
        return flags.written.flatMap { Pattern.Flags($0) }
    }
}

extension Evaluator {
    fileprivate mutating func match(_ arguments: [Value], _ known: Pattern?, at site: Site) -> Value {
        guard let input = arguments[0].single.string, let text = arguments[1].single.string else {
            return refuse("matches", "two strings are needed", Array(arguments[..<2]), at: site)
        }
        do throws(Refused) {
            let pattern = try read(known, text, flags: arguments[2], of: "matches", at: site)
            return try .boolean(
                search(input, for: pattern, text, at: site) { matcher throws(PatternExhaustion) in
                    try matcher.find(from: 0) != nil
                })
        } catch { return error.value }
    }

    fileprivate mutating func replace(
        _ arguments: [Value], _ known: Pattern?, _ replacement: PatternReplacement?, at site: Site
    ) -> Value {
        guard let input = arguments[0].single.string, let text = arguments[1].single.string,
            let other = arguments[2].single.string
        else { return refuse("replace", "three strings are needed", Array(arguments[..<3]), at: site) }
        do throws(Refused) {
            let pattern = try read(known, text, flags: arguments[3], of: "replace", at: site)
            let replacement = try read(replacement, other, for: pattern, at: site)
            try refuseEmpty(pattern, text, of: "replace", at: site)
            let limit = limits.size
            let result = try search(input, for: pattern, text, keepsGroups: true, at: site) {
                matcher throws(PatternExhaustion) in try matcher.replacing(with: replacement, limit: limit)
            }
            return result.map { .string($0) } ?? fail(.sizeLimit, ["\(limit)"], at: site)
        } catch { return error.value }
    }

    fileprivate mutating func split(_ arguments: [Value], _ known: Pattern?, at site: Site) -> Value {
        guard let input = arguments[0].single.string, let text = arguments[1].single.string else {
            return refuse("split", "two strings are needed", arguments, at: site)
        }
        do throws(Refused) {
            let pattern = try read(known, text, flags: .null, of: "split", at: site)
            try refuseEmpty(pattern, text, of: "split", at: site)
            // A piece takes the place of its value, and its own.
            let limit = min(limits.size, max(0, memory) / (2 * Value.place))
            let pieces = try search(input, for: pattern, text, at: site) { matcher throws(PatternExhaustion) in
                try matcher.pieces(limit: limit)
            }
            guard let pieces else { return lacksRoom(items: 2 * limit + 2, at: site) ?? exhausted(at: site) }
            spend(bytes: pieces.count * Value.place + input.utf8.count)
            return .list(pieces.map { .string($0) })
        } catch { return error.value }
    }
}

// MARK: - Reading and searching

/// A null with its reason, on its way out of a function.
private struct Refused: Error {
    let value: Value
}

extension Evaluator {
    private mutating func read(
        _ known: Pattern?, _ text: String, flags: Value, of function: String, at site: Site
    ) throws(Refused) -> Pattern {
        if let known { return known }
        let read: Pattern.Flags?
        switch flags {
        case .string(let letters): read = Pattern.Flags(letters)
        case .null(let reason): read = reason == nil || Builtin.isOmitted(flags) ? [] : nil
        default: read = nil
        }
        guard let flags = read else {
            throw Refused(value: refuse(function, "the flags are letters out of smixq", [flags], at: site))
        }
        if let pattern = patterns.pattern(text, flags) { return pattern }
        steps -= text.utf8.count
        do {
            let pattern = try Pattern(text, flags: flags)
            steps -= pattern.program.code.count / 8
            patterns.keep(pattern, for: text, flags)
            return pattern
        } catch {
            let mistake = PatternMistake(fault: error, text: text, site: site)
            throw Refused(value: fail(.invalidPattern, mistake.facts, at: site))
        }
    }

    private mutating func read(
        _ known: PatternReplacement?, _ text: String, for pattern: Pattern, at site: Site
    ) throws(Refused) -> PatternReplacement {
        if let known { return known }
        do { return try PatternReplacement(text, for: pattern.program) } catch {
            let mistake = PatternMistake(fault: error, text: text, site: site)
            throw Refused(value: fail(.invalidPattern, mistake.facts, at: site))
        }
    }

    /// A pattern that matches the empty text would match everywhere.
    private mutating func refuseEmpty(
        _ pattern: Pattern, _ text: String, of function: String, at site: Site
    ) throws(Refused) {
        guard pattern.program.isNullable else { return }
        let isEmpty = try search("", for: pattern, text, at: site) { matcher throws(PatternExhaustion) in
            try matcher.find(from: 0) != nil
        }
        guard isEmpty else { return }
        throw Refused(value: refuse(function, "the pattern must not match the empty text", at: site))
    }

    /// Runs a search within a quarter of the evaluation's steps; four of its own small ones count as one of those.
    private mutating func search<Result>(
        _ input: String, for pattern: Pattern, _ text: String, keepsGroups: Bool = false, at site: Site,
        _ body: (inout PatternMatcher) throws(PatternExhaustion) -> Result
    ) throws(Refused) -> Result {
        let allowance = max(0, min(limits.steps, steps.multipliedReportingOverflow(by: 4).partialValue))
        var matcher = PatternMatcher(pattern.program, input, steps: allowance, keepsGroups: keepsGroups)
        defer { steps -= (allowance - matcher.steps) / 4 }
        do { return try body(&matcher) } catch {
            throw Refused(value: fail(.patternLimit, [text.excerpt, "\(allowance)"], at: site))
        }
    }
}
