import Civic
import DMN
import Exact
import FEEL
import Policy

extension Settler {
    /// What every rule says of a part of the organisations, rule by rule for all of them at once.
    ///
    /// - Throws: ``SettlementFault``, the first in the order of organisations and of the plan.
    func settledInColumns(_ organisations: ArraySlice<Int>) throws(SettlementFault) -> Parts.Part {
        let organisations = organisations.map { Int32(truncatingIfNeeded: $0) }
        let facts = recognitionsByKind(of: organisations)
        var statistics = ColumnStatistics()
        var streams: [Stream] = []
        for (index, award) in pack.plan.awards.enumerated() where award.isEnabled {
            switch award.subject {
            case .unit: streams.append(try yearly(index, award, organisations, &statistics))
            case .recognition: streams += try recognised(index, award, facts, &statistics)
            }
        }
        return Parts.Part(candidates: try merged(streams, organisations), statistics: statistics)
    }

    /// What one rule says, run by run in the order of organisations.
    private struct Stream {
        /// For each run the place of its organisation in the part.
        var places: [Int32] = []
        var judgements = Judgements()
    }

    private func yearly(
        _ index: Int, _ award: Award, _ organisations: [Int32], _ statistics: inout ColumnStatistics
    ) throws(SettlementFault) -> Stream {
        var stream = Stream()
        var cases = Cases()
        for (place, organisation) in organisations.enumerated()
        where award.reads.contains(where: { hasFacts($0, organisation) }) {
            stream.places.append(Int32(truncatingIfNeeded: place))
            cases.units.append(organisation)
        }
        stream.judgements = try judged(cases, by: program(index, on: asOf), award, award.id, &statistics)
        return stream
    }

    /// A stream for each kind; the rows of one organisation and kind lie side by side.
    private func recognised(
        _ index: Int, _ award: Award, _ rows: [Recognised], _ statistics: inout ColumnStatistics
    ) throws(SettlementFault) -> [Stream] {
        var streams: [Stream] = []
        for kind in award.kinds {
            guard let number = facts.recognitionKinds.firstIndex(of: kind) else {
                streams.append(Stream())
                continue
            }
            let rows = rows[number]
            let programs = rows.cases.recognitions.map { row in
                program(index, on: CivilDay(number: Int64(facts.recognitions.days[Int(row)])))
            }
            streams.append(
                Stream(
                    places: rows.places, judgements: try judged(rows.cases, by: programs, award, kind, &statistics)))
        }
        return streams
    }

    /// The recognitions of one kind in a part, by the place of their organisation.
    private struct Recognised {
        var places: [Int32] = []
        var cases = Cases()
    }

    private func recognitionsByKind(of organisations: [Int32]) -> [Recognised] {
        var found = Array(repeating: Recognised(), count: facts.recognitionKinds.count)
        let (rows, starts) = ledger.recognitions.segments(of: organisations)
        for (place, organisation) in organisations.enumerated() {
            for row in rows[Int(starts[place])..<Int(starts[place + 1])] {
                let kind = Int(facts.recognitions.kinds[Int(row)])
                found[kind].places.append(Int32(truncatingIfNeeded: place))
                found[kind].cases.units.append(organisation)
                found[kind].cases.recognitions.append(row)
            }
        }
        return found
    }

    /// Runs that different versions judge, each version's at once.
    private func judged(
        _ cases: Cases, by programs: [Int?], _ award: Award, _ rule: String, _ statistics: inout ColumnStatistics
    ) throws(SettlementFault) -> Judgements {
        guard let first = programs.first else { return Judgements() }
        if programs.allSatisfy({ $0 == first }) { return try judged(cases, by: first, award, rule, &statistics) }
        var parts: [Int?: (next: Int, judgements: Judgements)] = [:]
        for program in Set(programs) {
            let rows = programs.indices.filter { programs[$0] == program }
            let some = Cases(
                units: rows.map { cases.units[$0] }, recognitions: rows.map { cases.recognitions[$0] })
            parts[program] = (0, try judged(some, by: program, award, rule, &statistics))
        }
        var all = Judgements()
        for program in programs {
            guard let part = parts[program] else { continue }
            all.append(part.judgements, part.next)
            parts[program]?.next += 1
        }
        return all
    }

