import TestSupport
import Testing

@testable import Exact

@Suite("Wide integers")
struct WideIntegerTests {
    /// Numbers whose 64-bit digits are often all ones, zero or a lone bit: where a long division guesses wrong.
    private func natural(limbs count: Int, using random: inout SeededRandom) -> Natural {
        (0..<count).reduce(Natural(0)) { number, _ in
            let limb =
                [0, 1, .max, .max - 1, 1 << 63, (1 << 63) - 1, random.next()].randomElement(using: &random) ?? 0
            return number.shiftedLeft(by: 64).adding(Natural(UInt128(limb)))
        }
    }

    @Test("without a bound divide so that quotient × divisor + remainder gives the number back")
    func longDivision() {
        var random = SeededRandom(seed: 1)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let number = natural(limbs: Int.random(in: 0...9, using: &random), using: &random)
            let divisor = natural(limbs: Int.random(in: 1...6, using: &random), using: &random).adding(Natural(1))
            let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
            let isBack = quotient.multiplied(by: divisor).adding(remainder).limbs == number.limbs
            if !isBack || remainder >= divisor { failures.append("\(number.limbs) / \(divisor.limbs)") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(3))")
    }

    @Test("without a bound undo sums and shifts")
    func inverses() {
        var random = SeededRandom(seed: 2)
        var failures: [String] = []
        for _ in 0..<2_000 {
            let left = natural(limbs: Int.random(in: 0...6, using: &random), using: &random)
            let right = natural(limbs: Int.random(in: 0...6, using: &random), using: &random)
            let bits = Int.random(in: 0...200, using: &random)
            let isSum = left.adding(right).subtracting(right).limbs == left.limbs
            let isShift = left.shiftedLeft(by: bits).shiftedRight(by: bits).limbs == left.limbs
            if !isSum || !isShift { failures.append("\(left.limbs) \(right.limbs) \(bits)") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(3))")
    }

    @Test("of 256 bits divide exactly, and their roots are the largest whose square fits")
    func twoHalves() {
        var random = SeededRandom(seed: 3)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let divisor = max(
                1, UInt128.random(in: 0 ... .max, using: &random) >> UInt128.random(in: 0...127, using: &random))
            let factor = UInt128.random(in: 0 ... .max, using: &random) >> UInt128.random(in: 0...127, using: &random)
            let rest = UInt128.random(in: 0..<divisor, using: &random)
            let number = UInt256(product: divisor, factor).adding(UInt256(high: 0, low: rest))
            let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
            if quotient.high != 0 || quotient.low != factor || remainder != rest {
                failures.append("\(divisor) × \(factor) + \(rest)")
            }
            let square = UInt256(product: factor, factor)
            let above = square.adding(UInt256(high: 0, low: min(factor, 2)))
            if square.squareRoot != factor || above.squareRoot != factor { failures.append("root of \(factor)²") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(3))")
    }

    @Test("have as many digits as their power of ten says")
    func digits() {
        let wrong = (0...38).filter { exponent in
            let power = powerOfTen(exponent)
            return decimalDigits(power) != exponent + 1 || decimalDigits(power - 1) != exponent
        }
        #expect(wrong.isEmpty)
    }
}
