import Civic
import Exact
import Markup
import Packs
import Policy
import Site

/// How goals, their numbers and their targets are shown, alike on every page.
enum GoalPieces {
    /// The words for a reading, 口径.
    static func name(_ reading: Goal.Reading) -> Phrase {
        switch reading {
        case .registered: Phrase(zh: "认定登记", en: "registered in the city")
        case .output: Phrase(zh: "输出技术", en: "sold by the city")
        case .absorbed: Phrase(zh: "吸纳技术", en: "bought by the city")
        }
    }

    /// What a reading counts, in a sentence.
    static func meaning(_ reading: Goal.Reading) -> Phrase {
        switch reading {
        case .registered: Phrase(zh: "按本市登记机构认定登记的合同统计", en: "contracts registered in the city")
        case .output: Phrase(zh: "按卖方所在地统计，本市单位卖出的技术", en: "by the seller's place: what units of the city sold")
        case .absorbed: Phrase(zh: "按买方所在地统计，本市单位买入的技术", en: "by the buyer's place: what units of the city bought")
        }
    }

    /// `2025 年目标 大于 1,400.00 亿元`.
    static func target(_ state: GoalState) -> Phrase {
        if let target = state.target {
            let drawn = target.isNamed ? Phrase("") : Phrase(zh: "（推算）", en: " (drawn)")
            return Phrase(zh: "\(target.year) 年目标：", en: "Target of \(target.year): ") + comparison(target) + drawn
        }
        guard let next = state.nextTarget else { return Phrase(zh: "本年未设目标", en: "No target this year") }
        return Phrase(zh: "\(next.year) 年目标：", en: "Target of \(next.year): ") + comparison(next)
    }

    /// `超过 1,400.00 亿元`.
    static func comparison(_ target: YearTarget) -> Phrase {
        let rank = target.value.flatMap { TargetWords.isRank($0.unit) ? $0.number.scaledInt64(scale: 0) : nil }
        return TargetWords.asked(target.comparison, target.value.map { plain($0).text }, rank: rank)
    }

    /// The pace in words: `超前序时 6.1 个百分点`.
    static func pace(_ measured: GoalState.Measured) -> Phrase? {
        if measured.isMet == true { return Phrase(zh: "已达到", en: "reached") }
        guard let gap = measured.pace?.gap else { return nil }
        let points = Quantity.number(gap.magnitude, decimals: 1, unit: Phrase(zh: "个百分点", en: "points")).text
        return gap < .zero
            ? Phrase(zh: "落后序时 ", en: "behind by ") + points : Phrase(zh: "超前序时 ", en: "ahead by ") + points
    }

    /// The lamp that the pack's decision lit, with the pace beside it.
    static func lamp(_ measured: GoalState.Measured) -> LampSign? {
        measured.light.map { light in LampSign(light.lamp, pace(measured) ?? Phrase(light.reason)) }
    }
}

// MARK: - Numbers

extension GoalPieces {
    /// What is asked for, as a plan writes it: `1,400 亿元`, without decimals that say nothing.
    private static func plain(_ value: GoalValue) -> Quantity {
        guard case .money(let money, _) = chartUnit(value.unit),
            let fen = value.number.multiplied(by: 100).flatMap({ $0.scaledInt64(scale: 0) })
        else { return quantity(value) }
        let amount = Yuan(fen: fen)
        let whole = Quantity.money(amount, in: money, decimals: 0)
        let scale = Decimal128(money == .yi ? 10_000_000_000 : money == .wan ? 1_000_000 : 100)
        let isWhole = Decimal128(fen).divided(by: scale).map { $0 == $0.rounded(toScale: 0, .halfUp) } ?? false
        return isWhole ? whole : .money(amount, in: money)
    }

    /// A number of a goal with its unit.
    static func quantity(_ value: GoalValue) -> Quantity {
        let unit = value.unit
        if TargetWords.isRank(unit), let rank = value.number.scaledInt64(scale: 0) {
            return Quantity(digits: Phrase(zh: "第 \(rank)", en: "No. \(rank)"), unit: Phrase(zh: "位", en: ""))
        }
        switch chartUnit(unit) {
        case .money(let money, _):
            guard let fen = value.number.multiplied(by: 100).flatMap({ $0.scaledInt64(scale: 0) }) else { break }
            return .money(Yuan(fen: fen), in: money)
        case .percent: return .percent(value.number.divided(by: 100) ?? .zero)
        case .count(let counter):
            guard let count = value.number.scaledInt64(scale: 0) else { break }
            return .count(count, counter)
        }
        return .number(
            value.number.divided(by: Decimal128(unit.divisor)) ?? .zero, decimals: 2, unit: Phrase(unit.label))
    }

    /// What a chart's values are counted in: fen, hundredths of a per cent, or things.
    static func chartUnit(_ unit: Goal.Unit) -> ChartUnit {
        switch (unit.id, unit.divisor) {
        case ("yuan", 100_000_000...): .money(.yi, decimals: 2)
        case ("yuan", 10_000...): .money(.wan, decimals: 2)
        case ("yuan", _): .money(.yuan, decimals: 2)
        case ("rate", _): .percent(decimals: 1)
        default: .count(Counter(zh: unit.label.zh, one: unit.label.en, many: unit.label.en))
        }
    }

    /// A value as a chart takes it.
    static func chartValue(_ value: GoalValue) -> Int64 {
        let scale = value.unit.id == "yuan" || value.unit.id == "rate" ? 2 : 0
        return value.number.rounded(toScale: scale, .halfUp).scaledInt64(scale: scale) ?? 0
    }

    /// A number of percentage points with its sign.
    static func signed(_ number: Decimal128) -> String {
        (number > .zero ? "+" : "") + number.shown(decimals: 1)
    }
}