    private func judged(
        _ cases: Cases, by number: Int?, _ award: Award, _ rule: String, _ statistics: inout ColumnStatistics
    ) throws(SettlementFault) -> Judgements {
        var judgements = Judgements()
        judgements.reserve(cases.units.count)
        guard !cases.units.isEmpty else { return judgements }
        guard let number else {
            let texts = pool.numbers(of: [Reason.notInForce, award.clause])
            for place in cases.units.indices {
                judgements.append(
                    program: -1, .notInForce, fen: 0, reason: texts[0], clause: texts[1],
                    recognition: cases.recognition(at: place))
            }
            return judgements
        }
        var inputs: [Int: Column] = [:]
        for (input, place) in programs[number].inputs { inputs[place] = column(of: input, cases) }
        let result = programs[number].runner.run(inputs, count: cases.units.count, statistics: &statistics)
        let answers = AwardColumns(result, pool, outcomes)
        var deferred = 0
        for place in cases.units.indices {
            let recognition = cases.recognition(at: place)
            if let answers, let answer = answers[place] {
                judgements.append(
                    program: Int32(truncatingIfNeeded: number), answer.outcome, fen: answer.fen,
                    reason: answer.reason, clause: answer.clause, recognition: recognition)
                continue
            }
            deferred += 1
            let run = try run(
                number, award, rule, Int(cases.units[place]), recognition: recognition < 0 ? nil : recognition)
            let texts = pool.numbers(of: [run.reason, run.clause])
            judgements.append(
                program: Int32(truncatingIfNeeded: number), run.outcome, fen: run.amount.fen, reason: texts[0],
                clause: texts[1], recognition: recognition)
        }
        statistics.note(cases: cases.units.count, deferred: deferred)
        return judgements
    }
}

// MARK: - Facts

extension Settler {
    /// The units a rule is asked of, and of recognitions the row each run is for.
    private struct Cases {
        var units: [Int32] = []
        var recognitions: [Int32] = []

        func recognition(at place: Int) -> Int32 { recognitions.isEmpty ? -1 : recognitions[place] }
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

// MARK: - Bringing rules together

extension Settler {
    /// The candidates of a part by organisation, then by rule in byte order; combined where the plan says so.
    private func merged(_ streams: [Stream], _ organisations: [Int32]) throws(SettlementFault) -> CandidateList {
        let groups = grouped(streams, organisations.count)
        var list = CandidateList(rules)
        list.reserve(groups.all.count)
        for (place, organisation) in organisations.enumerated() {
            let before = list.count
            for group in groups.all[Int(groups.starts[place])..<Int(groups.starts[place + 1])] {
                do throws(Yuan.Overflow) {
                    try list.append(
                        organisation, rule: group.rule, streams[Int(group.rule)].judgements,
                        Int(group.first)..<Int(group.end))
                } catch {
                    throw tooLarge(Int(organisation))
                }
            }
            if combination != nil { try combine(&list, from: before, Int(organisation)) }
            try check(list, from: before, Int(organisation))
        }
        return list
    }

    /// The runs of one organisation under one rule.
    private struct Group {
        var rule: Int32 = 0
        var first: Int32 = 0
        var end: Int32 = 0
    }

    /// The groups of all streams by organisation, then by rule in byte order, and where each organisation's begin.
    private func grouped(_ streams: [Stream], _ count: Int) -> (all: [Group], starts: [Int32]) {
        let ranks = rules.indices.sorted { rules[$0].name.utf8.lexicographicallyPrecedes(rules[$1].name.utf8) }
        var starts = Array(repeating: Int32(0), count: count + 1)
        for stream in streams {
            var last: Int32 = -1
            for place in stream.places where place != last {
                starts[Int(place) + 1] += 1
                last = place
            }
        }
        for place in 0..<count { starts[place + 1] += starts[place] }
        var all = Array(repeating: Group(), count: Int(starts[count]))
        var next = starts
        for rule in ranks {
            let places = streams[rule].places
            var first = 0
            while first < places.count {
                let place = places[first]
                var end = first + 1
                while end < places.count, places[end] == place { end += 1 }
                all[Int(next[Int(place)])] = Group(
                    rule: Int32(truncatingIfNeeded: rule), first: Int32(truncatingIfNeeded: first),
                    end: Int32(truncatingIfNeeded: end))
                next[Int(place)] += 1
                first = end
            }
        }
        return (all, starts)
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
