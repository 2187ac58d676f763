// Relations between points and ranges (DMN 1.5, table 78).
extension Builtin {
    static let ranges: [Builtin] = [
        Builtin("range", "from", gives: .range(.any)) { evaluator, arguments, site in
            // Reading a text is more work than handling it.
            evaluator.steps -= (arguments[0].string?.utf8.count ?? 0) * 2
            if evaluator.isExhausted { return evaluator.exhausted(at: site) }
            guard let text = arguments[0].string, let range = literalRange(text) else {
                return evaluator.refuse("range", "the text is not a range of two literals", arguments, at: site)
            }
            return .range(range)
        },
        relation("before", "point1, point2", "point, range", "range, point", "range1, range2") { $0.isBefore($1) },
        relation("after", "point1, point2", "point, range", "range, point", "range1, range2") { $1.isBefore($0) },
        relation("meets", "range1, range2") { $0.meets($1) },
        relation("met by", "range1, range2") { $1.meets($0) },
        relation("overlaps", "range1, range2") { left, right in
            left.isBefore(right).flatMap { before in right.isBefore(left).map { !before && !$0 } }
        },
        relation("overlaps before", "range1, range2") { $0.overlapsBefore($1) },
        relation("overlaps after", "range1, range2") { $1.overlapsBefore($0) },
        relation("finishes", "point, range", "range1, range2") { $0.finishes($1) },
        relation("finished by", "range, point", "range1, range2") { $1.finishes($0) },
        relation("includes", "range, point", "range1, range2") { $1.lies(within: $0) },
        relation("during", "point, range", "range1, range2") { $0.lies(within: $1) },
        relation("starts", "point, range", "range1, range2") { $0.starts($1) },
        relation("started by", "range, point", "range1, range2") { $1.starts($0) },
        relation("coincides", "point1, point2", "range1, range2") { $0.coincides(with: $1) },
    ]

    private static func relation(
        _ name: String, _ forms: String..., holds: @escaping @Sendable (Extent, Extent) -> Bool?
    ) -> Builtin {
        // Which of the two must be ranges follows from the parameters' names.
        let kinds = forms.map { form in form.split(separator: ",").map { $0.contains("range") } }
        let body: @Sendable (inout Evaluator, [Value], Site) -> Value = { evaluator, arguments, site in
            guard arguments.count == 2, let left = Extent(arguments[0]), let right = Extent(arguments[1]),
                kinds.contains([left.isRange, right.isRange]), let answer = holds(left, right)
            else { return evaluator.refuse(name, "points or ranges of one kind are needed", arguments, at: site) }
            return .boolean(answer)
        }
        return Builtin(name, forms: forms, gives: .boolean, body: body)
    }

    /// The range that a text spells out; where an end point is left out it is a test: `[2..)` is `>= 2`.
    private static func literalRange(_ text: String) -> RangeValue? {
        if let test = openRange(text) { return test }
        let (syntax, findings) = Parser.expression(text, names: Names())
        guard findings.isEmpty, case .interval(let low, let includesStart, let high, let includesEnd) = syntax.kind,
            let start = literal(low), let end = literal(high), !start.isNull, !end.isNull,
            let ordering = start.compare(to: end), ordering != .greater
        else { return nil }
        return RangeValue(start: start, includesStart: includesStart, end: end, includesEnd: includesEnd)
    }

    /// A range without one of its end points, whose bracket on that side must then exclude it.
    private static func openRange(_ text: String) -> RangeValue? {
        let bytes = trimmed(Array(text.utf8)[...])
        guard let open = bytes.first, let close = bytes.last, bytes.count > 3 else { return nil }
        let inner = trimmed(bytes.dropFirst().dropLast())
        let dots = Array("..".utf8)
        let (includesStart, includesEnd) = (open == UInt8(ascii: "["), close == UInt8(ascii: "]"))
        if inner.starts(with: dots), !includesStart, "(]".utf8.contains(open), "])[".utf8.contains(close) {
            return literal(inner.dropFirst(2)).map { RangeValue(includesEnd ? .lessOrEqual : .less, $0) }
        }
        if inner.suffix(2).elementsEqual(dots), !includesEnd, "[(]".utf8.contains(open), ")[".utf8.contains(close) {
            return literal(inner.dropLast(2)).map { RangeValue(includesStart ? .greaterOrEqual : .greater, $0) }
        }
        return nil
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let bytes = bytes.drop { $0 == 0x20 }
        return bytes.prefix((bytes.lastIndex { $0 != 0x20 } ?? bytes.startIndex - 1) + 1 - bytes.startIndex)
    }

    /// The value of a text that is one literal which has an order.
    private static func literal(_ bytes: ArraySlice<UInt8>) -> Value? {
        let (syntax, findings) = Parser.expression(String(decoding: bytes, as: UTF8.self), names: Names())
        guard findings.isEmpty, let value = literal(syntax), value.compare(to: value) != nil else { return nil }
        return value
    }

    /// The value of a node that is a literal; nil for anything that would have to be computed.
    private static func literal(_ syntax: Syntax) -> Value? {
        switch syntax.kind {
        case .number, .string, .temporal, .boolean: break
        case .negated(let operand):
            guard case .number = operand.kind else { return nil }
        case .call(let function, let arguments):
            guard case .name(let name) = function.kind,
                ["date", "time", "date and time", "duration"].contains(name), arguments.count == 1,
                case .string = arguments[0].value.kind
            else { return nil }
        default: return nil
        }
        var checker = Checker(scope: Scope())
        let expr = checker.check(syntax)
        var evaluator = Evaluator()
        return evaluator.run(expr, frame: checker.scope.frameSize)
    }
}
