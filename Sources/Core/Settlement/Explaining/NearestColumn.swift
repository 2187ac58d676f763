import DMN
import Exact
import FEEL

/// A column of a table as the nearest change looks at it: values at which its cells may answer otherwise, and which
/// rules' cells hold for each.
struct NearestColumn {
    /// What the column is.
    let now: Value
    /// Values to try, what it is first; then, for a scale, in their order.
    let samples: [Value]
    /// For each rule and sample whether the rule's cell holds.
    let holds: [[Bool]]
    /// Whether the samples are points of a scale and the stretches between them.
    private let isScale: Bool
    /// The points of a scale that cells name, in order.
    private let points: [Value]

    init(_ cells: [UnaryTests], of input: TableExpr.Input, now: Value, _ evaluator: inout Evaluator) {
        self.now = now
        var points: [Value] = []
        func add(_ value: Value) {
            switch value {
            case .null, .function, .context: return
            case .list(let items): items.forEach(add)
            case .range(let range): [range.start, range.end].forEach(add)
            default: if !points.contains(where: { $0.equals(value) == true }) { points.append(value) }
            }
        }
        for cell in cells + (input.allowed.map { [$0] } ?? []) {
            for test in cell.tests {
                // What a condition asks of its input is not seen through: the column stays as it is.
                if case .condition = test { continue }
                add(evaluator.run(test.expression, frame: max(cell.frame, cell.input + 1)))
            }
        }
        for value in NearestColumn.allowed(input.expr.type) { add(value) }
        isScale = points.allSatisfy { $0.isScalePoint } && !points.isEmpty
        self.points = isScale ? points.sorted { $0.compare(to: $1) == .less } : points
        samples = [now] + NearestColumn.samples(of: self.points, isScale: isScale)
        let samples = samples
        holds = cells.map { cell in samples.map { evaluator.test(cell, $0).boolean == true } }
    }

    /// The texts that a type allows.
    private static func allowed(_ type: FEELType) -> [Value] {
        guard case .named(let named) = type else { return type == .boolean ? [.boolean(true), .boolean(false)] : [] }
        let texts = (named.constraint?.tests ?? []).compactMap { test -> Value? in
            if case .value(let expr) = test, case .constant(let value) = expr.kind { return value }
            return nil
        }
        return texts.isEmpty ? allowed(named.type) : texts
    }

    /// On a scale the stretch before each point, the point and the stretch behind the last; else the values and one
    /// that none of them is.
    private static func samples(of points: [Value], isScale: Bool) -> [Value] {
        guard isScale else {
            let isText = points.contains { $0.string != nil }
            return points + (isText ? [.string("\u{1}")] : [])
        }
        var samples: [Value] = []
        for (index, point) in points.enumerated() {
            samples += [index == 0 ? point.moved(by: -1) : point.middle(from: points[index - 1]), point]
        }
        return samples + [points.last?.moved(by: 1) ?? .null]
    }
}

// MARK: - In words

extension NearestColumn {
    /// What the samples of these numbers have in common.
    func words(for picks: Set<Int>) -> NearestChange.Wanted {
        let sorted = picks.sorted()
        guard isScale, let low = sorted.first, let high = sorted.last, high - low == sorted.count - 1 else {
            let isOpen = !isScale && samples[sorted.last ?? 0].string == "\u{1}"
            guard isOpen else { return .values(sorted.map { samples[$0] }) }
            return .others(samples.indices.dropFirst().filter { !picks.contains($0) }.map { samples[$0] })
        }
        // Samples 1, 3, 5 … lie between points, 2, 4, 6 … are points.
        func point(_ sample: Int) -> Value { points[sample / 2 - 1] }
        if low == high, low % 2 == 0 { return .values([point(low)]) }
        let lower: NearestChange.Bound? =
            low == 1 ? nil : .init(value: point(low - low % 2), isIncluded: low % 2 == 0)
        let upper: NearestChange.Bound? =
            high == samples.count - 1 ? nil : .init(value: point(high + high % 2), isIncluded: high % 2 == 0)
        return .between(low: lower, high: upper)
    }
}

extension Value {
    /// Whether it lies on a scale with values between any two: a number, a day.
    fileprivate var isScalePoint: Bool {
        switch self {
        case .number, .date: true
        default: false
        }
    }

    /// A value of the scale so far away.
    fileprivate func moved(by step: Int) -> Value {
        switch self {
        case .number(let number): number.adding(Decimal128(step)).map(Value.number) ?? .null
        case .date(let day): .date(day.adding(days: Int64(step)))
        default: .null
        }
    }

    /// A value of the scale between an earlier one and this; this one where there is none between.
    fileprivate func middle(from other: Value) -> Value {
        switch (other, self) {
        case (.number(let low), .number(let high)):
            low.adding(high).flatMap { $0.divided(by: Decimal128(2)) }.map(Value.number) ?? self
        case (.date(let low), .date(let high)):
            .date(low.adding(days: (high.number - low.number) / 2))
        default: self
        }
    }
}
