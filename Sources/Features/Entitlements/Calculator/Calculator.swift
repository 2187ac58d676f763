import Civic
import Exact
import Policy
import Settlement

/// Works out what a unit could have under a pack, and which fact to ask for next.
///
/// Where facts are missing it looks at every unit that could still be meant: an award that refuses them all is
/// excluded, whatever the missing facts are; a question is worth asking as far as its answers part those units. Which
/// facts there are to ask for follows from what the models read.
struct Calculator: Sendable {
    let pack: Pack
    let year: Period
    let asOf: CivilDay
    let answers: CalculatorAnswers
    private let worlds: CalculatorWorlds
    private let programs: [AwardProgram]

    /// More units than this are not looked at for one award; then its questions are asked one by one.
    private static let most = 4_000

    /// A calculation for a year.
    ///
    /// - Throws: `Fault` for a year no date can name; `SettlementFault` for a pack that cannot be run.
    init(_ pack: Pack, year: Int, answers: CalculatorAnswers) throws {
        guard let period = Period.year(year) else { throw SettlementFault.year(year) }
        self.pack = pack
        self.year = period
        self.asOf = period.until
        self.answers = answers
        worlds = CalculatorWorlds(pack: pack, year: period, asOf: asOf)
        programs = try worlds.judge([]).programs
    }

    var plan: Plan { pack.plan }
}

// MARK: - Answering

extension Calculator {
    /// What every award says, in the order of the plan, and what to ask next.
    func result() throws -> CalculatorResult {
        let final = try worlds.judge([world(answers)], keeping: .everything)
        let explainer = Explainer(pack, final.facts, programs: final.programs)
        var lines: [CalculatorLine] = []
        for index in plan.awards.indices {
            lines.append(try line(index, (final.candidates.first ?? []).filter { $0.award == index }, explainer))
        }
        return CalculatorResult(
            lines: lines, next: next(lines), reads: .union(lines.filter(\.isOpen).map { reads(of: $0.award) }))
    }

    private func line(_ index: Int, _ candidates: [Candidate], _ explainer: Explainer) throws -> CalculatorLine {
        let award = plan.awards[index]
        var line = CalculatorLine(award: award)
        guard isInForce(award) else {
            line.verdict = .notInForce
            return line
        }
        let missing = missing(award)
        let known = candidates.map { explainer.explanation(of: $0, tellsMissing: true) }
        if missing.isEmpty {
            line.verdict = verdict(candidates)
            line.explanations = known
            return line
        }
        if award.subject == .recognition, let has = answers.recognitions,
            !has.contains(where: { recognition in award.kinds.contains { $0.utf8.elementsEqual(recognition.kind.utf8) }
            })
        {
            line.verdict = .notApplicable
            return line
        }
        let judged = try judged(award, index, missing)
        line.worlds = judged
        line.places = reads(of: award).texts
        if judged.allSatisfy(\.verdict.isRefusal), let first = judged.first {
            let isOne = judged.allSatisfy { $0.reason == first.reason }
            line.verdict = .refused
            line.reason = isOne ? first.reason : nil
            line.clause = isOne ? first.clause : nil
            return line
        }
        line.verdict = .open
        line.missing = missing.filter { question in
            !CalculatorQuestion.unit.contains(question) || CalculatorLine.parts(judged, by: question)
        }
        return line
    }

    /// Whether some version of the award judges a fact of the year.
    private func isInForce(_ award: Award) -> Bool {
        guard award.subject == .recognition else { return award.versions.inForce(on: asOf) != nil }
        return boundaries(of: award).contains { award.versions.inForce(on: $0) != nil }
    }

    /// The days of the year on which another version of an award may begin to judge, the first of the year among them.
    private func boundaries(of award: Award) -> [CivilDay] {
        let days = award.versions.flatMap { version in [version.from, version.to?.adding(days: 1)] }.compactMap(\.self)
        return [year.from] + Set(days).filter { year.from < $0 && $0 <= year.until }.sorted()
    }

    /// The rules that judge a fact of the year.
    private func reads(of award: Award) -> AwardReads {
        let versions = boundaries(of: award).compactMap { award.versions.inForce(on: $0) }
        return AwardReads(programs.filter { versions.contains($0.version) })
    }

    /// What an award needs and nobody has said.
    private func missing(_ award: Award) -> [CalculatorQuestion] {
        var needed = reads(of: award).questions
        switch award.subject {
        case .unit:
            if award.reads.contains(.sales) { needed.append(.sold) }
            if award.reads.contains(.purchases) { needed.append(.bought) }
        case .recognition:
            needed.insert(.recognitions, at: 0)
            if Set(boundaries(of: award).map { award.versions.inForce(on: $0) }).count > 1 {
                needed.insert(.day, at: 1)
            }
        }
        return needed.filter { !answers.answers($0) }
    }

