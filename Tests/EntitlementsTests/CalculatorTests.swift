import Civic
import Exact
import Policy
import Settlement
import TestSupport
import Testing

@testable import Entitlements

@Suite("The calculator")
struct CalculatorTests {
    private static func first() throws -> Pack { try SampleYear.small().pack }
    private static func invented() throws -> Pack { try SampleYear.invented().pack }

    private func line(_ id: String, _ result: CalculatorResult) throws -> CalculatorLine {
        try #require(result.lines.first { $0.award.id == id })
    }

    @Test("asks first what excludes most, and stops where nothing is left to have")
    func order() throws {
        let pack = try Self.first()
        var answers = CalculatorAnswers()
        #expect(try Calculator(pack, year: 2023, answers: answers).result().next == .recognitions)
        answers.recognitions = []
        let next = try Calculator(pack, year: 2023, answers: answers).result().next
        // An agency and a unit from elsewhere have nothing under either half of the contract rule: of equals the first.
        #expect(next == .kind)
        answers.district = pack.plan.districts.outside
        let result = try Calculator(pack, year: 2023, answers: answers).result()
        #expect(result.next == nil)
        #expect(result.lines.allSatisfy { $0.verdict.isRefusal })
        #expect(try line("seller-subsidy", result).reason == "outside-city")
    }

    @Test("works a share out by the rule, with its clause and its steps")
    func share() throws {
        let pack = try Self.first()
        var answers = CalculatorAnswers(kind: "enterprise", size: "small", district: pack.plan.districts.all[0].name)
        answers.recognitions = []
        answers.sold = CalculatorAnswers.Trade(turnover: Yuan(fen: 500_000_000))
        answers.bought = CalculatorAnswers.Trade()
        let result = try Calculator(pack, year: 2023, answers: answers).result()
        let line = try line("seller-subsidy", result)
        #expect(line.verdict == .granted && line.amount == Yuan(fen: 5_000_000))
        #expect(line.explanations.first?.clause == "m21.seller")
        #expect(line.explanations.first?.steps.isEmpty == false)
        #expect(result.next == nil)
    }

    @Test("counts a ceiling as to be approved, and a rule out of its days as not in force")
    func ceiling() throws {
        let pack = try Self.first()
        var answers = CalculatorAnswers()
        answers.recognitions = [CalculatorAnswers.Recognition(kind: "national-incubator")]
        let result = try Calculator(pack, year: 2024, answers: answers).result()
        let line = try line("startup-carrier", result)
        #expect(line.verdict == .assumed && line.amount == Yuan(fen: 500_000_000))
        #expect(try self.line("hnte-renewal", result).verdict == .notInForce)
        let later = try Calculator(pack, year: 2026, answers: answers).result()
        #expect(later.lines.allSatisfy { $0.verdict == .notInForce } && later.next == nil)
    }

    @Test("asks for the day only where a rule changed within the year")
    func day() throws {
        let pack = try Self.invented()
        var answers = CalculatorAnswers(district: pack.plan.districts.outside)
        answers.recognitions = [CalculatorAnswers.Recognition(kind: "digital-workshop")]
        let open = try Calculator(pack, year: 2024, answers: answers).result()
        #expect(open.next == .day)
        #expect(try line("workshop", open).choices?.count == 2)
        answers.day = CivilDay(year: 2024, month: 8, day: 1)
        #expect(
            try line("workshop", Calculator(pack, year: 2024, answers: answers).result()).amount
                == Yuan(fen: 15_000_000))
        #expect(try Calculator(pack, year: 2025, answers: CalculatorAnswers(recognitions: [])).result().next != .day)
    }

    @Test("asks of contracts what the rules look at, and nothing else")
    func reads() throws {
        let first = try Calculator(try Self.first(), year: 2023, answers: CalculatorAnswers(recognitions: [])).result()
        #expect(first.reads.contract.isSuperset(of: ["turnover", "tax_exempt"]))
        #expect(first.reads.party == ["district", "kind"])
        #expect(first.reads.unit == ["district", "kind", "size"])
        let invented = try Calculator(try Self.invented(), year: 2024, answers: CalculatorAnswers(recognitions: []))
            .result()
        #expect(invented.reads.contract.contains("kind") && !invented.reads.contract.contains("tax_exempt"))
        #expect(!invented.reads.unit.contains("size"))
    }

    @Test("says which answer of the one missing fact gives what")
    func choices() throws {
        let pack = try Self.first()
        var answers = CalculatorAnswers(kind: "enterprise", district: pack.plan.districts.all[0].name)
        answers.recognitions = []
        answers.sold = CalculatorAnswers.Trade()
        answers.bought = CalculatorAnswers.Trade(
            taxExempt: Yuan(fen: 100_000_000),
            party: CalculatorAnswers.Party(kind: "university", district: pack.plan.districts.all[0].name))
        let line = try line("buyer-subsidy", Calculator(pack, year: 2023, answers: answers).result())
        #expect(line.missing == [.size])
        let choices = try #require(line.choices)
        #expect(choices.first { $0.value == .text("large") }?.said.map(\.verdict) == [.refused])
        #expect(choices.first { $0.value == .text("small") }?.said.map(\.verdict) == [.granted])
    }
}

