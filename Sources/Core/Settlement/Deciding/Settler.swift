import Civic
import DMN
import Dispatch
package import Exact
import FEEL
package import Policy

/// Runs a pack's awards over the facts of a year.
package struct Settler: Sendable {
    /// How much of each evaluation is kept for reasons.
    package enum Keeping: Sendable {
        case nothing
        /// The lines of `reasons.jsonl`, handed on part by part while the year is settled.
        case lines
        /// What each evaluation saw, with its candidate.
        case everything
    }

    /// What evaluates a whole year.
    package enum Engine: Sendable {
        /// Many units at once, what has no kernel interpreted; without traces.
        case columns
        /// One unit after the other.
        case interpreter
    }

    let pack: Pack
    let year: Int
    let asOf: CivilDay
    let facts: Facts
    let ledger: Ledger
    private let shared: SharedFactValues
    private let eager: FactValues?
    let columns: FactColumns
    let keeping: Keeping
    let engine: Engine
    /// The rules by which candidates are known, in the order of the plan.
    let rules: [CandidateList.Rule]
    /// For each rule its place when rules are ordered by the bytes of their names.
    let ranks: [Int32]
    /// For each award the number of its first rule, and for each kind of recognition that of its rule, -1 for none.
    let firstRules: [Int32]
    let rulesOfKinds: [[Int32]]
    let pool = TextPool()
    package let programs: [AwardProgram]
    /// What limits awards together on the day asked; nil where the plan says nothing.
    let combination: AwardProgram?
    /// For each award which program judges the facts of a day.
    let timelines: [AwardTimeline]
    /// For each program how its reasons are written from columns; nil where they cannot be, empty where none are asked.
    let templates: [ReasonTemplate?]
    /// What writes the reasons that columns cannot; nil where none are asked for.
    let explainer: Explainer?
    let parameters: Value
    let outcomes: [String: Outcome]

    /// - Parameter asOf: the day that decides which version judges a yearly total; 31 December unless told otherwise.
    /// - Throws: ``SettlementFault`` for a pack whose awards name decisions or facts that are not there.
    package init(
        _ pack: Pack, _ facts: Facts, year: Int, asOf: CivilDay? = nil, keeping: Keeping = .nothing,
        engine: Engine = .columns
    ) throws(SettlementFault) {
        guard let period = Period.year(year) else { throw .year(year) }
        let day = asOf ?? period.until
        let engine = keeping == .everything ? .interpreter : engine
        let ledger = Ledger(facts, from: period.from.number, to: period.until.number)
        try self.init(
            pack, facts, year, day, keeping, engine, ledger, SharedFactValues(facts), FactColumns(facts))
    }

    /// Another pack over the same facts of the same year and day, which are not made ready a second time; both packs
    /// have the same words for facts.
    ///
    /// - Throws: ``SettlementFault`` for a pack whose awards name decisions or facts that are not there.
    init(_ pack: Pack, like other: Settler) throws(SettlementFault) {
        try self.init(
            pack, other.facts, other.year, other.asOf, other.keeping, other.engine, other.ledger, other.shared,
            other.columns)
    }

    private init(
        _ pack: Pack, _ facts: Facts, _ year: Int, _ asOf: CivilDay, _ keeping: Keeping, _ engine: Engine,
        _ ledger: Ledger, _ shared: SharedFactValues, _ columns: FactColumns
    ) throws(SettlementFault) {
        self.pack = pack
        self.year = year
        self.asOf = asOf
        self.facts = facts
        self.keeping = keeping
        self.engine = engine
        self.ledger = ledger
        self.shared = shared
        eager = engine == .interpreter ? shared.values : nil
        self.columns = columns
        let rules = CandidateList.Rule.all(of: pack.plan)
        self.rules = rules
        let sorted = rules.indices.sorted { rules[$0].name.utf8.lexicographicallyPrecedes(rules[$1].name.utf8) }
        ranks = rules.indices.map { rule in Int32(sorted.firstIndex(of: rule) ?? 0) }
        firstRules = pack.plan.awards.indices.map { award in Int32(rules.firstIndex { $0.award == award } ?? 0) }
        rulesOfKinds = pack.plan.awards.indices.map { award in
            facts.recognitionKinds.map { kind in
                Int32(rules.firstIndex { $0.award == award && $0.name == kind } ?? -1)
            }
        }
        parameters = pack.parametersContext
        var programs: [AwardProgram] = []
        var timelines: [AwardTimeline] = []
        for award in pack.plan.awards {
            var row: [Int?] = []
            for version in award.versions {
                guard version.isEnabled else {
                    row.append(nil)
                    continue
                }
                row.append(programs.count)
                programs.append(try AwardProgram(version, in: pack))
            }
            timelines.append(AwardTimeline(award, numbers: row))
        }
        self.programs = programs
        self.timelines = timelines
        explainer = keeping == .lines ? Explainer(pack, facts, programs: programs) : nil
        templates = explainer?.templates ?? []
        combination = try pack.plan.combination?.versions.inForce(on: self.asOf)
            .map { version throws(SettlementFault) in try AwardProgram(version, in: pack) }
        outcomes = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, $0) })
    }
}

