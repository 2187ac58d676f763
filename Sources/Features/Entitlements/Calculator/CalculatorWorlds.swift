import Civic
import Exact
import Interchange
import Policy
import Settlement

/// Judges units that could be, each with every fact in place, by the very settlement that judges the city's.
struct CalculatorWorlds: Sendable {
    let pack: Pack
    let year: Period
    /// The day that decides which version judges a yearly total.
    let asOf: CivilDay

    /// A unit with its year's contracts and recognitions.
    struct World: Sendable {
        var answers: CalculatorAnswers
        var sold: [CalculatorAnswers.Trade] = []
        var bought: [CalculatorAnswers.Trade] = []
    }

    /// What every award says of a world, with what is needed to explain it.
    struct Judged: Sendable {
        let candidates: [[Candidate]]
        let facts: Facts
        let programs: [AwardProgram]
    }

    /// What the awards say of each world, in order.
    ///
    /// - Throws: `FactsFault`, `SettlementFault`: faults of the pack.
    func judge(_ worlds: [World], keeping: Settler.Keeping = .nothing) throws -> Judged {
        let facts = try FactsReader.read(files(worlds), plan: pack.plan)
        let settler = try Settler(pack, facts, year: year.from.year, asOf: asOf, keeping: keeping)
        var places: [CreditCode: Int] = [:]
        for (place, id) in facts.organisations.ids.enumerated() { places[id] = place }
        let candidates = try worlds.enumerated().map { index, world in
            let code = try world.answers.ledger?.code ?? WorldCode.unit(index)
            return try places[code].map { try settler.candidates(of: $0) } ?? []
        }
        return Judged(candidates: candidates, facts: facts, programs: settler.programs)
    }
}

// MARK: - As files

extension CalculatorWorlds {
    private func files(_ worlds: [World]) throws -> [String: [UInt8]] {
        var organisations = CSVWriter()
        var contracts = CSVWriter()
        var recognitions = CSVWriter()
        organisations.record(["org_id", "kind", "size", "district", "hnte_first_year", "above_scale_industrial"])
        contracts.record([
            "contract_id", "registered_on", "kind", "seller_id", "buyer_id", "turnover_fen", "technology_amount_fen",
            "tax_exempt_fen", "status",
        ])
        recognitions.record(["org_id", "recognition", "recognised_on", "approved_amount_fen"])
        var parties: [CalculatorAnswers.Party: CreditCode] = [:]
        func code(of party: CalculatorAnswers.Party) throws -> CreditCode {
            if let code = parties[party] { return code }
            let code = try WorldCode.party(parties.count)
            parties[party] = code
            let outside = party.district.isEmpty ? pack.plan.districts.outside : party.district
            organisations.record(["\(code)", party.kind, party.size, outside, "", "false"])
            return code
        }
        var number = 0
        func add(_ trade: CalculatorAnswers.Trade, seller: CreditCode, buyer: CreditCode) {
            number += 1
            contracts.record([
                "C\(number)", "\(day)", trade.kind, "\(seller)", "\(buyer)", "\(trade.turnover.fen)",
                "\(trade.technologyAmount.fen)", "\(trade.taxExempt.fen)", "registered",
            ])
        }
        for (index, world) in worlds.enumerated() {
            let answers = world.answers
            let unit = try answers.ledger?.code ?? WorldCode.unit(index)
            organisations.record([
                "\(unit)", answers.kind ?? "enterprise", answers.size ?? "medium",
                answers.district ?? pack.plan.districts.outside, firstYear(answers),
                answers.aboveScale ?? false ? "true" : "false",
            ])
            for trade in world.sold { add(trade, seller: unit, buyer: try code(of: trade.party)) }
            for trade in world.bought { add(trade, seller: try code(of: trade.party), buyer: unit) }
            for recognition in answers.recognitions ?? [] {
                recognitions.record([
                    "\(unit)", recognition.kind, "\(recognition.day ?? answers.day ?? day)",
                    recognition.approved.map { "\($0.fen)" } ?? "",
                ])
            }
        }
        var files = [
            "organisations.csv": organisations.bytes, "contracts.csv": contracts.bytes,
            "recognitions.csv": recognitions.bytes,
        ]
        // A unit's own ledger is asked for one world at a time; its files stand as the registry wrote them.
        if let ledger = worlds.first?.answers.ledger { files = ledger.files }
        return files
    }

    /// The day of what was not asked for: the last one of the year.
    private var day: CivilDay { year.until }

    private func firstYear(_ answers: CalculatorAnswers) -> String {
        if case .year(let year)? = answers.firstYear { return "\(year)" }
        let setsFirst = (answers.recognitions ?? []).contains { recognition in
            pack.plan.recognition(recognition.kind)?.setsFirstYear ?? false
        }
        return setsFirst ? "\(year.from.year)" : ""
    }
}

/// Credit codes of units that are nobody's: only their check character is right.
enum WorldCode {
    /// The unit of a world.
    static func unit(_ number: Int) throws -> CreditCode { try code("91", number) }

    /// A party to a contract.
    static func party(_ number: Int) throws -> CreditCode { try code("92", number) }

    private static func code(_ kind: String, _ number: Int) throws -> CreditCode {
        let digits = String(number)
        let body = kind + "000000" + String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
        do throws(CreditCode.Fault) {
            return try CreditCode(body + "0")
        } catch {
            guard case .checkCharacter(_, let expected) = error.reason else { throw error }
            return try CreditCode(body + String(Character(expected)))
        }
    }
}
