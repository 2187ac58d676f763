import Civic
import DMN
import Exact
import FEEL
import Policy

extension Settler {
    /// What every rule says of a part of the organisations, rule by rule for all of them at once.
    ///
    /// - Parameter hasReasons: whether a line of reasons is written for each candidate.
    /// - Throws: ``SettlementFault``, the first in the order of organisations and of the plan.
    func settledInColumns(
        _ organisations: ArraySlice<Int>, hasReasons: Bool
    ) throws(SettlementFault) -> Parts.Part {
        let organisations = organisations.map { Int32(truncatingIfNeeded: $0) }
        let recognitions = ledger.recognitions.segments(of: organisations)
        var runs = PartRuns()
        var statistics = ColumnStatistics()
        for (index, award) in pack.plan.awards.enumerated() where award.isEnabled {
            let cases =
                award.subject == .unit
                ? yearly(index, award, organisations) : recognised(index, organisations, recognitions)
            try judge(cases, by: index, award, hasReasons, &runs, &statistics)
        }
        var part = Parts.Part(candidates: CandidateList(rules), statistics: statistics)
        let order = runs.ordered(organisations.count, ranks: ranks)
        try bring(runs, order, organisations, into: &part.candidates)
        if hasReasons { part.lines = try lines(of: part.candidates, runs, order.runs) }
        return part
    }
}

// MARK: - Cases

extension Settler {
    /// The units a rule is asked of, and of recognitions the row each run is for.
    private struct Cases {
        /// Of each case the place of its unit in the part, and the number of its rule.
        var places: [Int32] = []
        var rules: [Int32] = []
        var units: [Int32] = []
        /// Of each case the row; empty for yearly totals.
        var recognitions: [Int32] = []

        /// Some of the cases.
        func some(_ rows: [Int]) -> Cases {
            Cases(
                units: rows.map { units[$0] },
                recognitions: recognitions.isEmpty ? [] : rows.map { recognitions[$0] })
        }
    }

    private func yearly(_ index: Int, _ award: Award, _ organisations: [Int32]) -> Cases {
        var cases = Cases()
        let starts = award.reads.map { facts in
            switch facts {
            case .sales: ledger.sales.starts
            case .purchases: ledger.purchases.starts
            case .recognitions: ledger.recognitions.starts
            }
        }
        cases.places.reserveCapacity(organisations.count)
        cases.units.reserveCapacity(organisations.count)
        for (place, organisation) in organisations.enumerated()
        where starts.contains(where: { $0[Int(organisation)] < $0[Int(organisation) + 1] }) {
            cases.places.append(Int32(truncatingIfNeeded: place))
            cases.units.append(organisation)
        }
        cases.rules = Array(repeating: firstRules[index], count: cases.units.count)
        return cases
    }

    /// The recognitions of the kinds that an award is for.
    private func recognised(
        _ index: Int, _ organisations: [Int32], _ recognitions: (rows: [Int32], starts: [Int32])
    ) -> Cases {
        var cases = Cases()
        let rulesOfKinds = rulesOfKinds[index]
        for (place, organisation) in organisations.enumerated() {
            for row in recognitions.rows[Int(recognitions.starts[place])..<Int(recognitions.starts[place + 1])] {
                let rule = rulesOfKinds[Int(facts.recognitions.kinds[Int(row)])]
                guard rule >= 0 else { continue }
                cases.places.append(Int32(truncatingIfNeeded: place))
                cases.rules.append(rule)
                cases.units.append(organisation)
                cases.recognitions.append(row)
            }
        }
        return cases
    }
}

// MARK: - Judging

extension Settler {
    /// Runs an award for all of its cases, each version's at once.
    private func judge(
        _ cases: Cases, by index: Int, _ award: Award, _ hasReasons: Bool, _ runs: inout PartRuns,
        _ statistics: inout ColumnStatistics
    ) throws(SettlementFault) {
        guard !cases.units.isEmpty else { return }
        let first = runs.count
        runs.places += cases.places
        runs.rules += cases.rules
        runs.judgements.append(
            unjudged: cases.recognitions.isEmpty
                ? Array(repeating: -1, count: cases.units.count) : cases.recognitions)
        if hasReasons { runs.seen += Array(repeating: .nothing, count: cases.units.count) }
        let programs = cases.recognitions.map { timelines[index][Int64(facts.recognitions.days[Int($0)])] }
        let program = programs.first ?? timelines[index][asOf.number]
        if programs.allSatisfy({ $0 == program }) {
            try judge(cases, first..., by: program, award, &runs, &statistics)
            return
        }
        for program in Set(programs).sorted() {
            let rows = programs.indices.filter { programs[$0] == program }
            try judge(cases.some(rows), rows.map { first + $0 }, by: program, award, &runs, &statistics)
        }
    }

