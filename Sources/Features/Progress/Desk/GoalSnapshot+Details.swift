package import Exact
import Markup
package import Policy
import Registry

/// A month of a goal's history.
package struct GoalMonth: Hashable, Sendable {
    /// The day of which it tells: the month's end, or the day asked about.
    package let day: CivilDay
    /// The value on that day: of a flow, what the year had reached.
    package let value: GoalValue?
    /// What the month added, or took away.
    package let change: GoalValue?
    /// How many entries counted.
    package let rows: Int
}

/// Entries that count or do not, with the reason.
package struct GoalReason: Hashable, Sendable {
    /// The reason's code.
    package let code: String
    /// In words.
    package let text: Text
    /// Whether they count.
    package let counts: Bool
    /// How many entries.
    package let rows: Int
    /// Their amount, where amounts are added up.
    package let amount: GoalValue?
}

/// A part of a goal's value.
package struct GoalCell: Hashable, Sendable {
    /// The word of the dimension; empty where an entry has none.
    package let word: String
    /// What people call it.
    package let label: Text
    /// How many entries.
    package let rows: Int
    /// How many of them whose amount nobody outside knows.
    package let unknown: Int
    /// The part's value.
    package let value: GoalValue?
    /// In a hundred of the whole; of shares, the part's weight in the denominator.
    package let share: Decimal128?
}

// MARK: - Asking

extension GoalSnapshot {
    /// A goal month by month, the first one first; empty where it is not measured.
    package func history(of goal: Goal, _ reading: Goal.Reading? = nil) -> [GoalMonth] {
        guard let (count, measure) = count(of: goal, reading) else { return [] }
        return samples.days.indices.map { place in
            let value = count.series[place].number(measure.sum)
            let startsYear = goal.counted == .year && samples.month(at: place) % 12 == 0
            let before = place == 0 || startsYear ? .zero : count.series[place - 1].number(measure.sum)
            let change = measure.sum == .share ? nil : value.flatMap { value in before.flatMap(value.subtracting) }
            let isTold = !isPublished || count.told[place]
            let isChangeTold = isTold && (!isPublished || place == 0 || startsYear || count.told[place - 1])
            return GoalMonth(
                day: samples.days[place], value: isTold ? value.map { GoalValue($0, goal.unit) } : nil,
                change: isChangeTold ? change.map { GoalValue($0, goal.unit) } : nil, rows: count.series[place].rows)
        }
    }

    /// Why entries count towards a goal or do not, those that count first; empty where it is not measured.
    package func reasons(of goal: Goal, _ reading: Goal.Reading? = nil) -> [GoalReason] {
        guard let (count, measure) = count(of: goal, reading) else { return [] }
        let hidden = isPublished ? GoalSnapshot.hidden(count.reasons) : []
        return count.reasons.enumerated().map { place, reason in
            let isMoney = measure.sum != .rows && !hidden.contains(place)
            let amount = isMoney ? GoalSums.yuan(reason.sums.whole) : nil
            return GoalReason(
                code: reason.code, text: text(ofReason: reason.code), counts: reason.counts, rows: reason.sums.rows,
                amount: amount.map { GoalValue($0, measure.sum == .share ? GoalSnapshot.money : goal.unit) })
        }
    }

    /// The reasons whose amounts nobody may see. Those that count come to the goal's value and those that do not are the
    /// rest of the register, so that each of the two has to be covered by itself.
    private static func hidden(_ reasons: [GoalCount.Reason]) -> Set<Int> {
        var hidden: Set<Int> = []
        for counts in [true, false] {
            let places = reasons.indices.filter { reasons[$0].counts == counts }
            let parts = places.map { (reasons[$0].sums.rows, reasons[$0].sums.unknown) }
            hidden.formUnion(CoveredContracts.hidden(parts).map { places[$0] })
        }
        return hidden
    }

    /// What turnover is shown in where the goal itself is a share.
    private static let money = Goal.Unit(id: "yuan", label: Text(zh: "万元", en: "10,000 yuan"), divisor: 10_000)