    private func verdict(_ candidates: [Candidate]) -> CalculatorLine.Verdict {
        guard !candidates.isEmpty else { return .notApplicable }
        for outcome in [Outcome.unknown, .assumed, .granted, .refused, .notInForce] {
            guard candidates.contains(where: { $0.outcome == outcome }) else { continue }
            return switch outcome {
            case .granted: .granted
            case .assumed: .assumed
            case .refused: .refused
            case .notInForce: .notInForce
            case .unknown: .official
            }
        }
        return .notApplicable
    }
}

// MARK: - Units that could be

extension Calculator {
    private func world(_ answers: CalculatorAnswers) -> CalculatorWorlds.World {
        CalculatorWorlds.World(
            answers: answers, sold: answers.sold.map { $0.isNone ? [] : [$0] } ?? [],
            bought: answers.bought.map { $0.isNone ? [] : [$0] } ?? [])
    }

    /// What an award says of each unit that could still be meant.
    private func judged(
        _ award: Award, _ index: Int, _ missing: [CalculatorQuestion]
    ) throws -> [CalculatorLine.World] {
        let reads = reads(of: award)
        var variants: [[CalculatorQuestion: CalculatorAnswers.Value]] = [[:]]
        for question in missing where CalculatorQuestion.unit.contains(question) {
            let values = values(of: question, for: award, reads)
            guard variants.count * values.count <= Calculator.most else { continue }
            variants = variants.flatMap { variant in
                values.map { variant.merging([question: $0]) { first, _ in first } }
            }
        }
        let facts = CalculatorFactSpace(pack: pack, award: award, reads: reads, missing: Set(missing))
        var asked: [(values: [CalculatorQuestion: CalculatorAnswers.Value], world: CalculatorWorlds.World)] = []
        for variant in variants {
            let answers = variant.reduce(answers) { $0.answering($1.key, $1.value) }
            for filled in facts.filled(world(answers)) { asked.append((variant, filled)) }
        }
        let judged = try worlds.judge(asked.map(\.world))
        return zip(asked, judged.candidates).map { asked, candidates in
            let mine = candidates.filter { $0.award == index }
            let deciding = mine.first { $0.outcome != .refused } ?? mine.first
            return CalculatorLine.World(
                values: asked.values, verdict: verdict(mine), reason: deciding?.reason, clause: deciding?.clause,
                amount: mine.reduce(0) { $0 &+ ($1.beforeCombination ?? $1.amount).fen })
        }
    }

    /// The answers of a question that an award could tell apart.
    private func values(
        of question: CalculatorQuestion, for award: Award, _ reads: AwardReads
    ) -> [CalculatorAnswers.Value] {
        switch question {
        case .kind: return CalculatorWords.kinds.map { .text($0.key) }
        case .size: return CalculatorWords.sizes.map { .text($0.key) }
        case .aboveScale: return [.flag(true), .flag(false)]
        case .firstYear: return [.first(.never), .first(.year(year.from.year)), .first(.year(year.from.year - 1))]
        case .day: return boundaries(of: award).map { .day($0) }
        case .district:
            let districts = plan.districts
            let named = districts.all.filter { reads.texts.contains($0.name) }.map(\.name)
            let other = districts.all.first { !reads.texts.contains($0.name) && !$0.isZone }.map(\.name)
            return (named + [other, districts.outside].compactMap(\.self)).map { .text($0) }
        case .recognitions, .sold, .bought: return []
        }
    }

    /// The question whose best answer excludes most awards; of those alike the one most awards wait for.
    private func next(_ lines: [CalculatorLine]) -> CalculatorQuestion? {
        let open = lines.filter(\.isOpen)
        let questions = CalculatorQuestion.allCases.filter { question in open.contains { $0.missing.contains(question) }
        }
        let ranked = questions.map { question in
            let waiting = open.filter { $0.missing.contains(question) }
            return (question: question, worth: worth(of: question, waiting), waiting: waiting.count)
        }
        // Of equals the first in the order of the questions: the shorter to answer.
        return ranked.reduce(nil) { best, next -> (question: CalculatorQuestion, worth: Int, waiting: Int)? in
            guard let best else { return next }
            return (next.worth, next.waiting) > (best.worth, best.waiting) ? next : best
        }?.question
    }

    /// How many awards one answer of a question can exclude.
    private func worth(of question: CalculatorQuestion, _ waiting: [CalculatorLine]) -> Int {
        // None recognised, nothing sold, nothing bought excludes all that wait for it.
        guard CalculatorQuestion.unit.contains(question) else { return waiting.count }
        let values = Set(waiting.flatMap { $0.worlds.compactMap { $0.values[question] } })
        return values.map { value in
            waiting.count { line in
                let worlds = line.worlds.filter { $0.values[question] == value }
                return !worlds.isEmpty && worlds.allSatisfy(\.verdict.isRefusal)
            }
        }.max() ?? 0
    }
}
