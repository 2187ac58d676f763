import TestSupport

/// Expressions drawn at random over the facts of ``RandomFacts``, each of a kind.
struct RandomFormulas {
    var random: SeededRandom
    /// Names of decisions drawn before, by kind.
    var numbers: [String] = []
    var truths: [String] = []
    var texts: [String] = []
    var lists: [String] = []

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "null" }

    mutating func number(_ depth: Int) -> String {
        guard depth > 0 else {
            return pick(["0", "1", "2.50", "100", "-3", "0.01", "rate", "unit.size", "unit.since.year"] + numbers)
        }
        let next = depth - 1
        switch random.below(16) {
        case 0: return "count(\(list(next)))"
        case 1: return "sum(\(list(next)).amount)"
        case 2: return "max(\(list(next)).amount)"
        case 3: return "min(\(number(next)), \(number(next)))"
        case 4: return "(\(number(next)) + \(number(next)))"
        case 5: return "(\(number(next)) - \(number(next)))"
        case 6: return "(\(number(next)) * \(number(next)))"
        case 7: return "(if \(truth(next)) then \(number(next)) else \(number(next)))"
        case 8:
            return
                "\(pick(["round half up", "round up", "decimal", "floor"]))(\(number(next)), \(pick(["0", "1", "2"])))"
        case 9: return "abs(\(number(next)))"
        case 10: return "sum(for s in \(list(next)) return s.amount * \(pick(["rate", "2", "unit.size"])))"
        case 11: return "(\(number(next)) / 3)"
        case 12: return "(if count(\(list(next))) = 0 then 0 else sum(\(list(next)).amount))"
        case 13: return "-\(number(next))"
        default: return number(0)
        }
    }

    mutating func truth(_ depth: Int) -> String {
        guard depth > 0 else { return pick(["true", "unit.flag", "unit.kind = \"a\"", "unit.size > 5"] + truths) }
        let next = depth - 1
        switch random.below(13) {
        case 0: return "\(number(next)) \(pick(["<", "<=", ">", ">=", "=", "!="])) \(number(next))"
        case 1: return "\(text(next)) \(pick(["=", "!="])) \(text(next))"
        case 2: return "\(text(next)) in (\(pick(["\"a\",\"é\"", "\"b\"", "not(\"a\")", "null", "\"zz\""])))"
        case 3: return "(\(truth(next)) and \(truth(next)))"
        case 4: return "(\(truth(next)) or \(truth(next)))"
        case 5: return "not(\(truth(next)))"
        case 6: return "(\(number(next)) between \(number(next)) and \(number(next)))"
        case 7: return "\(number(next)) in (\(pick(["[1..5]", "< 3", "> 2, 0", "(0..100]", "1, 2, 3"])))"
        case 8: return "unit.since \(pick(["<", ">=", "="])) @\"2023-01-0\(random.below(9) + 1)\""
        case 9: return "(some s in \(list(next)) satisfies s.amount > \(number(0)))"
        case 10: return "(every s in \(list(next)) satisfies s.sort = \(pick(["\"x\"", "\"y\""])))"
        case 11: return "\(pick(["unit.size", "unit.kind", "unit.flag"])) \(pick(["=", "!="])) null"
        default: return truth(0)
        }
    }

    mutating func text(_ depth: Int) -> String {
        guard depth > 0, random.below(3) == 0 else { return pick(["\"a\"", "\"b\"", "\"é\"", "unit.kind"] + texts) }
        return "(if \(truth(depth - 1)) then \(text(depth - 1)) else \(text(depth - 1)))"
    }

    mutating func list(_ depth: Int) -> String {
        guard depth > 0, random.below(3) > 0 else { return pick(["sales"] + lists) }
        return "\(list(depth - 1))[\(condition(depth - 1))]"
    }

    /// A condition on the items of a filter.
    private mutating func condition(_ depth: Int) -> String {
        let simple = pick([
            "amount > 10", "sort = \"x\"", "sort in (\"y\",\"z\")", "tag", "not(tag)", "other.kind != \"a\"",
            "other.kind in (\"a\",\"b\")", "other.size > unit.size", "day >= @\"2023-06-01\"", "amount < unit.size",
            "amount * rate > 1", "other.flag",
        ])
        guard depth > 0, random.below(2) == 0 else { return simple }
        return "\(simple) \(pick(["and", "or"])) \(condition(depth - 1))"
    }
}