    /// Runs a program for cases whose runs lie at `rows`.
    private func judge(
        _ cases: Cases, _ rows: some Sequence<Int>, by number: Int32, _ award: Award, _ runs: inout PartRuns,
        _ statistics: inout ColumnStatistics
    ) throws(SettlementFault) {
        guard number >= 0 else {
            let texts = pool.numbers(of: [Reason.notInForce, award.clause])
            for (_, row) in zip(cases.units, rows) {
                runs.judgements.set(row, program: -1, .notInForce, fen: 0, reason: texts[0], clause: texts[1])
            }
            return
        }
        let program = programs[Int(number)]
        var inputs: [Int: Column] = [:]
        for (input, place) in program.inputs { inputs[place] = column(of: input, cases) }
        let template = runs.seen.isEmpty ? nil : templates[Int(number)]
        var trace = template.map { ColumnTrace($0.wanted) }
        let result = program.runner.run(
            inputs, count: cases.units.count, statistics: &statistics, trace: &trace)
        let sheet = runs.add(trace, template, facts.contracts)
        let answers = AwardColumns(result, pool, outcomes)
        var deferred = 0
        for (place, row) in zip(cases.units.indices, rows) {
            if let answer = answers?[place] {
                runs.judgements.set(
                    row, program: number, answer.outcome, fen: answer.fen, reason: answer.reason,
                    clause: answer.clause)
                if !runs.seen.isEmpty {
                    runs.seen[row] = PartRuns.Seen(sheet: sheet, row: Int32(truncatingIfNeeded: place))
                }
                continue
            }
            deferred += 1
            let recognition = runs.judgements.recognitions[row]
            let run = try run(
                Int(number), award, rules[Int(runs.rules[row])].name, Int(cases.units[place]),
                recognition: recognition < 0 ? nil : recognition)
            let texts = pool.numbers(of: [run.reason, run.clause])
            runs.judgements.set(
                row, program: number, run.outcome, fen: run.amount.fen, reason: texts[0], clause: texts[1])
            if !runs.seen.isEmpty { runs.seen[row] = .untold }
        }
        statistics.note(cases: cases.units.count, deferred: deferred)
    }

    private func column(of input: AwardProgram.Input, _ cases: Cases) -> Column {
        switch input {
        case .unit: .rows(Column.Rows(columns.organisations, cases.units))
        case .sales: list(columns.sales, ledger.sales, cases)
        case .purchases: list(columns.purchases, ledger.purchases, cases)
        case .recognitions: list(columns.recognitions, ledger.recognitions, cases)
        case .recognition:
            cases.recognitions.isEmpty
                ? .constant(.null(nil)) : .rows(Column.Rows(columns.recognitions, cases.recognitions))
        case .year: .constant(.number(year))
        case .asOf: .constant(.date(asOf))
        case .parameters: .constant(parameters)
        case .candidates: .constant(.null(nil))
        }
    }

    private func list(_ relation: Relation, _ index: Ledger.Index, _ cases: Cases) -> Column {
        let (rows, starts) = index.segments(of: cases.units)
        return .lists(Column.Lists(relation, rows, starts: starts))
    }
}

extension PartRuns {
    /// Adds a sheet of what was seen; its number, or that of the untold where columns cannot tell.
    fileprivate mutating func add(
        _ trace: ColumnTrace?, _ template: ReasonTemplate?, _ contracts: Facts.Contracts
    ) -> Int32 {
        guard let trace, trace.isWhole, let template else { return Seen.untold.sheet }
        sheets.append(ReasonSheet(template, trace, contracts))
        return Int32(truncatingIfNeeded: sheets.count - 1)
    }
}

// MARK: - Bringing rules together

extension Settler {
    /// Adds the candidates of a part by organisation, then by rule in byte order; combined where the plan says so.
    private func bring(
        _ runs: PartRuns, _ order: (runs: [Int32], starts: [Int32]), _ organisations: [Int32],
        into list: inout CandidateList
    ) throws(SettlementFault) {
        list.reserve(runs.count)
        for (place, organisation) in organisations.enumerated() {
            let before = list.count
            var next = Int(order.starts[place])
            let end = Int(order.starts[place + 1])
            while next < end {
                let rule = runs.rules[Int(order.runs[next])]
                let first = next
                while next < end, runs.rules[Int(order.runs[next])] == rule { next += 1 }
                do throws(Yuan.Overflow) {
                    try list.append(organisation, rule: rule, runs.judgements, order.runs[first..<next])
                } catch {
                    throw tooLarge(Int(organisation))
                }
            }
            if combination != nil { try combine(&list, from: before, Int(organisation)) }
            try check(list, from: before, Int(organisation))
        }
    }

    /// Amounts of one organisation must add up; the command sums them for its letter.
    private func check(_ list: CandidateList, from first: Int, _ organisation: Int) throws(SettlementFault) {
        var total: Int64 = 0
        for place in first..<list.count {
            let (sum, overflow) = total.addingReportingOverflow(list.amounts[place])
            guard !overflow else { throw tooLarge(organisation) }
            total = sum
        }
    }

    /// Hands one organisation's candidates to the combination in the order of the plan, and puts back what it leaves.
    private func combine(
        _ list: inout CandidateList, from first: Int, _ organisation: Int
    ) throws(SettlementFault) {
        let places = (first..<list.count).sorted { list.ruleNumbers[$0] < list.ruleNumbers[$1] }
        let texts = pool.all
        let changed = try combined(places.map { list.candidate(at: $0, texts) }, organisation)
        for (place, candidate) in zip(places, changed) where candidate.beforeCombination != nil {
            list.replace(place, with: candidate, pool)
        }
    }
}
