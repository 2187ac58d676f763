import FEEL

/// What a cell holds for, as far as it says it in constants of one kind.
enum CellReading<Key: CellKey>: Sendable {
    /// `-`.
    case always
    case within([Span<Key>])
    case outside([Span<Key>])
    /// Only evaluating the cell can tell, or the cell could fail on a value of the kind.
    case unread
}

/// From one value to another; an end that is nil is open.
struct Span<Key: CellKey>: Sendable {
    struct End: Sendable {
        let key: Key
        let isIncluded: Bool
    }

    let low: End?
    let high: End?
}

extension CellReading {
    var spans: [Span<Key>]? {
        switch self {
        case .within(let spans), .outside(let spans): spans
        case .always, .unread: nil
        }
    }
}

// MARK: - Reading a cell

extension CellReading {
    init(_ cell: UnaryTests, _ constants: [Value]?) {
        guard let constants else {
            self = .unread
            return
        }
        guard !cell.tests.isEmpty else {
            self = cell.isNegated ? .unread : .always
            return
        }
        var spans: [Span<Key>] = []
        for (test, value) in zip(cell.tests, constants) {
            guard let found = Self.spans(of: test, value) else {
                self = .unread
                return
            }
            spans += found
        }
        self = cell.isNegated ? .outside(spans) : .within(spans)
    }

    private static func spans(of test: UnaryTests.Test, _ value: Value) -> [Span<Key>]? {
        switch test {
        case .comparison(let comparison, _): Key(value).flatMap { spans(comparison, $0) }
        case .value: spans(of: value)
        case .condition: nil
        }
    }

    /// Where a value equals `value`, lies in it, or is among it; nil where that could fail.
    private static func spans(of value: Value) -> [Span<Key>]? {
        switch value {
        case .null: return []
        case .range(let range): return spans(of: range)
        case .list(let items):
            var spans: [Span<Key>] = []
            for item in items {
                if case .list = item { return nil }
                guard let found = Self.spans(of: item) else { return nil }
                spans += found
            }
            return spans
        default: return Key(value).flatMap { spans(.equal, $0) }
        }
    }

    private static func spans(of range: RangeValue) -> [Span<Key>]? {
        if case .test(let comparison) = range.form {
            return Key(range.start.isNull ? range.end : range.start).flatMap { spans(comparison, $0) }
        }
        guard Key.isOrdered, let low = Key(range.start), let high = Key(range.end) else { return nil }
        return [
            Span(
                low: Span.End(key: low, isIncluded: range.includesStart),
                high: Span.End(key: high, isIncluded: range.includesEnd))
        ]
    }

    private static func spans(_ comparison: Comparison, _ key: Key) -> [Span<Key>]? {
        let (at, beside) = (Span.End(key: key, isIncluded: true), Span.End(key: key, isIncluded: false))
        switch comparison {
        case .equal: return [Span(low: at, high: at)]
        case .unequal: return [Span(low: nil, high: beside), Span(low: beside, high: nil)]
        case _ where !Key.isOrdered: return nil
        case .less: return [Span(low: nil, high: beside)]
        case .lessOrEqual: return [Span(low: nil, high: at)]
        case .greater: return [Span(low: beside, high: nil)]
        case .greaterOrEqual: return [Span(low: at, high: nil)]
        }
    }
}
