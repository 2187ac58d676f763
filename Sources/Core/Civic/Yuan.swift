package import Exact

/// An amount of money in whole fen, so that adding up a city's contracts never loses one.
///
/// Sums are checked: an amount beyond 92 quadrillion yuan is thrown, never wrapped.
package struct Yuan: Hashable, Sendable {
    /// Hundredths of a yuan, negative for what is owed back.
    package let fen: Int64

    /// An amount of `fen` hundredths of a yuan.
    package init(fen: Int64) {
        self.fen = fen
    }

    /// No money.
    package static let zero = Yuan(fen: 0)
}

// MARK: - Ordering

extension Yuan: Comparable {
    /// Smaller amounts come first.
    package static func < (left: Yuan, right: Yuan) -> Bool {
        left.fen < right.fen
    }
}

// MARK: - Adding up

extension Yuan {
    /// A sum that no longer fits an amount.
    package struct Overflow: Error, Hashable, CustomStringConvertible {
        /// The amount that stood before.
        package let amount: Yuan
        /// What was to be added to it or taken from it.
        package let change: Yuan

        /// For the clerk: what, and what to look at.
        package var description: String {
            "金额 \(amount) 与 \(change) 合计超出可表示的范围。请核对原始金额的单位是否有误。"
        }
    }

    /// The sum of both amounts.
    package func adding(_ other: Yuan) throws(Overflow) -> Yuan {
        let (sum, overflow) = fen.addingReportingOverflow(other.fen)
        guard !overflow else { throw Overflow(amount: self, change: other) }
        return Yuan(fen: sum)
    }

    /// What remains when `other` is taken away; may be negative.
    package func subtracting(_ other: Yuan) throws(Overflow) -> Yuan {
        let (difference, overflow) = fen.subtractingReportingOverflow(other.fen)
        guard !overflow else { throw Overflow(amount: self, change: other) }
        return Yuan(fen: difference)
    }

    /// The sum of all amounts, zero for none.
    package static func sum(_ amounts: some Sequence<Yuan>) throws(Overflow) -> Yuan {
        var total = Yuan.zero
        for amount in amounts { total = try total.adding(amount) }
        return total
    }
}

// MARK: - Yuan as numbers

extension Yuan {
    /// The amount of `yuan`; `nil` when it is not whole fen, or more than an amount can hold. Nothing is rounded.
    package init?(_ yuan: Decimal128) {
        guard let fen = yuan.scaledInt64(scale: 2) else { return nil }
        self.init(fen: fen)
    }

    /// The amount in yuan, exact, with two decimals.
    package var decimal: Decimal128 {
        // The 19 digits of a 64-bit number always fit the 34 of a decimal, so zero is never the answer by default.
        Decimal128(coefficient: UInt128(fen.magnitude), exponent: -2, isNegative: fen < 0) ?? .zero
    }
}

// MARK: - Writing

extension Yuan: CustomStringConvertible {
    /// `1,234.56 元`: grouped by thousands, always two decimals.
    package var description: String {
        var utf8: [UInt8] = []
        append(to: &utf8)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Writes ``description`` at the end of `utf8` without making a string.
    package func append(to utf8: inout [UInt8]) {
        if fen < 0 { utf8.append(UInt8(ascii: "-")) }
        let start = utf8.count
        var (rest, place) = (fen.magnitude, 0)
        repeat {
            if place == 2 { utf8.append(UInt8(ascii: ".")) }
            if place > 2, place % 3 == 2 { utf8.append(UInt8(ascii: ",")) }
            utf8.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            place += 1
        } while rest > 0 || place < 3
        utf8[start...].reverse()
        utf8 += " 元".utf8
    }

    /// `12.3456 万元`: in ten thousand yuan, exact, without closing zeros; `100 万元` for a million yuan.
    package var inWan: String {
        let unit: UInt64 = 1_000_000
        let (whole, rest) = fen.magnitude.quotientAndRemainder(dividingBy: unit)
        var decimals: [UInt8] = []
        var (remaining, place) = (rest, unit)
        while remaining > 0 {
            place /= 10
            decimals.append(0x30 + UInt8(remaining / place))
            remaining %= place
        }
        var utf8: [UInt8] = fen < 0 ? [UInt8(ascii: "-")] : []
        let wholeDigits = String(whole).utf8
        for (index, digit) in wholeDigits.enumerated() {
            if index > 0, (wholeDigits.count - index).isMultiple(of: 3) { utf8.append(UInt8(ascii: ",")) }
            utf8.append(digit)
        }
        if !decimals.isEmpty { utf8.append(UInt8(ascii: ".")) }
        return String(decoding: utf8 + decimals, as: UTF8.self) + " 万元"
    }

    /// `1234.56`: in yuan for a file, two decimals, no grouping.
    package var plain: String {
        let (whole, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        return (fen < 0 ? "-" : "") + "\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
