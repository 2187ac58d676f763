import Civic
import DMN
import Database
import Exact
package import FEEL
import Policy

/// Asks the decision of a pack whether entries count, each set of circumstances once.
struct GoalJudge {
    /// The shared model that declares what such decisions see and give.
    static let namespace = "urn:beizeng:progress:1"

    private let decision: PreparedDecision
    private let inputs: [Input]
    private let context: Value
    private let reading: Value
    /// The places of the facts that the decision asks for.
    private let asked: [Int]
    /// What it said of each number, and of each set of what it asks for.
    private var verdicts: [Verdict?] = []
    private var known: [[SQLValue]: Verdict] = [:]

    /// An input of the decision.
    private enum Input {
        /// A fact of the entry, by its place among those that the pass reads.
        case fact(RowFact, place: Int)
        case reading
        case parameters
        /// Nothing is given under that name.
        case unknown
    }

    /// A judge by `decision`, which is given what it asks for out of `facts`.
    init(_ decision: PreparedDecision, _ facts: [RowFact], reading: Goal.Reading, parameters: Value) {
        self.decision = decision
        self.reading = .string(reading.rawValue)
        context = parameters
        asked = facts.indices.filter { decision.inputs.contains(facts[$0].rawValue) }
        inputs = decision.inputs.map { name in
            if let fact = RowFact(rawValue: name), let place = facts.firstIndex(of: fact) {
                .fact(fact, place: place)
            } else if name == "reading" {
                .reading
            } else if name == "parameters" {
                .parameters
            } else {
                .unknown
            }
        }
    }

    /// The facts that a decision asks for.
    static func facts(of decision: PreparedDecision) -> [RowFact] {
        decision.inputs.compactMap(RowFact.init(rawValue:))
    }
}

// MARK: - Judging

extension GoalJudge {
    /// What the decision says of entries in circumstances of this number; `facts` are those of all numbers.
    mutating func verdict(_ number: Int, _ facts: [[SQLValue]]) -> Verdict {
        if number < verdicts.count, let found = verdicts[number] { return found }
        let facts = facts[number]
        let seen = asked.map { facts[$0] }
        let verdict = known[seen] ?? judge(facts)
        known[seen] = verdict
        while verdicts.count <= number { verdicts.append(nil) }
        verdicts[number] = verdict
        return verdict
    }

    /// What it said of a number it was asked about.
    func known(_ number: Int) -> Verdict? { number < verdicts.count ? verdicts[number] : nil }

    private func judge(_ facts: [SQLValue]) -> Verdict {
        let given = inputs.map { input -> Value in
            switch input {
            case .fact(let fact, let place): fact.value(of: facts[place])
            case .reading: reading
            case .parameters: context
            case .unknown: .null
            }
        }
        return Verdict(decision.evaluate(given).value)
    }
}

/// What a decision says of an entry; shared by all entries it says it of.
package final class Verdict: Sendable {
    /// Whether it counts; for a share, in the whole.
    package let counts: Bool
    /// Whether it is of the part.
    package let isPart: Bool
    /// What counts in place of the entry's own amount, fen.
    package let amount: Int64?
    /// Under which district.
    let district: String?
    /// The code of the reason.
    let reason: String

    /// The reason of an entry for which the decision has no answer.
    static let noAnswer = "no-answer"

    /// An answer of the shared types; anything else is no answer, and does not count.
    package init(_ answer: Value) {
        let weighed = answer["amount"].number
        let amount = weighed.flatMap { Yuan($0)?.fen }
        guard let counts = answer["counts"].boolean, let reason = answer["reason"].string,
            weighed == nil || amount != nil
        else {
            (self.counts, isPart, self.amount, district, self.reason) = (false, false, nil, nil, Verdict.noAnswer)
            return
        }
        self.counts = counts
        isPart = answer["part"].boolean ?? false
        self.amount = amount
        district = answer["district"].string
        self.reason = reason
    }
}
