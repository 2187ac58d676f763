// MARK: - Logarithms and exponentials

extension Decimal128 {
    /// ln of the number, off by at most one unit of the last digit; `nil` unless it is above 0.
    public func naturalLogarithm() -> Decimal128? {
        guard !isNegative, !isZero else { return nil }
        return FixedPoint.logarithm(of: self).decimal
    }

    /// e to this power, off by at most one unit of the last digit; `nil` when it is too large, 0 when too small.
    public func exponential() -> Decimal128? {
        guard !isZero else { return .one }
        guard adjustedExponent < 6 else { return isNegative ? .zero : nil }
        guard let fixed = FixedPoint.one.multiplied(by: self) else { return .one }
        return fixed.exponential
    }

    /// e^(y ln x) for a number above 0 and a fractional exponent.
    func realPower(_ exponent: Decimal128) -> Decimal128? {
        if exponent == Decimal128.half { return squareRoot() }
        guard let product = FixedPoint.logarithm(of: self).multiplied(by: exponent) else { return .one }
        return product.exponential
    }

    private static let half = Decimal128(trusted: 5, exponent: -1, isNegative: false)
}

extension FixedPoint {
    /// The product with a decimal; `nil` when that is so small that e to its power is 1.
    fileprivate func multiplied(by factor: Decimal128) -> FixedPoint? {
        guard factor.adjustedExponent >= -70 else { return nil }
        let sign = isNegative != factor.isNegative
        let product = magnitude.multiplied(by: Natural(factor.coefficient))
        guard factor.exponent < 0 else {
            return FixedPoint(magnitude: product.multiplied(by: .powerOfTen(factor.exponent)), isNegative: sign)
        }
        let (quotient, _) = product.quotientAndRemainder(dividingBy: .powerOfTen(-factor.exponent))
        return FixedPoint(magnitude: quotient, isNegative: sign)
    }
}
