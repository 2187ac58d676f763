import Civic
import DMN
import Exact
import Markup
import Policy

/// What the names and codes of a pack's models mean to people: labels of types, decisions and parameters, and the words
/// that the plan has for codes.
struct Glossary: Sendable {
    /// What a name of a model means.
    struct Meaning: Hashable, Sendable {
        /// What people read for it.
        let label: Phrase
        /// What it amounts to, where it is a number of the plan.
        var value: Phrase?
    }

    /// What quoted texts mean: kinds of recognition, reasons, clauses, words of the facts.
    private let codes: [Name: Phrase]
    /// The names that mean one thing in the whole model.
    private(set) var names: [Name: Meaning] = [:]
    /// For each structured type what its members mean.
    private(set) var members: [Name: [Name: Meaning]] = [:]
    /// Which structured type a name has, so that `unit.kind` is told from a contract's kind.
    private(set) var types: [Name: String] = [:]

    /// A name, equal only to the same bytes.
    struct Name: Hashable, Sendable {
        let utf8: [UInt8]

        init(_ text: String) { utf8 = Array(text.utf8) }
    }

    /// The glossary of a model, with what it imports.
    ///
    /// - Parameter shared: the models it imports.
    init(_ pack: Pack, _ model: Model, shared: [Definitions]) {
        codes = Glossary.codes(of: pack.plan)
        for definitions in shared + [model.definitions] { add(definitions.itemDefinitions, of: pack.plan) }
        for element in model.definitions.drgElements {
            if case .knowledgeSource = element { continue }
            let label = element.label
            names[Name(element.name)] = Meaning(label: Phrase(zh: label ?? element.name, en: element.name))
            if let type = element.variable?.typeRef { types[Name(element.name)] = Glossary.bare(type.name) }
        }
    }

    private mutating func add(_ items: [ItemDefinition], of plan: Plan) {
        for item in items where !item.itemComponents.isEmpty {
            var members: [Name: Meaning] = [:]
            for component in item.itemComponents {
                let label = Phrase(zh: component.label ?? component.name, en: component.name)
                var meaning = Meaning(label: label)
                if item.isParameters { meaning.value = plan.parameter(component.name).map(Glossary.text) }
                members[Name(component.name)] = meaning
                if let type = component.typeRef { types[Name(component.name)] = Glossary.bare(type.name) }
            }
            self.members[Name(item.name)] = members
        }
    }

    /// The type's name without the import before it.
    private static func bare(_ name: String) -> String {
        name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
}

extension ItemDefinition {
    /// Whether it is the type of the pack's own numbers.
    fileprivate var isParameters: Bool { name.isSame(as: "tParameters") }
}

extension DRGElement {
    /// What people read for it, in Chinese; `nil` where the model has no label.
    var label: String? {
        switch self {
        case .inputData(let element): element.label
        case .decision(let element): element.label
        case .businessKnowledgeModel(let element): element.label
        case .decisionService(let element): element.label
        case .knowledgeSource(let element): element.label
        }
    }
}

// MARK: - Asking

extension Glossary {
    /// What a quoted text means; `nil` where it is no code.
    func code(_ text: String) -> Phrase? { codes[Name(text)] }

    /// What a name means behind `owner.`, or alone.
    func meaning(of name: String, behind owner: String?) -> Meaning? {
        if let owner, let type = types[Name(owner)], let member = members[Name(type)]?[Name(name)] { return member }
        if owner == nil, let meaning = names[Name(name)] { return meaning }
        let found = Set(members.values.compactMap { $0[Name(name)] })
        guard found.count > 1 else { return found.first }
        // The same word in several types: what each calls it.
        let labels = Set(found.map(\.label)).sorted { $0.zh < $1.zh }
        return Meaning(
            label: Phrase(
                zh: labels.map(\.zh).joined(separator: "／"), en: labels.map(\.en).first ?? name))
    }

    /// Every name that may stand in a text, the longest first, so that `Seller base` goes before `Seller`.
    var allNames: [[UInt8]] {
        let all = Set(names.keys.map(\.utf8) + members.values.flatMap { $0.keys.map(\.utf8) })
        return all.sorted { left, right in
            left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
        }
    }

    /// A parameter's number in its unit.
    static func text(of parameter: Parameter) -> Phrase {
        switch parameter.kind {
        case .yuan: Yuan(parameter.value).map { Quantity.plainMoney($0).text } ?? Phrase("\(parameter.value)")
        case .rate: Phrase(parameter.value.multiplied(by: Decimal128(100)).map { "\($0)%" } ?? "\(parameter.value)")
        case .days: Phrase(zh: "\(parameter.value) 天", en: "\(parameter.value) days")
        case .persons: Phrase(zh: "\(parameter.value) 人", en: "\(parameter.value) people")
        case .count, .year: Phrase("\(parameter.value)")
        }
    }
}

extension Quantity {
    /// An amount as a policy writes it: `500 万元`, in yuan below ten thousand; nothing is rounded away.
    static func plainMoney(_ amount: Yuan) -> Quantity {
        guard amount.fen.magnitude >= 1_000_000 else {
            return .money(amount, in: .yuan, decimals: amount.fen % 100 == 0 ? 0 : 2)
        }
        for (decimals, step) in [(0, Int64(1_000_000)), (2, 10_000), (4, 100)] where amount.fen % step == 0 {
            return .money(amount, in: .wan, decimals: decimals)
        }
        return .money(amount, in: .wan, decimals: 6)
    }
}
