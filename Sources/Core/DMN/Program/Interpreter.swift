public import FEEL

/// Runs the steps of a program one after the other: complete, and the yardstick for every faster way.
///
/// A value with the facts of one case; it keeps what it computed, so several decisions about one case share their
/// steps.
public struct Interpreter: Sendable {
    private let program: Program
    private var evaluator: Evaluator
    private var filled: [Bool]

    /// Nothing is given or computed yet.
    ///
    /// `level` says what ``trace`` keeps, of loops only where it `looksIntoLoops`; `limits` bounds all that this value
    /// evaluates, and `now` is what `now()` and `today()` tell; without it they are null.
    public init(
        _ program: Program, level: Trace.Level = .none, looksIntoLoops: Bool = false, limits: Limits = Limits(),
        now: DateAndTime? = nil
    ) {
        self.program = program
        let empty = Array(repeating: Value.null(nil), count: program.steps.count)
        evaluator = Evaluator(
            globals: empty, level: level, looksIntoLoops: looksIntoLoops, limits: limits, now: now)
        filled = Array(repeating: false, count: program.steps.count)
    }
}

// MARK: - Facts

extension Interpreter {
    /// Gives the value of an input, or of a decision that is not to be computed.
    ///
    /// The value is taken for the step's type; one that does not fit is null with a reason.
    public mutating func give(_ value: Value, to place: Int) {
        evaluator.give(value, to: place, program.steps[place])
        filled[place] = true
    }

    /// Gives a value that is known to be of the step's type, so that nothing is checked again.
    public mutating func give(trusted value: Value, to place: Int) {
        evaluator.globals[place] = value
        filled[place] = true
    }
}

// MARK: - Running

extension Interpreter {
    /// The value of a step, which runs everything it rests on that has not run.
    public mutating func value(of place: Int) -> Value {
        run(program.steps.order(for: [place]) { filled[$0] })
        return evaluator.globals[place]
    }

    /// The value of a step as it may leave the program: one that nobody could go through or print is null.
    mutating func checkedValue(of place: Int) -> Value {
        let value = evaluator.checked(value(of: place), at: program.steps[place].site)
        evaluator.noteReasons(in: value)
        return value
    }

    /// Runs steps in the given order; those already filled are left alone.
    public mutating func run(_ order: [Int]) {
        for place in order where !filled[place] {
            evaluator.fill(place, program.steps[place])
            filled[place] = true
        }
    }

    /// What was found and seen so far.
    public var diagnostics: [Diagnostic] { evaluator.diagnostics }
    /// The rows that fired and the values of nodes, as far as the level asked for them.
    public var trace: Trace { evaluator.trace }

    /// The value a step has, null before it ran.
    public func filledValue(of place: Int) -> Value { evaluator.globals[place] }
}

extension Evaluator {
    /// Lays a fact in the place of a step, taken for the step's type.
    mutating func give(_ value: Value, to place: Int, _ step: Step) {
        globals[place] = convert(value, to: step.type, at: step.site)
    }

    /// Runs logic and lays its value in a place; without a type it only chooses among values that were taken for it.
    mutating func compute(_ place: Int, _ expr: Expr, frame: Int, as type: FEELType?, at site: Site) {
        let value = run(expr, frame: frame)
        globals[place] = type.map { convert(value, to: $0, at: site) } ?? value
    }

    /// Computes a step and lays its value in its place.
    mutating func fill(_ place: Int, _ step: Step) {
        switch step.kind {
        case .input: globals[place] = fail(.missingInput, [step.name], at: step.site)
        case .decision(let expr, let frame):
            compute(place, expr, frame: frame, as: step.isChecked ? nil : step.type, at: step.site)
        case .function(let function): globals[place] = .function(function)
        case .empty: globals[place] = fail(.noLogic, [step.name], at: step.site)
        }
    }
}

// MARK: - In one call

extension Program {
    /// The value of a decision for facts by name.
    ///
    /// `inputs` are values of inputs, or of decisions that are not to be computed; a fact the model does not ask for is
    /// ignored, one it asks for and does not get is null with a reason. `now` is what `now()` and `today()` tell;
    /// without it they are null.
    public func evaluate(
        _ decision: String, inputs: [String: Value], level: Trace.Level = .none, limits: Limits = Limits(),
        now: DateAndTime? = nil
    ) -> Evaluation {
        guard let place = place(named: decision) else {
            let unknown = Diagnostic(
                .unknownName, [decision, steps.map(\.name).similar(to: decision) ?? ""],
                at: Site(source: -1, start: 0, end: 0))
            return Evaluation(value: .null(NullReason(unknown)), diagnostics: [unknown], trace: Trace(level))
        }
        var interpreter = Interpreter(self, level: level, limits: limits, now: now)
        for (name, value) in inputs.sorted(by: { $0.key < $1.key }) {
            if let input = self.place(named: name) { interpreter.give(value, to: input) }
        }
        let value = interpreter.checkedValue(of: place)
        return Evaluation(value: value, diagnostics: interpreter.diagnostics, trace: interpreter.trace)
    }
}
