/// A whole number from 0 without an upper bound, for the few operations whose work exceeds 256 bits.
///
/// It allocates, so sums and products of money never come here; powers, logarithms and exponentials do.
struct Natural {
    /// 64 bits each, lowest first; the last is not 0.
    private(set) var limbs: [UInt64]

    private init(trimming limbs: [UInt64]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    init(_ value: UInt128) {
        self.init(trimming: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
    }
}

// MARK: - Reading

extension Natural: Comparable {
    static func < (left: Natural, right: Natural) -> Bool {
        guard left.limbs.count == right.limbs.count else { return left.limbs.count < right.limbs.count }
        for (first, second) in zip(left.limbs.reversed(), right.limbs.reversed()) where first != second {
            return first < second
        }
        return false
    }
}

extension Natural {
    var isZero: Bool { limbs.isEmpty }

    /// Bits up to the highest that is set; 0 for 0.
    var bitWidth: Int {
        limbs.count * 64 - (limbs.last?.leadingZeroBitCount ?? 0)
    }

    /// The number where 128 bits hold it.
    var uint128: UInt128? {
        switch limbs.count {
        case 0: 0
        case 1: UInt128(limbs[0])
        case 2: UInt128(limbs[1]) << 64 | UInt128(limbs[0])
        default: nil
        }
    }

    /// 10^`exponent`, for an exponent from 0.
    static func powerOfTen(_ exponent: Int) -> Natural {
        var rest = exponent
        var power = Natural(1)
        while rest > 0 {
            let step = min(rest, maximumSmallPower)
            power = power.multiplied(by: smallPowerOfTen(step))
            rest -= step
        }
        return power
    }
}

// MARK: - Adding

extension Natural {
    func adding(_ other: Natural) -> Natural {
        guard limbs.count >= other.limbs.count else { return other.adding(self) }
        var sum = limbs
        var carry: UInt64 = 0
        for index in sum.indices where index < other.limbs.count || carry != 0 {
            let addend = index < other.limbs.count ? other.limbs[index] : 0
            let total = UInt128(sum[index]) + UInt128(addend) + UInt128(carry)
            sum[index] = UInt64(truncatingIfNeeded: total)
            carry = UInt64(truncatingIfNeeded: total >> 64)
        }
        sum.append(carry)
        return Natural(trimming: sum)
    }

    /// `self` - `other`, where `other` is not greater.
    func subtracting(_ other: Natural) -> Natural {
        var difference = limbs
        var borrow: UInt64 = 0
        for index in difference.indices where index < other.limbs.count || borrow != 0 {
            let subtrahend = index < other.limbs.count ? other.limbs[index] : 0
            let (first, firstBorrow) = difference[index].subtractingReportingOverflow(subtrahend)
            let (second, secondBorrow) = first.subtractingReportingOverflow(borrow)
            difference[index] = second
            borrow = firstBorrow || secondBorrow ? 1 : 0
        }
        return Natural(trimming: difference)
    }
}

// MARK: - Multiplying

extension Natural {
    func multiplied(by other: Natural) -> Natural {
        var product = [UInt64](repeating: 0, count: limbs.count + other.limbs.count)
        for (row, factor) in limbs.enumerated() {
            var carry: UInt64 = 0
            for (column, limb) in other.limbs.enumerated() {
                let total = wideProduct(factor, limb) &+ UInt128(product[row + column]) &+ UInt128(carry)
                product[row + column] = UInt64(truncatingIfNeeded: total)
                carry = UInt64(truncatingIfNeeded: total >> 64)
            }
            product[row + other.limbs.count] = carry
        }
        return Natural(trimming: product)
    }

    func multiplied(by factor: UInt64) -> Natural {
        multiplied(by: Natural(UInt128(factor)))
    }

    /// `self` × 2^`bits`.
    func shiftedLeft(by bits: Int) -> Natural {
        let (whole, part) = bits.quotientAndRemainder(dividingBy: 64)
        var shifted = [UInt64](repeating: 0, count: whole)
        shifted.reserveCapacity(whole + limbs.count + 1)
        var carry: UInt64 = 0
        for limb in limbs {
            shifted.append(limb << UInt64(part) | carry)
            carry = part == 0 ? 0 : limb >> UInt64(64 - part)
        }
        shifted.append(carry)
        return Natural(trimming: shifted)
    }

    /// `self` / 2^`bits`, rounded down.
    func shiftedRight(by bits: Int) -> Natural {
        let (whole, part) = bits.quotientAndRemainder(dividingBy: 64)
        guard whole < limbs.count else { return Natural(0) }
        var shifted = Array(limbs[whole...])
        for index in shifted.indices where part != 0 {
            let above = index + 1 < shifted.count ? shifted[index + 1] : 0
            shifted[index] = shifted[index] >> UInt64(part) | above << UInt64(64 - part)
        }
        return Natural(trimming: shifted)
    }
}

// MARK: - Dividing

extension Natural {
    /// Quotient by a `divisor` that is not 0, rounded down.
    func divided(by divisor: UInt64) -> Natural {
        var quotient = limbs
        var rest: UInt64 = 0
        for index in quotient.indices.reversed() {
            (quotient[index], rest) = divisor.dividingFullWidth((rest, quotient[index]))
        }
        return Natural(trimming: quotient)
    }

    /// Quotient and remainder by a `divisor` that is not 0: long division with 64-bit digits.
    ///
    /// Both are scaled until the divisor's highest bit is set; a digit guessed from the two highest limbs is then
    /// at most two too large, and a borrow out of the subtraction tells it.
    func quotientAndRemainder(dividingBy divisor: Natural) -> (quotient: Natural, remainder: Natural) {
        guard divisor.limbs.count > 1 else {
            let quotient = divided(by: divisor.limbs[0])
            return (quotient, subtracting(quotient.multiplied(by: divisor)))
        }
        guard self >= divisor else { return (Natural(0), self) }
        let scaling = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
        let lower = divisor.shiftedLeft(by: scaling).limbs
        var rest = shiftedLeft(by: scaling).limbs
        rest.append(0)
        var quotient = [UInt64](repeating: 0, count: rest.count - lower.count)
        for position in quotient.indices.reversed() {
            var digit = Natural.guess(rest[position + lower.count], rest[position + lower.count - 1], by: lower)
            if Natural.subtract(lower, times: digit, from: &rest, at: position) {
                repeat { digit -= 1 } while !Natural.add(lower, to: &rest, at: position)
            }
            quotient[position] = digit
        }
        return (Natural(trimming: quotient), Natural(trimming: rest).shiftedRight(by: scaling))
    }

    private static func guess(_ high: UInt64, _ low: UInt64, by divisor: [UInt64]) -> UInt64 {
        let leading = divisor[divisor.count - 1]
        return high >= leading ? .max : leading.dividingFullWidth((high, low)).quotient
    }

    /// Takes `factor` × `divisor` away at `position`; whether that was too much.
    private static func subtract(
        _ divisor: [UInt64], times factor: UInt64, from rest: inout [UInt64], at position: Int
    ) -> Bool {
        var carry: UInt64 = 0
        for index in divisor.indices {
            let product = wideProduct(divisor[index], factor) &+ UInt128(carry)
            let (difference, borrow) =
                rest[position + index].subtractingReportingOverflow(UInt64(truncatingIfNeeded: product))
            rest[position + index] = difference
            carry = UInt64(truncatingIfNeeded: product >> 64) &+ (borrow ? 1 : 0)
        }
        let (difference, borrow) = rest[position + divisor.count].subtractingReportingOverflow(carry)
        rest[position + divisor.count] = difference
        return borrow
    }

    /// Gives `divisor` back at `position`; whether that made good what was borrowed.
    private static func add(_ divisor: [UInt64], to rest: inout [UInt64], at position: Int) -> Bool {
        var carry: UInt64 = 0
        for index in divisor.indices {
            let total = UInt128(rest[position + index]) &+ UInt128(divisor[index]) &+ UInt128(carry)
            rest[position + index] = UInt64(truncatingIfNeeded: total)
            carry = UInt64(truncatingIfNeeded: total >> 64)
        }
        let (sum, overflow) = rest[position + divisor.count].addingReportingOverflow(carry)
        rest[position + divisor.count] = sum
        return overflow
    }
}
