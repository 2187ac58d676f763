import Civic
import DMN
import Exact
import FEEL
import Markup
import Policy

/// Puts the cases of a pack in words: labels of the models, words of the plan, amounts as policies write them.
struct CaseTelling {
    private let pack: Pack
    private let codes: [Glossary.Name: Phrase]

    init(_ pack: Pack) {
        self.pack = pack
        codes = Glossary.codes(of: pack.plan)
    }

    /// The lines of all cases, in the order of the proof.
    func lines(of proof: PackProof) -> [CaseLine] { proof.results.map(line) }

    private func line(_ result: CaseResult) -> CaseLine {
        let program = result.decision.flatMap { pack.model(for: $0)?.program }
        var facts = result.facts.compactMap { fact(of: $0, program) }
        if let day = result.day { facts.append(CaseWords.day.labelling(.day(day))) }
        let clause = pack.plan.clauses[result.ruleCase.clause].map { Phrase($0.title) }
        let reason = result.value["reason"].string.map { code in
            pack.plan.reason(code).map { Phrase($0.text) } ?? Phrase(code)
        }
        return CaseLine(
            result: result, title: result.ruleCase.title.map { Phrase($0) } ?? clause ?? Phrase(result.ruleCase.id),
            facts: facts, answer: answer(of: result, program), reason: reason)
    }
}

// MARK: - Facts and answers

extension CaseTelling {
    /// An input with what the case says of it; `nil` for the plan's parameters where it says nothing.
    private func fact(of fact: CaseResult.Fact, _ program: Program?) -> Phrase? {
        let label = Phrase(zh: fact.label, en: fact.name)
        guard let context = fact.value.context else { return label.labelling(words(fact.value, fact.type, program)) }
        let members = context.entries.filter { fact.said.contains($0.key) }
        guard !members.isEmpty else { return nil }
        return label.labelling(words(of: members, fact.type, program))
    }

    private func answer(of result: CaseResult, _ program: Program?) -> Phrase {
        guard let decision = result.decision else { return CaseWords.notInForce }
        let type = program?.step(named: decision.decision)?.type ?? .any
        guard let context = result.value.context else { return words(result.value, type, program) }
        if let amount = context["amount"]?.number.flatMap({ Yuan($0) }), let outcome = context["outcome"]?.string {
            return CaseTelling.money(amount).noting(word(outcome))
        }
        let members = context.entries.filter { !["reason", "clause"].contains($0.key) }
        return words(of: members, type, program)
    }
}

// MARK: - Values

extension CaseTelling {
    private func words(_ value: Value, _ type: FEELType, _ program: Program?) -> Phrase {
        switch value {
        case .null: return CaseWords.none
        case .boolean(let holds): return holds ? CaseWords.yes : CaseWords.no
        case .string(let text): return word(text)
        case .date(let day): return .day(day)
        case .number(let number):
            guard type.isNamed("tYuan"), let amount = Yuan(number) else {
                let share = type.isNamed("tRate") ? number.multiplied(by: 100) : nil
                return Phrase(share.map { "\($0)%" } ?? "\(number)")
            }
            return CaseTelling.money(amount)
        case .list(let items):
            guard items.count != 1 else { return words(items[0], type, program) }
            let parts = items.enumerated().map { number, item in
                let words = words(item, type, program)
                return Phrase(zh: "（\(number + 1)）\(words.zh)", en: "(\(number + 1)) \(words.en)")
            }
            return parts.isEmpty ? CaseWords.none : .sequence(parts)
        case .context(let context):
            return words(of: context.entries.filter { !$0.value.isNull }, type, program)
        default: return Phrase(value.text)
        }
    }

    private func words(of members: [(key: String, value: Value)], _ type: FEELType, _ program: Program?) -> Phrase {
        .list(
            members.map { key, value in
                let member = type.item.fields?.first { $0.name.isSame(as: key) }?.type ?? .any
                let label = Phrase(zh: program?.label(ofMember: key, in: type) ?? key, en: key)
                let words = words(value, member, program)
                // What has parts of its own stands in brackets, so that the next fact is not taken for one of them.
                guard value.context != nil else {
                    return Phrase(zh: "\(label.zh) \(words.zh)", en: "\(label.en) \(words.en)")
                }
                return label.noting(words)
            })
    }

    /// An amount: in 万元 where it is round, else to the fen, since a case is often about the last one.
    private static func money(_ amount: Yuan) -> Phrase {
        (amount.fen % 10_000 == 0 ? Quantity.plainMoney(amount) : .money(amount)).text
    }

    private func word(_ text: String) -> Phrase { codes[Glossary.Name(text)] ?? Phrase(text) }
}

extension FEELType {
    /// Whether a model calls it so, directly or through another name.
    fileprivate func isNamed(_ name: String) -> Bool {
        var type = self
        while case .named(let named) = type {
            if named.name.isSame(as: name) { return true }
            type = named.type
        }
        return false
    }
}
