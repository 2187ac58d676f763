/// A signed number with 320 bits after the point, in which logarithms and exponentials are worked out.
///
/// 320 bits are 96 decimal places: ln(1 + 10^-33) still has over 60 good digits. Every step rounds towards zero, and
/// no step involves a floating-point number, so that all machines give the same answer.
struct FixedPoint {
    /// The value × 2^``fractionBits``.
    let magnitude: Natural
    let isNegative: Bool

    static let fractionBits = 320

    init(magnitude: Natural, isNegative: Bool) {
        self.magnitude = magnitude
        self.isNegative = isNegative
    }

    /// `numerator` / `denominator`.
    init(_ numerator: Natural, over denominator: Natural, isNegative: Bool) {
        let scaled = numerator.shiftedLeft(by: FixedPoint.fractionBits)
        self.init(magnitude: scaled.quotientAndRemainder(dividingBy: denominator).quotient, isNegative: isNegative)
    }

    static let one = FixedPoint(Natural(1), over: Natural(1), isNegative: false)
}

// MARK: - Calculating

extension FixedPoint {
    func adding(_ other: FixedPoint) -> FixedPoint {
        if isNegative == other.isNegative {
            return FixedPoint(magnitude: magnitude.adding(other.magnitude), isNegative: isNegative)
        }
        return magnitude < other.magnitude
            ? FixedPoint(magnitude: other.magnitude.subtracting(magnitude), isNegative: other.isNegative)
            : FixedPoint(magnitude: magnitude.subtracting(other.magnitude), isNegative: isNegative)
    }

    func multiplied(by other: FixedPoint) -> FixedPoint {
        let product = magnitude.multiplied(by: other.magnitude).shiftedRight(by: FixedPoint.fractionBits)
        return FixedPoint(magnitude: product, isNegative: isNegative != other.isNegative)
    }

    func multiplied(by factor: Int) -> FixedPoint {
        FixedPoint(
            magnitude: magnitude.multiplied(by: UInt64(factor.magnitude)),
            isNegative: isNegative != (factor < 0))
    }

    func divided(by divisor: UInt64) -> FixedPoint {
        FixedPoint(magnitude: magnitude.divided(by: divisor), isNegative: isNegative)
    }
}

// MARK: - Logarithm

extension FixedPoint {
    /// ln 2 = 2 artanh(1/3).
    private static let logarithmOfTwo = FixedPoint(Natural(1), over: Natural(3), isNegative: false)
        .doubledInverseHyperbolicTangent

    /// ln 10 = 3 ln 2 + 2 artanh(1/9).
    private static let logarithmOfTen = logarithmOfTwo.multiplied(by: 3).adding(
        FixedPoint(Natural(1), over: Natural(9), isNegative: false).doubledInverseHyperbolicTangent)

    /// The natural logarithm of `number`, which is above 0.
    ///
    /// `number` is taken apart into m × 2^j × 10^e with m near 1, whose logarithm is 2 artanh((m - 1) / (m + 1)).
    /// A number near 1 has j = e = 0, so that nothing cancels.
    static func logarithm(of number: Decimal128) -> FixedPoint {
        let coefficient = number.coefficient
        var tens = number.adjustedExponent
        if coefficient * 10 >= 32 * powerOfTen(tens - number.exponent) { tens += 1 }
        var numerator = Natural(coefficient)
        var denominator = Natural(powerOfTen(tens - number.exponent))
        var twos = 0
        if numerator.multiplied(by: 10) < denominator.multiplied(by: 7) {
            numerator = numerator.shiftedLeft(by: 1)
            twos = -1
        } else if numerator.multiplied(by: 10) > denominator.multiplied(by: 14) {
            denominator = denominator.shiftedLeft(by: 1)
            twos = 1
        }
        let isBelowOne = numerator < denominator
        let difference = isBelowOne ? denominator.subtracting(numerator) : numerator.subtracting(denominator)
        return FixedPoint(difference, over: numerator.adding(denominator), isNegative: isBelowOne)
            .doubledInverseHyperbolicTangent
            .adding(logarithmOfTwo.multiplied(by: twos))
            .adding(logarithmOfTen.multiplied(by: tens))
    }

    /// 2 artanh t = 2 (t + t³/3 + t⁵/5 + …), for a small t.
    private var doubledInverseHyperbolicTangent: FixedPoint {
        let square = multiplied(by: self)
        var sum = self
        var power = self
        var divisor: UInt64 = 1
        while true {
            power = power.multiplied(by: square)
            divisor += 2
            let term = power.divided(by: divisor)
            if term.magnitude.isZero { return sum.multiplied(by: 2) }
            sum = sum.adding(term)
        }
    }

    /// The number as a decimal; it is not exact.
    var decimal: Decimal128? {
        guard !magnitude.isZero else { return .zero }
        // Moved so that 36 or 37 digits stand before the point.
        let leading = digitsAtLeast(bitWidth: magnitude.bitWidth + 1 - FixedPoint.fractionBits) - 1
        let places = Decimal128.digits + 2 - leading
        let scaled = magnitude.multiplied(by: .powerOfTen(places)).shiftedRight(by: FixedPoint.fractionBits)
        return Decimal128.fitting(scaled, exponent: -places, isNegative: isNegative, sticky: true)
    }
}

// MARK: - Exponential

extension FixedPoint {
    /// e to this power; `nil` when it is too large, 0 when it is too small.
    ///
    /// The number is taken apart into k ln 10 + r with r between 0 and ln 10; e^r comes from the series for r / 256,
    /// squared eight times.
    var exponential: Decimal128? {
        guard !magnitude.isZero else { return .one }
        // Beyond ±2^16 nothing fits.
        guard magnitude.bitWidth <= FixedPoint.fractionBits + 16 else { return isNegative ? .zero : nil }
        let logarithmOfTen = FixedPoint.logarithmOfTen.magnitude
        var (tens, rest) = magnitude.quotientAndRemainder(dividingBy: logarithmOfTen)
        if isNegative {
            tens = tens.adding(Natural(1))
            rest = logarithmOfTen.subtracting(rest)
        }
        guard let count = tens.uint128.flatMap(Int.init(exactly:)) else { return nil }
        var result = FixedPoint(magnitude: rest.shiftedRight(by: 8), isNegative: false).exponentialSeries
        for _ in 0..<8 { result = result.multiplied(by: result) }
        let places = Decimal128.digits + 2
        let scaled = result.magnitude.multiplied(by: .powerOfTen(places)).shiftedRight(by: FixedPoint.fractionBits)
        return Decimal128.fitting(
            scaled, exponent: (isNegative ? -count : count) - places, isNegative: false, sticky: true)
    }

    /// 1 + r + r²/2 + r³/6 + …, for a small r.
    private var exponentialSeries: FixedPoint {
        var sum = FixedPoint.one
        var term = FixedPoint.one
        var divisor: UInt64 = 0
        while true {
            divisor += 1
            term = term.multiplied(by: self).divided(by: divisor)
            if term.magnitude.isZero { return sum }
            sum = sum.adding(term)
        }
    }
}
