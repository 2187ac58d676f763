import Civic
import DMN
import Exact
import FEEL
package import Policy

/// Turns what an evaluation saw into reasons that a lay person can follow and a lawyer can check.
///
/// Nothing is computed again: every number comes from the evaluation's own trace.
package struct Explainer: Sendable {
    let pack: Pack
    private let facts: Facts
    let programs: [AwardProgram]
    private let landmarks: [Landmarks]

    package init(_ pack: Pack, _ facts: Facts, programs: [AwardProgram]) {
        self.pack = pack
        self.facts = facts
        self.programs = programs
        landmarks = programs.map { Landmarks($0) }
    }

    /// For each program how its reasons are written from columns; nil where they cannot be.
    var templates: [ReasonTemplate?] { zip(programs, landmarks).map { ReasonTemplate($0, $1) } }
}

// MARK: - Explaining

extension Explainer {
    /// Why `candidate` came out as it did; without steps where the settlement kept no traces.
    ///
    /// - Parameter tellsMissing: whether to look for what a refused one lacks, which takes as long as the evaluation.
    package func explanation(of candidate: Candidate, tellsMissing: Bool = false) -> AwardExplanation {
        let award = pack.plan.awards[candidate.award]
        var steps: [AwardExplanation.Step] = []
        var inputs: [AwardExplanation.Input] = []
        var caps: [AwardExplanation.Cap] = []
        var roundings: [AwardExplanation.Rounding] = []
        var contracts: [String] = []
        for run in candidate.runs {
            guard let number = run.program, let seen = run.interpretation else { continue }
            let reader = TraceReader(programs[number], seen, landmarks[number])
            steps += reader.steps
            inputs = inputs.joined(with: reader.inputs)
            caps += reader.caps
            roundings += reader.roundings
            contracts += reader.contracts
        }
        let version = candidate.runs.last { $0.program != nil }?.program.map { programs[$0].version }
        return AwardExplanation(
            rule: candidate.rule, title: title(of: candidate, award), outcome: candidate.outcome,
            amount: candidate.amount,
            reason: reason(candidate.reason), reasonCode: candidate.reason, clause: candidate.clause,
            clauseTitle: clauseTitle(candidate.clause), version: version.map { "\($0.from) \($0.decision)" } ?? "",
            steps: steps, inputs: inputs, caps: caps, roundings: roundings, contracts: contracts,
            recognitions: candidate.runs.compactMap { $0.recognition.map(recognition) },
            assumptions: award.assumptions.compactMap { pack.plan.assumption($0) },
            missing: tellsMissing ? missing(for: candidate) : [], beforeCombination: candidate.beforeCombination)
    }

    private func title(of candidate: Candidate, _ award: Award) -> Text {
        award.subject == .recognition ? pack.plan.recognition(candidate.rule)?.label ?? award.title : award.title
    }

    /// The text of a reason's code; a code of the engine's own says that the rule does not say.
    private func reason(_ code: String) -> Text {
        if let reason = pack.plan.reason(code) { return reason.text }
        return Text(
            zh: "规则没有给出结论（\(code)），需人工核定", en: "the rule gives no answer (\(code)); it has to be settled by hand")
    }

    private func clauseTitle(_ id: String) -> Text {
        let path = pack.plan.clauses.path(to: id)
        return Text(
            zh: path.map(\.title.zh).joined(separator: " › "), en: path.map(\.title.en).joined(separator: " › "))
    }

    private func recognition(_ row: Int32) -> AwardExplanation.Recognition {
        let columns = facts.recognitions
        let kind = facts.recognitionKinds[Int(columns.kinds[Int(row)])]
        return AwardExplanation.Recognition(
            kind: kind, label: pack.plan.recognition(kind)?.label ?? Text(zh: kind, en: kind),
            day: CivilDay(number: Int64(columns.days[Int(row)])).description, approved: columns.approved[Int(row)])
    }
}

extension [AwardExplanation.Input] {
    /// The inputs with those of another run: each named once, with the values of both.
    fileprivate func joined(with others: [AwardExplanation.Input]) -> [AwardExplanation.Input] {
        var joined = self
        for other in others {
            guard let place = joined.firstIndex(where: { $0.name == other.name }) else {
                joined.append(other)
                continue
            }
            for (value, words) in zip(other.values, other.words) where !joined[place].values.contains(value) {
                joined[place].values.append(value)
                joined[place].words.append(words)
            }
        }
        return joined
    }
}
