import Exact
import Interchange
package import Journal
import Markup

/// What acts, their subjects and facts are called, by their codes; a code without a name shows as it is.
package struct ActNames: Sendable {
    private let kinds: [String: Phrase]
    private let subjects: [String: Phrase]
    private let facts: [String: Phrase]
    private let states: [String: Phrase]

    /// The names.
    ///
    /// - Parameters:
    ///   - kinds: what acts of no procedure are called in Chinese, by their kind.
    ///   - subjects: what kinds of subjects are called in Chinese.
    ///   - facts: what facts are called in Chinese.
    ///   - procedures: those that name their own actions, states and roles.
    package init(
        kinds: [String: String] = [:], subjects: [String: String] = [:], facts: [String: String] = [:],
        procedures: [Procedure] = []
    ) {
        func named(_ names: [String: String]) -> [String: Phrase] {
            Dictionary(
                names.map { ($0.key, Phrase(zh: $0.value, en: EnglishName.text(of: $0.key.replacingDots))) },
                uniquingKeysWith: { first, _ in first })
        }
        var all = named(kinds)
        var states: [String: Phrase] = [:]
        for procedure in procedures {
            let id = procedure.id.text
            for transition in procedure.transitions {
                all["\(id).\(transition.action.text)"] = Phrase(procedure.words(transition.button))
            }
            for state in procedure.states {
                states["\(id):state:\(state.id.text)"] = Phrase(procedure.words(state.label))
            }
            for role in procedure.roles { states["\(id):role:\(role.id.text)"] = Phrase(procedure.words(role.label)) }
        }
        self.kinds = all
        self.subjects = named(subjects)
        self.facts = named(facts)
        self.states = states
    }

    /// What an act of this kind is called.
    func kind(_ kind: String) -> Phrase { kinds[kind] ?? Phrase(kind) }

    /// What a kind of subject is called.
    func subject(_ kind: String) -> Phrase { subjects[kind] ?? Phrase(kind) }

    /// What a fact is called.
    func fact(_ key: String) -> Phrase { facts[key] ?? ActWords.facts[key] ?? Phrase(key) }

    /// What a fact of an act says: states and roles by their names.
    func value(_ value: JSON, of key: String, kind: String) -> Phrase {
        guard let text = value.string else {
            return Phrase(value.number?.int64.map(Digits.grouped) ?? String(decoding: value.utf8, as: UTF8.self))
        }
        let family = ActDisclosure.family(kind)
        switch key {
        case "from", "to": return states["\(family):state:\(text)"] ?? Phrase(text)
        case "role": return states["\(family):role:\(text)"] ?? Phrase(text)
        case "register": return Register.named(text).map(RegisterNames.phrase) ?? Phrase(text)
        case "parts": return OpeningPart.parts(of: text).map(OpeningPart.phrase) ?? Phrase(text)
        case "purpose": return text == "demonstration" ? ActWords.demonstration : Phrase(text)
        default: return Phrase(text)
        }
    }
}

extension Phrase {
    /// Words of a procedure's table.
    fileprivate init(_ words: Procedure.Words) { self.init(zh: words.zh, en: words.en) }
}

extension String {
    /// `organisation.change` is `organisation change`.
    fileprivate var replacingDots: String {
        String(decoding: utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
