import DMN
package import Exact
import FEEL

/// 预审辅导: says of an application, before it is handed in, what a registrar would object to.
///
/// The rules stand in the models of a ``RuleBook``; which of them judges follows from the day of the application. A
/// value: one precheck serves any number of applications at once.
package struct Precheck: Sendable {
    /// What is asked.
    package let form: ApplicationForm
    private let book: RuleBook
    private let regime: PreparedDecision
    private let opinions: [String: PreparedDecision]
    private let parameters: Value

    private static let opinion = "Opinion"

    /// - Parameter parameters: numbers that replace those of the models' `Limits`, by name.
    /// - Throws: ``RuleFault`` for models that cannot be used.
    package init(_ book: RuleBook, parameters: [String: Decimal128] = [:]) throws(RuleFault) {
        self.book = book
        form = try ApplicationForm(book)
        regime = try book.prepared("Regime", try book.program(RuleBook.regimeFile), in: RuleBook.regimeFile)
        var opinions: [String: PreparedDecision] = [:]
        var limits: Set<String> = []
        for (file, model) in book.models where model.element(named: Self.opinion) != nil {
            let program = try book.program(file)
            opinions[file] = try book.prepared(Self.opinion, program, in: file)
            limits.formUnion(program.limitNames)
        }
        self.opinions = opinions
        self.parameters = try .numbers(parameters, among: limits)
    }
}

// MARK: - Judging

extension Precheck {
    /// The opinion on an application.
    ///
    /// - Parameter day: The day of the application where it does not name one.
    /// - Throws: ``RuleFault`` for a day without rules, or a model that gives no opinion.
    package func opinion(on application: Application, asOf day: CivilDay) throws(RuleFault) -> PrecheckOpinion {
        var applied = day
        if case .date(let written) = application["applied_on"] { applied = written }
        let rules = regime.evaluate([.date(applied)]).value
        guard let file = rules["model"].string, let decision = opinions[file] else {
            throw RuleFault(.noRegime(day: "\(applied)"))
        }
        let facts = decision.inputs.map { name in
            name == "application" ? Value.context(application.answers) : name == "parameters" ? parameters : .null
        }
        let evaluation = decision.evaluate(facts)
        let message = rules["message"].string ?? ""
        guard let opinion = PrecheckOpinion(evaluation.value, regime: file, regimeMessage: message) else {
            let found = evaluation.diagnostics.first?.message(in: .chinese) ?? evaluation.value.text
            throw RuleFault(.answer(decision: Self.opinion, found: found))
        }
        return opinion
    }

    /// What a clause of an opinion says; nil for a name the models do not have.
    package func clause(_ name: String) -> RuleClause? { book.clauses[name] }
}
