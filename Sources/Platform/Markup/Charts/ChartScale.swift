/// An axis: ends and ticks at numbers that read well, and the place of a value between them, in whole numbers.
struct ChartScale: Hashable {
    /// The first tick.
    let low: Int64
    /// The last tick.
    let high: Int64
    /// The distance of two ticks: 1, 2 or 5 with zeros.
    let step: Int64

    /// An axis on which all `values` lie, in about `count` steps; with zero on it unless told otherwise.
    init(_ values: some Sequence<Int64>, steps count: Int64 = 4, withZero: Bool = true) {
        // A twentieth of what fits, so that neither the ends nor their distance run over.
        let bound = Int64.max / 20
        let inside = values.map { min(max($0, -bound), bound) } + (withZero ? [0] : [])
        let (least, most) = (inside.min() ?? 0, inside.max() ?? 0)
        // Rounded up, so that there are never more steps than were asked for and one.
        step = ChartScale.step(atLeast: (most - least + max(count, 1) - 1) / max(count, 1))
        low = ChartScale.floor(least, step) * step
        let top = -ChartScale.floor(-most, step) * step
        high = top == low ? low + step : top
    }

    /// An axis without ticks that reads well at no number: from the least of `values` to the largest, and zero.
    init(exactly values: some Sequence<Int64>) {
        let bound = Int64.max / 20
        let inside = values.map { min(max($0, -bound), bound) } + [0]
        low = inside.min() ?? 0
        let top = inside.max() ?? 0
        high = top == low ? low + 1 : top
        step = high - low
    }

    /// The ticks, from low to high.
    var ticks: [Int64] { Array(stride(from: low, through: high, by: Int64.Stride(step))) }

    /// How far `value` lies from low towards high, in `extent` parts, rounded; beyond the ends it is at them.
    func position(_ value: Int64, of extent: Int) -> Int {
        let inside = Int128(min(max(value, low), high)) - Int128(low)
        let width = Int128(high) - Int128(low)
        return Int((inside * Int128(extent) * 2 + width) / (width * 2))
    }

    private static func step(atLeast rough: Int64) -> Int64 {
        var power: Int64 = 1
        while true {
            for factor: Int64 in [1, 2, 5] where power * factor >= rough { return power * factor }
            power *= 10
        }
    }

    private static func floor(_ value: Int64, _ step: Int64) -> Int64 {
        let quotient = value / step
        return value % step < 0 ? quotient - 1 : quotient
    }
}