extension Settler {
    /// The facts as the interpreter sees them.
    var values: FactValues { eager ?? shared.values }
}

// MARK: - Settling

extension Settler {
    /// The whole year, on all processors; the result does not depend on how many there are.
    ///
    /// - Parameters:
    ///   - progress: told how many organisations are done, from time to time, on any thread but one at a time.
    ///   - lines: where lines of reasons are kept, told these in the order of the result, many at once, on any thread
    ///     but one at a time; what was told before a fault is void.
    /// - Throws: ``SettlementFault`` when a model gives what is no award; of several the first in the result's order.
    package func settle(
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        lines: @escaping @Sendable ([UInt8]) -> Void = { _ in }
    ) throws(SettlementFault) -> Settlement {
        let parts = Parts(
            facts.organisations.order.map { Int($0) }, of: keeping == .lines ? 1_024 : 4_096, progress, lines)
        DispatchQueue.concurrentPerform(iterations: parts.count) { part in
            parts.finish(part, with: result(of: parts[part]))
        }
        let settled = try parts.joined(rules, pool)
        return Settlement(
            pack: pack, year: year, asOf: asOf, facts: facts, ledger: ledger, programs: programs,
            candidates: settled.candidates, totals: Settlement.totals(of: settled.candidates),
            statistics: settled.statistics)
    }

    private func result(of organisations: ArraySlice<Int>) -> Result<Parts.Part, SettlementFault> {
        // Columns find a fault rule by rule; the interpreter finds it again, and the first in the result's order.
        if engine == .columns, let part = try? settledInColumns(organisations, hasReasons: keeping == .lines) {
            return .success(part)
        }
        do throws(SettlementFault) {
            return .success(try settledOneByOne(organisations))
        } catch {
            return .failure(error)
        }
    }

    private func settledOneByOne(_ organisations: ArraySlice<Int>) throws(SettlementFault) -> Parts.Part {
        var part = Parts.Part(candidates: CandidateList(rules))
        for organisation in organisations {
            for candidate in try candidates(of: organisation) {
                let rule = rules.firstIndex { $0.award == candidate.award && $0.name == candidate.rule }
                if keeping == .lines { part.lines += line(of: candidate) }
                part.candidates.append(
                    keeping == .lines ? candidate.withoutInterpretations : candidate, rule: Int32(rule ?? 0), pool)
            }
        }
        return part
    }

    /// What every rule says of one organisation, in byte order of rules.
    package func candidates(of organisation: Int) throws(SettlementFault) -> [Candidate] {
        var found: [Candidate] = []
        for (index, award) in pack.plan.awards.enumerated() where award.isEnabled {
            switch award.subject {
            case .unit:
                guard award.reads.contains(where: { hasFacts($0, Int32(organisation)) }) else { continue }
                found.append(try yearly(index, award, organisation))
            case .recognition: found += try recognised(index, award, organisation)
            }
        }
        found = try combined(found, organisation)
        guard (try? Yuan.sum(found.map(\.amount))) != nil else { throw tooLarge(organisation) }
        return found.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }

    /// Amounts that no longer add up for one organisation; the command sums them for its letter.
    func tooLarge(_ organisation: Int) -> SettlementFault {
        .tooLarge(organisation: facts.organisations.ids[organisation].description)
    }

    func hasFacts(_ kind: Award.FactKind, _ organisation: Int32) -> Bool {
        switch kind {
        case .sales: ledger.sales.hasRows(organisation)
        case .purchases: ledger.purchases.hasRows(organisation)
        case .recognitions: ledger.recognitions.hasRows(organisation)
        }
    }

    /// The number of the program that judges a fact of `day`.
    private func program(_ award: Int, on day: CivilDay) -> Int? {
        let number = timelines[award][day.number]
        return number < 0 ? nil : Int(number)
    }

    private func yearly(_ index: Int, _ award: Award, _ organisation: Int) throws(SettlementFault) -> Candidate {
        let run = try run(
            program(index, on: asOf), award, award.id, organisation, recognition: nil,
            isTraced: keeping != .nothing)
        return Candidate(
            organisation: organisation, award: index, rule: award.id, outcome: run.outcome, amount: run.amount,
            reason: run.reason, clause: run.clause, runs: [run])
    }

