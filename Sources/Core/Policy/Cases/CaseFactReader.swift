import Civic
import DMN
import Exact
import FEEL

/// Takes what a case says for values of the types that the model declares: exact, and nothing guessed.
///
/// A scalar needs no quotes: its type says what it is. What the decision does not look at may be left out.
struct CaseFactReader {
    private let file: String
    private let question: CaseQuestion?
    private(set) var findings: [Finding] = []

    /// - Parameter question: tells which members may not be left out; without it all may be.
    init(_ file: String, _ question: CaseQuestion?) {
        self.file = file
        self.question = question
    }

    /// Adds a finding about the file.
    mutating func refuse(_ fault: Finding.Fault, at position: SourcePosition) {
        findings.append(Finding(fault, file: file, at: position))
    }

    private mutating func refuse(_ fault: Finding.Fault, at node: YAMLNode) -> Value? {
        refuse(fault, at: node.position)
        return nil
    }
}

// MARK: - Values

extension CaseFactReader {
    /// The value of a node; nil, with a finding, where it is none of the type.
    ///
    /// - Parameters:
    ///   - path: how messages call it, `unit.kind`.
    ///   - trail: leads to it from an input; nil for what comes out of a decision.
    mutating func value(
        _ node: YAMLNode, as type: FEELType, _ path: String, _ trail: CaseQuestion.Trail? = nil
    ) -> Value? {
        if node.isNull { return .null }
        switch type {
        case .named(let named):
            guard let value = value(node, as: named.type, owner: type, path, trail) else { return nil }
            return allowed(value, named, node, path)
        default: return value(node, as: type, owner: type, path, trail)
        }
    }

    private mutating func value(
        _ node: YAMLNode, as type: FEELType, owner: FEELType, _ path: String, _ trail: CaseQuestion.Trail?
    ) -> Value? {
        switch type {
        case .named(let named):
            // A name of a name; which of them a member is looked at under, the outer one tells.
            guard let value = value(node, as: named.type, owner: owner, path, trail) else { return nil }
            return allowed(value, named, node, path)
        case .context(let fields): return context(node, fields, owner, path, trail)
        case .list(let item):
            guard case .list(let items) = node.kind else {
                return refuse(.factKind(path, Text(zh: "清单", en: "a list")), at: node)
            }
            // All items are read, so that each says what is wrong with it.
            let values = items.enumerated().map { value($0.element, as: item, "\(path)[\($0.offset + 1)]", trail) }
            return values.contains { $0 == nil } ? nil : .list(values.compactMap(\.self))
        case .range, .function: return refuse(.factTypeUnknown(path, "\(type)"), at: node)
        default:
            guard let text = node.scalar else {
                return refuse(.factKind(path, Text(zh: "单个的值", en: "a single value")), at: node)
            }
            return scalar(text, node, type, path)
        }
    }

    private mutating func scalar(_ text: String, _ node: YAMLNode, _ type: FEELType, _ path: String) -> Value? {
        switch type {
        case .string: return .string(text)
        case .boolean:
            if node.kind == .plain("true") { return .boolean(true) }
            if node.kind == .plain("false") { return .boolean(false) }
            return refuse(.factKind(path, Text(zh: "true 或者 false", en: "true or false")), at: node)
        case .number:
            if let number = SectionReader.plainDecimal(text) { return .number(number) }
            return refuse(.factNumber(text, path), at: node)
        case .date:
            if let day = CivilDay(iso8601: text.utf8) { return .date(day) }
            return refuse(.badDay(text, key: path), at: node)
        case .time, .dateAndTime, .yearsAndMonths, .daysAndTime:
            let value = Expression("@\"\(text)\"").evaluate().value
            if value.isInstance(of: type) { return value }
            return refuse(.factTemporal(text, path, "\(type)"), at: node)
        default: return loose(text, node)
        }
    }

    /// A value whose type the model leaves open: what is in quotes is a text.
    private func loose(_ text: String, _ node: YAMLNode) -> Value {
        switch node.kind {
        case .plain("true"): .boolean(true)
        case .plain("false"): .boolean(false)
        case .plain: SectionReader.plainDecimal(text).map(Value.number) ?? .string(text)
        default: .string(text)
        }
    }

    /// The value, if its type allows it.
    private mutating func allowed(_ value: Value, _ type: NamedType, _ node: YAMLNode, _ path: String) -> Value? {
        guard let constraint = type.constraint, !value.isNull else { return value }
        var evaluator = Evaluator()
        let site = Site(source: -1, start: 0, end: 0)
        guard evaluator.convert(value, to: .named(type), at: site).isNull else { return value }
        let words = constraint.tests.compactMap { test -> String? in
            if case .value(let expr) = test, case .constant(let value) = expr.kind { return value.string }
            return nil
        }
        return refuse(.factNotAllowed(node.scalar ?? value.sketch, path, allowed: words), at: node)
    }
}

// MARK: - Maps

extension CaseFactReader {
    private mutating func context(
        _ node: YAMLNode, _ fields: [FEELType.Field], _ owner: FEELType, _ path: String, _ trail: CaseQuestion.Trail?
    ) -> Value? {
        guard case .map(let entries) = node.kind else {
            return refuse(.factKind(path, Text(zh: "键值表", en: "a map")), at: node)
        }
        let before = findings.count
        let names = fields.map(\.name)
        for entry in entries where !names.contains(where: { $0.isSame(as: entry.key) }) {
            refuse(.factUnknown(entry.key, in: path, known: names), at: entry.position)
        }
        var values: [Value] = []
        for field in fields {
            let place = "\(path).\(field.name)"
            let trail = trail?.to(field.name, of: owner)
            if let entry = entries.first(where: { $0.key.isSame(as: field.name) }) {
                values.append(value(entry.value, as: field.type, place, trail) ?? .null)
            } else {
                values.append(.null)
                if let trail, question?.looks(at: trail) == true { refuse(.factMissing(place), at: node.position) }
            }
        }
        return findings.count > before ? nil : .context(Context(shape: Shape(names), values: values))
    }
}

extension YAMLNode {
    /// The text of a single value, in quotes or not.
    var scalar: String? {
        switch kind {
        case .text(let text), .plain(let text): text
        case .list, .map: nil
        }
    }

    /// The entries of this map with those of `base` that it does not have; maps within maps are joined likewise.
    ///
    /// A list takes the place of a list: what a case says of contracts is all there is to say.
    func laid(over base: YAMLNode) -> YAMLNode {
        guard case .map(let own) = kind, case .map(let others) = base.kind else { return self }
        var entries = own.map { entry in
            guard let other = others.first(where: { $0.key.isSame(as: entry.key) }) else { return entry }
            return Entry(key: entry.key, position: entry.position, value: entry.value.laid(over: other.value))
        }
        entries += others.filter { other in !own.contains { $0.key.isSame(as: other.key) } }
        return YAMLNode(kind: .map(entries), position: position)
    }

    /// The value under a key of a map.
    subscript(key: String) -> YAMLNode? {
        guard case .map(let entries) = kind else { return nil }
        return entries.first { $0.key.isSame(as: key) }?.value
    }
}
