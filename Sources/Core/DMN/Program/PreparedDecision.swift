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
    public let name: String
    /// The names of the facts it rests on, in the order in which ``evaluate(_:level:limits:)`` takes them.
    public let inputs: [String]
    private let program: Program
    private let place: Int
    private let inputPlaces: [Int]
    /// The steps to run, in order.
    private let order: [Int]

    fileprivate init(_ program: Program, _ place: Int) {
        self.program = program
        self.place = place
        name = program.steps[place].name
        let all = program.order(for: [place])
        inputPlaces = all.filter { program.steps[$0].isInput }
        order = all.filter { !program.steps[$0].isInput }
        inputs = inputPlaces.map { program.steps[$0].name }
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
        _ facts: [Value], level: Trace.Level = .none, limits: Limits = Limits()
    ) -> Evaluation {
        let empty = Array(repeating: Value.null(nil), count: program.steps.count)
        var evaluator = Evaluator(globals: empty, level: level, limits: limits)
        for (index, place) in inputPlaces.enumerated() {
            if index < facts.count {
                evaluator.give(facts[index], to: place, program.steps[place])
            } else {
                evaluator.fill(place, program.steps[place])
            }
        }
        for place in order { evaluator.fill(place, program.steps[place]) }
        let value = evaluator.checked(evaluator.globals[place], at: program.steps[place].site)
        return Evaluation(value: value, diagnostics: evaluator.diagnostics, trace: evaluator.trace)
    }
}
