import Civic
import DMN
import Exact
import FEEL

/// Runs cases with the pack's own models and holds what comes out against what they say.
struct CaseRunner {
    let pack: Pack
    private var questions: [DecisionReference: CaseQuestion] = [:]
    private(set) var findings: [Finding] = []

    init(_ pack: Pack) { self.pack = pack }

    private mutating func report(_ fault: Finding.Fault, _ ruleCase: RuleCase, at position: SourcePosition) {
        findings.append(Finding(fault, file: ruleCase.file, at: position))
    }
}

// MARK: - Running

extension CaseRunner {
    /// What came of a case; nil, with a finding, where it cannot be run.
    ///
    /// A case about a model with faults of its own is left alone: those are told already.
    mutating func run(_ ruleCase: RuleCase) -> CaseResult? {
        checkClause(of: ruleCase)
        let facts = ruleCase.allFacts
        switch ruleCase.question {
        case .decision(let reference): return run(ruleCase, facts, reference, of: nil, on: nil)
        case .award(let id):
            guard let award = pack.plan.award(id) else {
                report(.caseAward(id, known: pack.plan.awards.map(\.id)), ruleCase, at: ruleCase.places.start)
                return nil
            }
            guard let day = day(of: award, facts, ruleCase) else { return nil }
            if let version = award.version(on: day) {
                return run(ruleCase, facts, version.decision, of: award, on: day)
            }
            return notInForce(ruleCase, award, on: day)
        }
    }

    private mutating func run(
        _ ruleCase: RuleCase, _ facts: YAMLNode?, _ reference: DecisionReference, of award: Award?, on day: CivilDay?
    ) -> CaseResult? {
        guard let question = question(reference, ruleCase) else { return nil }
        let before = findings.count
        let given = values(of: facts, for: question, ruleCase, award)
        guard findings.count == before else { return nil }
        // A row may fire in a function that is called for each item of a list; it counts like any other.
        var interpreter = Interpreter(question.program, level: .rules, looksIntoLoops: true)
        for fact in given {
            if let place = question.program.place(named: fact.name) { interpreter.give(fact.value, to: place) }
        }
        interpreter.run(question.order)
        let value = interpreter.filledValue(of: question.place)
        let type = question.program.steps[question.place].type
        var comparison = CaseComparison(ruleCase, isAward: award != nil) { member in
            question.program.label(ofMember: member, in: type)
        }
        comparison.compare(value, of: type)
        findings += comparison.findings
        let rows = interpreter.trace.firings.flatMap { firing -> [CaseResult.Row] in
            guard let key = PackTable.Key(firing.site, in: question.program) else { return [] }
            return firing.rules.map { CaseResult.Row(table: key, rule: $0) }
        }
        return CaseResult(
            ruleCase: ruleCase, decision: reference, day: day, facts: given, value: value,
            mismatches: comparison.mismatches,
            rows: rows)
    }

    /// What the platform says where no version of an award is in force.
    private mutating func notInForce(_ ruleCase: RuleCase, _ award: Award, on day: CivilDay) -> CaseResult {
        let value = Value.context([
            "amount": .number(0), "outcome": .string(CaseComparison.notInForce), "reason": .string(Reason.notInForce),
            "clause": .string(award.clause),
        ])
        var comparison = CaseComparison(ruleCase, isAward: true) { $0 }
        comparison.compare(value, of: value.type)
        findings += comparison.findings
        return CaseResult(
            ruleCase: ruleCase, decision: nil, day: day, facts: [], value: value, mismatches: comparison.mismatches,
            rows: [])
    }

    private mutating func checkClause(of ruleCase: RuleCase) {
        guard !ruleCase.clause.isEmpty, pack.plan.clauses[ruleCase.clause] == nil else { return }
        report(.unknown(ruleCase.clause, .clause), ruleCase, at: ruleCase.places["clause"])
    }

    private mutating func question(_ reference: DecisionReference, _ ruleCase: RuleCase) -> CaseQuestion? {
        if let question = questions[reference] { return question }
        // What is missing is told once for its group or version, and a decision that was not written is told already.
        guard !reference.decision.isEmpty, let model = pack.model(reference.file), model.isWhole,
            model.program.findings.isEmpty
        else { return nil }
        guard model.decision(reference.decision) != nil, let place = model.program.place(named: reference.decision)
        else {
            let present = model.definitions.decisions.map(\.name)
            report(.decisionMissing(reference, present: present), ruleCase, at: ruleCase.places.start)
            return nil
        }
        let question = CaseQuestion(model.program, place: place)
        questions[reference] = question
        return question
    }