    /// A goal's value in parts, the largest first, months in order; empty where it has no such parts.
    package func parts(of goal: Goal, by dimension: GoalDimension, _ reading: Goal.Reading? = nil) -> [GoalCell] {
        guard let (count, measure) = count(of: goal, reading), let cells = count.cells[dimension] else { return [] }
        let whole = Decimal128(count.last.whole)
        let found = cells.sorted { one, other in
            if dimension == .month { return (Int(one.key) ?? 0) < (Int(other.key) ?? 0) }
            if one.value.whole != other.value.whole { return one.value.whole > other.value.whole }
            return one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
        }
        return found.map { word, sums in
            GoalCell(
                word: word, label: label(of: word, dimension, measure), rows: sums.rows, unknown: sums.unknown,
                value: sums.number(measure.sum).map { GoalValue($0, goal.unit) },
                share: whole.flatMap { whole in Decimal128(sums.whole)?.percent(of: whole) })
        }
    }

    /// The parts as everybody may see them. Contracts are trade secrets: a part of fewer than three entries has no value
    /// where values are sums of contracts, nor has the next smallest where it would follow from the whole. Contracts
    /// whose amounts their parties ever opened do not count: whoever knows them takes them away, and what is left has to
    /// be enough. A part of nothing but those is no less a secret, since they may be closed again or have had another
    /// amount on the day: another part has to cover it, and it covers none.
    package func publishedParts(
        of goal: Goal, by dimension: GoalDimension, _ reading: Goal.Reading? = nil
    ) -> [GoalCell] {
        let cells = parts(of: goal, by: dimension, reading)
        guard let (_, measure) = count(of: goal, reading), measure.sum != .rows else { return cells }
        let hidden = CoveredContracts.hidden(cells.map { ($0.rows, $0.unknown) })
        return cells.enumerated().map { place, cell in
            guard hidden.contains(place) else { return cell }
            return GoalCell(
                word: cell.word, label: cell.label, rows: cell.rows, unknown: cell.unknown, value: nil, share: nil)
        }
    }

    /// Where districts stand on the map; empty where the pack draws none.
    package var map: [MapTile] { book?.map ?? [] }

    /// The dimensions by which a goal's value can be broken down.
    package func dimensions(of goal: Goal, _ reading: Goal.Reading? = nil) -> [GoalDimension] {
        guard let (count, _) = count(of: goal, reading) else { return [] }
        return GoalDimension.allCases.filter { count.cells[$0] != nil }
    }
}

// MARK: - Words

extension GoalDimension {
    /// What people call it.
    package var label: Text {
        switch self {
        case .district: Text(zh: "区县", en: "district")
        case .field: Text(zh: "技术领域", en: "technical field")
        case .kind: Text(zh: "类别", en: "kind")
        case .month: Text(zh: "月份", en: "month")
        }
    }
}

extension GoalSnapshot {
    private func label(of word: String, _ dimension: GoalDimension, _ measure: GoalMeasure) -> Text {
        if word.isEmpty { return Text(zh: "未填写", en: "not filled in") }
        switch dimension {
        case .district:
            guard word.utf8.elementsEqual(plan.districts.outside.utf8) else {
                let english = plan.english(ofDistrict: word)
                return Text(zh: word, en: english.utf8.elementsEqual(word.utf8) ? word : "\(english) (\(word))")
            }
            return Text(zh: plan.districts.outsideAliases.first ?? word, en: "Outside the city")
        case .month: return Text(zh: "\(word)月", en: word)
        case .field, .kind:
            for source in measure.sources {
                if source.rows == .recognitions, let kind = plan.recognition(word) { return kind.label }
                let field = dimension == .field ? "field" : source.rows == .brokers ? "grade" : "kind"
                if let found = source.rows.register.words(of: field).first(where: { $0.code == word }) {
                    return Text(zh: found.label, en: found.phrase.en)
                }
            }
            return Text(zh: word, en: Register.level(word).en)
        }
    }
}