// MARK: - For any unit

extension CalculatorTests {
    @Test("never excludes early what it would give in the end", arguments: [true, false])
    func soundness(isFirst: Bool) throws {
        let pack = isFirst ? try Self.first() : try Self.invented()
        let year = isFirst ? 2023 : 2024
        var random = SeededRandom(seed: isFirst ? 11 : 12)
        var faults: [String] = []
        for _ in 0..<6 {
            let full = unit(pack, year, &random)
            let final = try Calculator(pack, year: year, answers: full).result()
            var answers = CalculatorAnswers()
            var asked = 0
            while asked < 10 {
                let result = try Calculator(pack, year: year, answers: answers).result()
                for (early, late) in zip(result.lines, final.lines) where early.verdict.isRefusal {
                    if !late.verdict.isRefusal { faults.append("\(early.award.id) with \(answers)") }
                }
                guard let next = result.next else {
                    let same = zip(result.lines, final.lines).allSatisfy {
                        $0.verdict.isRefusal == $1.verdict.isRefusal
                    }
                    if !same { faults.append("ended otherwise: \(full)") }
                    break
                }
                take(next, of: full, into: &answers)
                asked += 1
            }
            if asked == 10 { faults.append("asked without an end: \(full)") }
        }
        #expect(faults == [])
    }

    private func unit(_ pack: Pack, _ year: Int, _ random: inout SeededRandom) -> CalculatorAnswers {
        let places = pack.plan.districts.all.map(\.name) + [pack.plan.districts.outside]
        let kinds = CalculatorWords.kinds.map(\.key)
        func pick<Element>(_ all: [Element]) -> Element { all[Int.random(in: 0..<all.count, using: &random)] }
        func trade() -> CalculatorAnswers.Trade {
            let amount = pick([Yuan.zero, Yuan(fen: 30_000_000), Yuan(fen: 900_000_000_000)])
            let party = CalculatorAnswers.Party(kind: pick(kinds), size: "small", district: pick(places))
            return CalculatorAnswers.Trade(
                turnover: amount, technologyAmount: amount, taxExempt: amount,
                kind: pick(CalculatorWords.contractKinds.map(\.key)), party: party)
        }
        var answers = CalculatorAnswers(
            kind: pick(kinds), size: pick(CalculatorWords.sizes.map(\.key)), district: pick(places))
        answers.aboveScale = Bool.random(using: &random)
        answers.firstYear = pick([.never, .year(year), .year(year - 1)])
        let enabled = pack.plan.recognitions.filter(\.isEnabled).map(\.kind)
        answers.recognitions = pick([[], [CalculatorAnswers.Recognition(kind: pick(enabled))]])
        answers.day = CivilDay(year: year, month: Int.random(in: 1...12, using: &random), day: 15)
        answers.sold = trade()
        answers.bought = trade()
        return answers
    }

    private func take(_ question: CalculatorQuestion, of full: CalculatorAnswers, into answers: inout CalculatorAnswers)
    {
        switch question {
        case .recognitions: answers.recognitions = full.recognitions
        case .day: answers.day = full.day
        case .kind: answers.kind = full.kind
        case .district: answers.district = full.district
        case .size: answers.size = full.size
        case .aboveScale: answers.aboveScale = full.aboveScale
        case .firstYear: answers.firstYear = full.firstYear
        case .sold: answers.sold = full.sold
        case .bought: answers.bought = full.bought
        }
    }
}
