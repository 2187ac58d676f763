import DMN
import Exact
import FEEL
import Policy

/// Reads one evaluation's trace as steps, inputs, limits and roundings.
struct TraceReader {
    private let award: AwardProgram
    private let landmarks: Landmarks
    private let values: SeenValues

    init(_ award: AwardProgram, _ seen: Interpretation, _ landmarks: Landmarks) {
        self.award = award
        self.landmarks = landmarks
        values = SeenValues(seen)
    }

    private var program: Program { award.program }
}

// MARK: - Steps

extension TraceReader {
    /// The decisions in the order they were made, each with how its value came about.
    var steps: [AwardExplanation.Step] {
        landmarks.steps.map { step in
            let value = values.steps[step.place]
            return AwardExplanation.Step(
                name: step.name, label: step.label,
                formula: Text(
                    zh: step.chinese.text(values, .chinese), en: step.english.text(values, .english)),
                value: Text(
                    zh: Display.text(value, step.type, .chinese), en: Display.text(value, step.type, .english)))
        }
    }
}

// MARK: - Inputs, limits, roundings

extension TraceReader {
    /// The single facts that the decisions looked at: members of inputs.
    var inputs: [AwardExplanation.Input] {
        var found: [AwardExplanation.Input] = []
        for member in landmarks.members {
            guard let value = values.nodes[member.site], value.list == nil, value.context == nil,
                !found.contains(where: { $0.name == member.name })
            else { continue }
            let words = Text(
                zh: Display.text(value, member.type, .chinese), en: Display.text(value, member.type, .english))
            found.append(
                AwardExplanation.Input(
                    name: member.name, label: member.label, values: [value.text], words: [words]))
        }
        return found
    }

    /// Where an amount was held against a limit.
    var caps: [AwardExplanation.Cap] {
        landmarks.limits.compactMap { call in
            guard values.nodes[call.site] != nil, call.arguments.count == 2,
                let before = values.value(of: call.arguments[0])?.number,
                let limit = values.value(of: call.arguments[1])?.number
            else { return nil }
            return AwardExplanation.Cap(limit: limit.description, before: before.description, isApplied: limit < before)
        }
    }

    /// Where an amount was rounded.
    var roundings: [AwardExplanation.Rounding] {
        landmarks.roundings.compactMap { call in
            guard let after = values.nodes[call.site]?.number,
                let before = call.arguments.first.flatMap(values.value)?.number
            else {
                return nil
            }
            return AwardExplanation.Rounding(
                function: call.function, before: before.description, after: after.description)
        }
    }

    /// The contracts the amount was reckoned from: the last list of contracts that a decision chose, else all read.
    var contracts: [String] {
        let chosen = award.order.last { program.steps[$0].expr != nil && ids(in: values.steps[$0]) != nil }
        let given = award.order.last { program.steps[$0].isInput && ids(in: values.steps[$0]) != nil }
        return (chosen ?? given).flatMap { ids(in: values.steps[$0]) } ?? []
    }

    /// The ids of a list of contracts, nil for any other value.
    private func ids(in value: Value) -> [String]? {
        guard let items = value.list, items.allSatisfy({ $0.context?["contract_id"] != nil }) else { return nil }
        return items.compactMap { $0["contract_id"].string }
    }
}
