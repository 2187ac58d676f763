import Civic
import Database
import Exact
import Policy
import Registry
import Settlement

/// What the registers say of a unit, so that it is not asked.
struct RegistryAnswers: Sendable {
    /// What the unit is called; `nil` where the register has no name.
    let name: String?
    /// What is known of it.
    let answers: CalculatorAnswers
}

extension Querying {
    /// What the registers say of a unit in a year; `nil` where it is not on record.
    ///
    /// - Parameters:
    ///   - known: what was recorded later is not looked at.
    ///   - isOperator: whether who asks may see contracts and approved amounts, which are not public.
    /// - Throws: `DatabaseError`.
    func registryAnswers(
        of code: CreditCode, year: Period, known: Instant, today: CivilDay, isOperator: Bool, plan: Plan
    ) throws -> RegistryAnswers? {
        let moment = AsOf(min(year.until, max(today, year.from)), known: known)
        guard let unit = try entry(code.description, of: .organisation, moment) else { return nil }
        var answers = CalculatorAnswers(kind: unit.values.text("kind"), size: unit.values.text("size"))
        answers.district = unit.values.text("district").map { plan.districts.canonicalName($0) ?? $0 }
        answers.aboveScale = unit.values.integer("above_scale_industrial").map { $0 == 1 }
        answers.firstYear = unit.values.integer("hnte_first_year").map { .year(Int($0)) } ?? .never
        var recognitions: [CalculatorAnswers.Recognition] = []
        try forEachEntry(
            of: .recognition, AsOf(today, known: known),
            where: """
                org_id = \(code.description) AND recognised_on >= \(year.from) AND recognised_on <= \(year.until)
                """
        ) { entry in
            guard let word = entry.values.text("recognition"), let kind = plan.recognitionWords[word] else { return }
            recognitions.append(
                CalculatorAnswers.Recognition(
                    kind: kind, day: entry.values.integer("recognised_on").map { CivilDay(number: $0) },
                    approved: isOperator ? entry.values.yuan("approved_amount") : nil))
        }
        answers.recognitions = recognitions
        if isOperator, let facts = SettlementFacts(year: year.from.year, cutOff: AsOf(today, known: known)) {
            answers.ledger = CalculatorAnswers.Ledger(code: code, files: try facts.files(from: self, of: code))
        }
        return RegistryAnswers(name: unit.values.text("name"), answers: answers)
    }
}