    /// The day that chooses the version of an award, as a settlement does.
    private mutating func day(of award: Award, _ facts: YAMLNode?, _ ruleCase: RuleCase) -> CivilDay? {
        var reader = CaseFactReader(ruleCase.file, nil)
        defer { findings += reader.findings }
        let (path, node): (String, YAMLNode?) =
            award.subject == .recognition
            ? ("recognition.recognised_on", facts?["recognition"]?["recognised_on"]) : ("as of", facts?["as of"])
        if let node {
            guard case .date(let day)? = reader.value(node, as: .date, path) else { return nil }
            return day
        }
        if award.subject == .unit, let node = facts?["year"] {
            let year = reader.value(node, as: .number, "year")?.number?.int64.flatMap { Int(exactly: $0) }
            return year.flatMap { Period.year($0) }?.until
        }
        report(.factMissing(award.subject == .unit ? "year" : path), ruleCase, at: ruleCase.places.start)
        return nil
    }
}

// MARK: - Facts

extension CaseRunner {
    private mutating func values(
        of facts: YAMLNode?, for question: CaseQuestion, _ ruleCase: RuleCase, _ award: Award?
    ) -> [CaseResult.Fact] {
        var entries: [YAMLNode.Entry] = []
        if let facts {
            guard case .map(let found) = facts.kind else {
                report(.factKind("facts", Text(zh: "键值表", en: "a map")), ruleCase, at: facts.position)
                return []
            }
            entries = found
        }
        checkNames(entries, question, ruleCase)
        var reader = CaseFactReader(ruleCase.file, question)
        var given: [CaseResult.Fact] = []
        for input in question.inputs {
            let node = entries.first { $0.key.isSame(as: input.name) }?.value
            let value =
                input.name.isSame(as: FactsVocabulary.parameters)
                ? parameters(node, as: input.type, &reader)
                : node.map { reader.value($0, as: input.type, input.name, .init(input.name)) ?? .null }
                    ?? implied(input.name, entries)
            guard let value else {
                report(.factMissing(input.name), ruleCase, at: facts?.position ?? ruleCase.places.start)
                continue
            }
            given.append(
                CaseResult.Fact(
                    name: input.name, label: input.label ?? input.name, type: input.type, value: value,
                    said: node?.keys ?? []))
        }
        findings += reader.findings
        if let award { checkKind(of: award, given, ruleCase) }
        return given
    }

    /// Inputs that nobody has: a slip of the pen.
    private mutating func checkNames(
        _ entries: [YAMLNode.Entry], _ question: CaseQuestion, _ ruleCase: RuleCase
    ) {
        let known = question.program.steps.filter(\.isInput).map(\.name)
        for entry in entries where !known.contains(where: { $0.isSame(as: entry.key) }) {
            // What another version or model asks for may be among the facts that cases share.
            guard FactsVocabulary.type(ofInput: entry.key) == nil else { continue }
            report(.factUnknown(entry.key, in: "facts", known: known), ruleCase, at: entry.position)
        }
    }

    /// The year of a day, and the last day of a year: what a settlement takes where it is not told.
    private func implied(_ name: String, _ entries: [YAMLNode.Entry]) -> Value? {
        func scalar(_ key: String) -> String? { entries.first { $0.key.isSame(as: key) }?.value.scalar }
        switch name {
        case "year": return scalar("as of").flatMap { CivilDay(iso8601: $0.utf8) }.map { .number($0.year) }
        case "as of": return scalar("year").flatMap { Int($0) }.flatMap { Period.year($0) }.map { .date($0.until) }
        default: return nil
        }
    }

    /// The plan's parameters, with those in their place that the case sets.
    private func parameters(_ node: YAMLNode?, as type: FEELType, _ reader: inout CaseFactReader) -> Value {
        guard let node, case .map(let entries) = node.kind, var context = pack.parametersContext.context else {
            if let node { _ = reader.value(node, as: type, FactsVocabulary.parameters) }
            return pack.parametersContext
        }
        for entry in entries {
            guard let field = type.fields?.first(where: { $0.name.isSame(as: entry.key) }) else {
                reader.refuse(
                    .factUnknown(entry.key, in: FactsVocabulary.parameters, known: type.fields?.map(\.name) ?? []),
                    at: entry.position)
                continue
            }
            let path = "\(FactsVocabulary.parameters).\(entry.key)"
            if let value = reader.value(entry.value, as: field.type, path) {
                context = context.setting(field.name, to: value)
            }
        }
        return .context(context)
    }

    /// An award of recognitions answers for its own kinds alone.
    private mutating func checkKind(of award: Award, _ given: [CaseResult.Fact], _ ruleCase: RuleCase) {
        guard award.subject == .recognition,
            let kind = given.first(where: { $0.name == "recognition" })?.value["recognition"].string,
            !award.kinds.contains(where: { $0.isSame(as: kind) })
        else { return }
        report(.caseKind(kind, award: award.id, kinds: award.kinds), ruleCase, at: ruleCase.places["facts"])
    }
}

extension RuleCase {
    /// The case's own facts over those that its group shares; nil where neither says anything.
    fileprivate var allFacts: YAMLNode? {
        guard let given else { return facts }
        return facts?.laid(over: given) ?? given
    }
}

extension YAMLNode {
    /// The keys of a map.
    fileprivate var keys: [String] {
        guard case .map(let entries) = kind else { return [] }
        return entries.map(\.key)
    }
}
