extension Double {
    /// The cosine of an angle in radians, the same on every machine.
    ///
    /// Worked out in whole numbers of 128 and more bits and rounded once, so the result is the nearest binary64 but for
    /// cases rarer than one in 2⁵⁰. The turns of a large angle are taken off by the bits of 1/2π, not by a remainder.
    /// Not a number for infinities.
    var cosine: Double {
        guard isFinite else { return .nan }
        if magnitude < 0x1p-27 { return 1 }
        let turn = Double.turn(of: magnitude)
        // Eighths of a turn decide which function of an angle up to π/4 is asked for.
        let quadrant = Int((turn[0] >> 61) + 1) >> 1
        let fromQuadrant = Double.difference(turn, quadrant: UInt64(quadrant))
        switch quadrant & 3 {
        case 0: return Double.cosine(of: fromQuadrant.distance)
        case 2: return -Double.cosine(of: fromQuadrant.distance)
        case 1: return Double.sine(of: fromQuadrant.distance) * (fromQuadrant.isBelow ? 1 : -1)
        default: return Double.sine(of: fromQuadrant.distance) * (fromQuadrant.isBelow ? -1 : 1)
        }
    }
}

// MARK: - Turns

extension Double {
    /// The part of a turn that an angle of at least 2⁻²⁷ leaves, as 256 bits after the point, highest first.
    private static func turn(of angle: Double) -> [UInt64] {
        let significand = angle.significandBitPattern | 1 << 52
        // The angle is significand × 2^scale; bits of 1/2π that make whole turns of it are left out.
        let scale = Int(angle.exponent) - 52
        let (word, shift) = (scale + 128).quotientAndRemainder(dividingBy: 64)
        var result: [UInt64] = [0, 0, 0, 0]
        var carry: UInt64 = 0
        for place in stride(from: 3, through: 0, by: -1) {
            let high = inverseTurn[word + place]
            let low = inverseTurn[word + place + 1]
            let bits = shift == 0 ? high : high << UInt64(shift) | low >> UInt64(64 - shift)
            let product = bits.multipliedFullWidth(by: significand)
            let (sum, overflow) = product.low.addingReportingOverflow(carry)
            result[place] = sum
            carry = product.high + (overflow ? 1 : 0)
        }
        return result
    }

    /// How far a part of a turn is from the nearest quarter, and on which side of it.
    private static func difference(_ turn: [UInt64], quadrant: UInt64) -> (distance: [UInt64], isBelow: Bool) {
        var distance = turn
        distance[0] &-= quadrant << 62
        // A part just below a quarter, the whole turn included, came out as a number that wraps round.
        guard distance[0] >> 63 == 1 else { return (distance, false) }
        var carry = true
        for place in stride(from: 3, through: 0, by: -1) {
            let (sum, overflow) = (~distance[place]).addingReportingOverflow(carry ? 1 : 0)
            distance[place] = sum
            carry = overflow
        }
        return (distance, true)
    }

    /// 1/2π: 128 bits of zero before the point, 1,280 bits behind it.
    private static let inverseTurn: [UInt64] = [
        0, 0,
        0x28BE_60DB_9391_054A, 0x7F09_D5F4_7D4D_3770, 0x36D8_A566_4F10_E410, 0x7F94_58EA_F7AE_F158,
        0x6DC9_1B8E_9093_74B8, 0x0192_4BBA_8274_6487, 0x3F87_7AC7_2C4A_69CF, 0xBA20_8D7D_4BAE_D121,
        0x3A67_1C09_AD17_DF90, 0x4E64_758E_60D4_CE7D, 0x2721_17E2_EF7E_4A0E, 0xC7FE_25FF_F781_6603,
        0xFBCB_C462_D682_9B47, 0xDB4D_9FB3_C9F2_C26D, 0xD3D1_8FD9_A797_FA8B, 0x5D49_EEB1_FAF9_7C5E,
        0xCF41_CE7D_E294_A4BA, 0x9AFE_D7EC_47E3_5742, 0x1580_CC11_BF1E_DAEA, 0xFC33_EF08_26BD_0D87,
    ]
}

// MARK: - Series

extension Double {
    private static let one: UInt128 = 1 << 127
    /// π/4 as 128 bits after the point.
    private static let eighthOfTurn: UInt128 = 0xC90F_DAA2_2168_C234_C4C6_628B_80DC_1CD1

    /// An angle of at most an eighth of a turn in radians: its leading 128 bits, and how many zeros stand before them.
    private static func radians(_ turn: [UInt64]) -> (bits: UInt128, zeros: Int)? {
        var words = turn[...]
        var zeros = 0
        while let first = words.first, first == 0, words.count > 2 {
            words = words.dropFirst()
            zeros += 64
        }
        let rest = Array(words) + [0]
        let leading = rest[0].leadingZeroBitCount
        guard leading < 64 else { return nil }
        var bits = UInt128(rest[0]) << 64 | UInt128(rest[1])
        if leading > 0 { bits = bits << UInt128(leading) | UInt128(rest[2] >> UInt64(64 - leading)) }
        // Turns times 2π is π/4 times 8.
        return (bits.multipliedFullWidth(by: eighthOfTurn).high, zeros + leading - 3)
    }

    private static func cosine(of turn: [UInt64]) -> Double {
        guard let (bits, zeros) = radians(turn) else { return 1 }
        return scaled(series(square(bits, zeros), first: 1), by: -127)
    }

    private static func sine(of turn: [UInt64]) -> Double {
        guard let (bits, zeros) = radians(turn) else { return 0 }
        let product = bits.multipliedFullWidth(by: series(square(bits, zeros), first: 2)).high
        return scaled(product, by: -127 - zeros)
    }

    private static func square(_ bits: UInt128, _ zeros: Int) -> UInt128 {
        guard zeros < 128 else { return 0 }
        let angle = zeros < 0 ? bits << 1 : bits >> UInt128(zeros)
        return angle.multipliedFullWidth(by: angle).high
    }

    /// 1 − s/(f(f+1)) (1 − s/((f+2)(f+3)) (…)), the cosine's series for f = 1 and the sine's by its angle for f = 2.
    private static func series(_ square: UInt128, first: UInt128) -> UInt128 {
        var sum = one
        for step in stride(from: 17, through: 0, by: -1) {
            let factor = first + 2 * UInt128(step)
            sum = one - square.multipliedFullWidth(by: sum).high / (factor * (factor + 1))
        }
        return sum
    }

    private static func scaled(_ bits: UInt128, by exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: Double(bits))
    }
}
