// Relations between points and ranges (DMN 1.5, table 78).
extension Builtin {
    static let ranges: [Builtin] = [
        Builtin("range", "from", gives: .range(.any)) { evaluator, arguments, site in
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

    private static func literalRange(_ text: String) -> RangeValue? {
        let (syntax, findings) = Parser.expression(text, names: Names())
        guard findings.isEmpty, case .interval(let low, let includesStart, let high, let includesEnd) = syntax.kind,
            let start = literal(low), let end = literal(high), !start.isNull, !end.isNull,
            let ordering = start.compare(to: end), ordering != .greater
        else { return nil }
        return RangeValue(start: start, includesStart: includesStart, end: end, includesEnd: includesEnd)
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
