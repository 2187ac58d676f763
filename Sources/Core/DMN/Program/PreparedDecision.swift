public import FEEL

/// A decision made ready to be asked many times: names are looked up and the order of steps is settled once.
///
/// ```swift
/// if let allowance = program.prepared("allowance") {
///     allowance.inputs                                          // ["household", "income"]
///     allowance.evaluate([.number(3), .number(20_000)]).value   // 300
/// }
/// ```
///
/// A value; one serves any number of evaluations at once.
public struct PreparedDecision: Sendable {
    /// The decision's name.
    public let name: String
    /// The names of the facts it rests on, in the order in which ``evaluate(_:level:limits:now:)`` takes them.
    public let inputs: [String]
    private let place: Int
    private let site: Site
    private let facts: [Fact]
    private let runs: [Run]
    /// The places before anything ran: what is called lies in its place already.
    private let places: [Value]

    /// A place that a fact fills.
    private struct Fact: Sendable {
        let place: Int
        let type: FEELType
        let site: Site
    }

    /// A place that logic fills.
    private struct Run: Sendable {
        let place: Int
        let expr: Expr
        let frame: Int
        /// Nil where the logic only chooses among values of the type.
        let type: FEELType?
        let site: Site
    }

    fileprivate init(_ program: Program, _ place: Int) {
        var (facts, runs): ([Fact], [Run]) = ([], [])
        var places = Array(repeating: Value.null(nil), count: program.steps.count)
        for place in program.order(for: [place]) {
            let step = program.steps[place]
            switch step.kind {
            case .input: facts.append(Fact(place: place, type: step.type, site: step.site))
            case .decision(let expr, let frame):
                let type = step.isChecked ? nil : step.type
                runs.append(Run(place: place, expr: expr, frame: frame, type: type, site: step.site))
            case .function(let function): places[place] = .function(function)
            case .empty:
                let reason = NullReason(Diagnostic(.noLogic, [step.name], at: step.site))
                let nothing = Expr(.invalid(reason), .any, at: step.site)
                runs.append(Run(place: place, expr: nothing, frame: 0, type: nil, site: step.site))
            }
        }
        self.place = place
        self.facts = facts
        self.runs = runs
        self.places = places
        name = program.steps[place].name
        site = program.steps[place].site
        inputs = facts.map { program.steps[$0.place].name }
    }
}

extension Program {
    /// The decision of this name, ready to be asked; nil when the model has no decision of that name.
    public func prepared(_ decision: String) -> PreparedDecision? {
        guard let place = place(named: decision), case .decision = steps[place].kind else { return nil }
        return PreparedDecision(self, place)
    }
}

// MARK: - Asking

extension PreparedDecision {
    /// The value for facts in the order of ``inputs``, each taken for the type of its input.
    ///
    /// A fact that is missing at the end of the list is null with a reason, one too many is ignored.
    public func evaluate(
        _ given: [Value], level: Trace.Level = .none, limits: Limits = Limits(), now: DateAndTime? = nil
    ) -> Evaluation {
        var evaluator = Evaluator(globals: places, level: level, limits: limits, now: now)
        for (index, fact) in facts.enumerated() {
            evaluator.globals[fact.place] =
                index < given.count
                ? evaluator.convert(given[index], to: fact.type, at: fact.site)
                : evaluator.fail(.missingInput, [inputs[index]], at: fact.site)
        }
        for run in runs {
            evaluator.compute(run.place, run.expr, frame: run.frame, as: run.type, at: run.site)
        }
        let value = evaluator.checked(evaluator.globals[place], at: site)
        return Evaluation(value: value, diagnostics: evaluator.diagnostics, trace: evaluator.trace)
    }
}
