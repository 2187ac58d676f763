import Civic

/// What the whole numbers of a chart count, and how they are written.
package enum ChartUnit: Hashable, Sendable {
    /// Fen, written in a unit of money.
    case money(MoneyUnit, decimals: Int)
    /// Things.
    case count(Counter)
    /// Hundredths of a per cent: 5,420 is 54.2 %.
    case percent(decimals: Int)

    /// The value with its unit.
    package func quantity(_ value: Int64) -> Quantity {
        switch self {
        case .money(let unit, let decimals): .money(Yuan(fen: value), in: unit, decimals: decimals)
        case .count(let counter): .count(value, counter)
        case .percent(let decimals):
            Quantity(
                digits: Phrase(Digits.scaled(Int128(value), scale: 2, decimals: decimals)), unit: Phrase("%"),
                isTight: true)
        }
    }

    /// The value without its unit, which stands once beside the chart's title.
    package func digits(_ value: Int64) -> String {
        switch self {
        case .money(let unit, let decimals): unit.digits(Yuan(fen: value), decimals: decimals)
        case .count: Digits.grouped(value)
        case .percent(let decimals): Digits.scaled(Int128(value), scale: 2, decimals: decimals)
        }
    }

    /// The unit in words.
    package var name: Phrase {
        switch self {
        case .money(let unit, _): unit.name
        case .count(let counter): counter.unit(for: 2)
        case .percent: Phrase("%")
        }
    }

    /// Decimal places between a whole number of the chart and its unit.
    private var scale: Int {
        switch self {
        case .money(let unit, _): unit.scale
        case .count: 0
        case .percent: 2
        }
    }

    /// A tick of an axis whose ticks lie `step` apart: as many decimals as tell them from each other, no more.
    func tick(_ value: Int64, step: Int64) -> String {
        var decimals = scale
        var rest = step
        while decimals > 0, rest != 0, rest.isMultiple(of: 10) {
            rest /= 10
            decimals -= 1
        }
        return Digits.scaled(Int128(value), scale: scale, decimals: decimals)
    }
}
