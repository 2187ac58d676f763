import Civic
package import Interchange
import Policy

/// Writes `reasons.jsonl`: a line for every candidate, whether it gets something or not.
package struct ReasonsWriter: Sendable {
    private let explainer: Explainer
    private let ids: [CreditCode]
    /// Whether steps, inputs and evidence are written, or the outcome with its reason alone.
    private let isFull: Bool

    init(_ explainer: Explainer, _ facts: Facts, isFull: Bool) {
        self.explainer = explainer
        self.isFull = isFull
        ids = facts.organisations.ids
    }

    /// The lines of all candidates of a settlement; in full only where it kept everything.
    package static func lines(of settlement: Settlement, isFull: Bool) -> [UInt8] {
        let explainer = Explainer(settlement.pack, settlement.facts, programs: settlement.programs)
        let lines = ReasonsWriter(explainer, settlement.facts, isFull: isFull)
        var writer = JSONWriter()
        for candidate in settlement.candidates { lines.write(candidate, to: &writer) }
        return writer.bytes
    }

    /// Writes the line of one candidate.
    func write(_ candidate: Candidate, to writer: inout JSONWriter) {
        let explanation = explainer.explanation(of: candidate)
        writer.beginObject()
        writer.key("org_id")
        writer.string(ids[candidate.organisation].description)
        explanation.writeOutcome(to: &writer)
        writer.integer(candidate.amount.fen)
        explanation.writeGrounds(to: &writer)
        if let before = candidate.beforeCombination {
            writer.key("before_combination_fen")
            writer.integer(before.fen)
        }
        if isFull { explanation.writeDetail(to: &writer) }
        writer.endObject()
        writer.endLine()
    }
}

extension AwardExplanation {
    /// What came out, in members of an open object, up to the key of the amount.
    func writeOutcome(to writer: inout JSONWriter) {
        writer.member("rule", rule)
        writer.member("outcome", outcome.rawValue)
        writer.key("amount_fen")
    }

    /// Why, after the amount.
    func writeGrounds(to writer: inout JSONWriter) {
        writer.member("reason", reason.zh)
        writer.member("reason_code", reasonCode)
        writer.member("clause", clause)
        writer.member("clause_title", clauseTitle.zh)
        writer.member("rule_version", version)
    }

    /// How it came about: inputs, formula, limits, roundings and evidence.
    func writeDetail(to writer: inout JSONWriter) {
        writer.key("inputs")
        writer.beginObject()
        for input in inputs { writer.member(input.name, input.values.joined(separator: "；")) }
        writer.endObject()
        writer.member(
            "formula", steps.map { "\($0.label.zh) = \($0.formula.zh) = \($0.value.zh)" }.joined(separator: "；"))
        writer.key("cap")
        writer.list(caps) { cap, writer in
            writer.member("before", cap.before)
            writer.member("limit", cap.limit)
            writer.key("applied")
            writer.bool(cap.isApplied)
        }
        writer.key("rounding")
        writer.list(roundings) { rounding, writer in
            writer.member("function", rounding.function)
            writer.member("before", rounding.before)
            writer.member("after", rounding.after)
        }
        writer.key("contract_ids")
        writer.beginArray()
        for id in contracts { writer.string(id) }
        writer.endArray()
        writer.key("recognitions")
        writer.list(recognitions) { recognition, writer in
            writer.member("recognition", recognition.kind)
            writer.member("recognised_on", recognition.day)
            if let approved = recognition.approved {
                writer.key("approved_amount_fen")
                writer.integer(approved)
            }
        }
        writeAssumptions(to: &writer)
    }

    /// What is taken for granted, which depends on the award alone.
    func writeAssumptions(to writer: inout JSONWriter) {
        writer.key("assumptions")
        writer.beginArray()
        for assumption in assumptions { writer.string(assumption.id) }
        writer.endArray()
    }
}

extension JSONWriter {
    /// A member whose value is a text.
    package mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// An array of objects, one for each item.
    package mutating func list<Item>(_ items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
        beginArray()
        for item in items {
            beginObject()
            write(item, &self)
            endObject()
        }
        endArray()
    }
}
