import Civic
import Policy
import Settlement

/// What every award says of a unit, and what to ask next.
struct CalculatorResult: Sendable {
    /// One line an award, in the order of the plan.
    let lines: [CalculatorLine]
    /// What to ask next; `nil` where nothing is missing.
    let next: CalculatorQuestion?
    /// What the rules that are still open look at.
    let reads: AwardReads
}

/// What one award says of a unit.
struct CalculatorLine: Sendable {
    /// What it says.
    enum Verdict: String, Hashable, Sendable {
        /// An amount, by the rule.
        case granted
        /// Up to a ceiling; an official decides.
        case assumed
        /// Nothing, for a reason.
        case refused
        /// Nothing, as there is no such fact.
        case notApplicable = "not-applicable"
        /// No version of the rule is in force.
        case notInForce = "not-in-force"
        /// The rule does not say; an official decides.
        case official
        /// It depends on a fact that is missing.
        case open

        /// Whether nothing is to be had.
        var isRefusal: Bool { self == .refused || self == .notApplicable || self == .notInForce }
    }

    /// What an award says of one unit that could be meant.
    struct World: Sendable {
        /// What was supposed of it.
        let values: [CalculatorQuestion: CalculatorAnswers.Value]
        let verdict: Verdict
        let reason: String?
        let clause: String?
        let amount: Int64
    }

    let award: Award
    var verdict = Verdict.open
    /// The code of the reason, where an award is excluded before all is known; `nil` where it depends.
    var reason: String?
    /// The clause of that reason.
    var clause: String?
    /// Why, one a recognition; only where all is known.
    var explanations: [AwardExplanation] = []
    /// What it still depends on.
    var missing: [CalculatorQuestion] = []
    /// The units that were looked at.
    var worlds: [World] = []
    /// Districts the rule names; of all others one stands for all.
    var places: Set<String> = []

    /// Whether it depends on a fact that is missing.
    var isOpen: Bool { verdict == .open }

    /// What is worked out; `nil` where an amount cannot be told or no longer adds up.
    var amount: Yuan? { try? Yuan.sum(explanations.map(\.amount)) }
}

// MARK: - What decides

extension CalculatorLine {
    /// Whether the answer of a question parts units that are alike in all else.
    static func parts(_ worlds: [World], by question: CalculatorQuestion) -> Bool {
        var seen: [[CalculatorQuestion: CalculatorAnswers.Value]: Set<Said>] = [:]
        for world in worlds {
            guard world.values[question] != nil else { return true }
            seen[world.values.filter { $0.key != question }, default: []].insert(Said(world))
        }
        // Several sets of facts share the same values: what counts is whether the question's answer changes the set.
        for (rest, all) in seen {
            let byValue = Dictionary(grouping: worlds.filter { $0.values.filter { $0.key != question } == rest }) {
                $0.values[question]
            }
            if byValue.values.contains(where: { Set($0.map(Said.init)) != all }) { return true }
        }
        return false
    }

    /// What is said of a unit, as far as it matters to whoever asks.
    struct Said: Hashable, Sendable {
        let verdict: Verdict
        /// Fen.
        let amount: Int64

        init(_ world: World) {
            verdict = world.verdict
            amount = world.amount
        }
    }

    /// What the one missing fact decides: each of its answers with what then is said; `nil` where more is missing, or
    /// the fact is no choice.
    var choices: [(value: CalculatorAnswers.Value, said: [Said])]? {
        guard missing.count == 1, let question = missing.first, CalculatorQuestion.unit.contains(question) else {
            return nil
        }
        var order: [CalculatorAnswers.Value] = []
        var found: [CalculatorAnswers.Value: [Said]] = [:]
        for world in worlds {
            guard let value = world.values[question] else { continue }
            if found[value] == nil { order.append(value) }
            let said = Said(world)
            if found[value]?.contains(said) != true { found[value, default: []].append(said) }
        }
        return order.map { ($0, found[$0] ?? []) }
    }
}