    /// One candidate for each kind of recognition, its rows run one by one and added up.
    private func recognised(_ index: Int, _ award: Award, _ organisation: Int) throws(SettlementFault) -> [Candidate] {
        let rows = ledger.recognitions[organisation]
        guard !rows.isEmpty else { return [] }
        var candidates: [Candidate] = []
        for kind in award.kinds {
            guard let number = facts.recognitionKinds.firstIndex(of: kind) else { continue }
            var runs: [Candidate.Run] = []
            for row in rows where facts.recognitions.kinds[Int(row)] == Int32(number) {
                let day = CivilDay(number: Int64(facts.recognitions.days[Int(row)]))
                runs.append(
                    try run(
                        program(index, on: day), award, kind, organisation, recognition: row,
                        isTraced: keeping != .nothing))
            }
            guard let first = runs.first else { continue }
            let outcome = Outcome.combined(runs.map(\.outcome))
            guard let amount = try? Yuan.sum(runs.map(\.amount)) else { throw tooLarge(organisation) }
            let deciding = runs.first { $0.outcome == outcome } ?? first
            candidates.append(
                Candidate(
                    organisation: organisation, award: index, rule: kind, outcome: outcome, amount: amount,
                    reason: deciding.reason, clause: deciding.clause, runs: runs))
        }
        return candidates
    }
}

// MARK: - One run

extension Settler {
    /// A rule run for one unit by the interpreter.
    ///
    /// - Parameter isTraced: whether what it sees is kept.
    /// - Throws: ``SettlementFault``.
    func run(
        _ number: Int?, _ award: Award, _ rule: String, _ organisation: Int, recognition: Int32?,
        isTraced: Bool = false
    ) throws(SettlementFault) -> Candidate.Run {
        guard let number else {
            return Candidate.Run(
                program: nil, outcome: .notInForce, amount: .zero, reason: Reason.notInForce, clause: award.clause,
                recognition: recognition, interpretation: nil)
        }
        let program = programs[number]
        var interpreter = Interpreter(program.program, level: isTraced ? .full : .none)
        for (input, place) in program.inputs {
            interpreter.give(trusted: value(of: input, organisation, recognition), to: place)
        }
        interpreter.run(program.order)
        let result = interpreter.filledValue(of: program.decision)
        let interpretation = isTraced ? Interpretation(interpreter, program.program) : nil
        let fields = try self.fields(of: result, rule: rule, organisation)
        return Candidate.Run(
            program: number, outcome: fields.outcome, amount: fields.amount, reason: fields.reason,
            clause: fields.clause ?? award.clause, recognition: recognition, interpretation: interpretation)
    }

    private func value(of input: AwardProgram.Input, _ organisation: Int, _ recognition: Int32?) -> Value {
        switch input {
        case .unit: values.unit(organisation)
        case .sales: values.contracts(ledger.sales[organisation], with: facts.contracts.buyers)
        case .purchases: values.contracts(ledger.purchases[organisation], with: facts.contracts.sellers)
        case .recognitions: values.recognitions(ledger.recognitions[organisation])
        case .recognition: recognition.map { values.recognition(Int($0)) } ?? .null(nil)
        case .year: .number(year)
        case .asOf: .date(asOf)
        case .parameters: parameters
        case .candidates: .null(nil)
        }
    }

    /// Reads a result of type tAward; a null one, or one with a hole, is unknown.
    private func fields(
        of result: Value, rule: String, _ organisation: Int
    ) throws(SettlementFault) -> (outcome: Outcome, amount: Yuan, reason: String, clause: String?) {
        guard let award = result.context else {
            guard result.isNull else { throw .notAnAward(rule: rule, value: result.literal) }
            return (.unknown, .zero, result.nullReason?.diagnostic.id.rawValue ?? "no-rule-matched", nil)
        }
        let clause = award["clause"]?.string
        let reason = award["reason"]?.string ?? ""
        guard let outcome = award["outcome"]?.string.flatMap({ outcomes[$0] }), let amount = award["amount"]?.number
        else {
            return (.unknown, .zero, reason.isEmpty ? "no-rule-matched" : reason, clause)
        }
        guard let yuan = Yuan(amount), yuan >= .zero else {
            let id = facts.organisations.ids[organisation].description
            throw .notWholeFen(rule: rule, amount: amount.description, organisation: id)
        }
        let counts = outcome == .granted || outcome == .assumed
        return (outcome, counts ? yuan : .zero, reason, clause)
    }
}

extension Interpretation {
    init(_ interpreter: Interpreter, _ program: Program) {
        values = program.steps.indices.map { interpreter.filledValue(of: $0) }
        trace = interpreter.trace
        diagnostics = interpreter.diagnostics
    }
}
