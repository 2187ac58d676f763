package import FEEL

/// Runs the cases of one test file against its model.
package struct TCKRun {
    /// How a case came out.
    package struct Outcome: Sendable {
        package let id: String
        package let passed: Bool
        /// Whether any of its results is something other than null.
        package let expectsValue: Bool
        /// What differed, empty when it passed.
        package let message: String
    }

    private let program: Program
    private let now: DateAndTime?

    /// `now` is what `now()` and `today()` tell the cases.
    package init(_ program: Program, now: DateAndTime? = nil) {
        self.program = program
        self.now = now
    }

    /// The outcome of each case, in order.
    package func outcomes(of file: TCKFile) -> [Outcome] { file.cases.map { outcome(of: $0) } }

    private func outcome(of test: TCKCase) -> Outcome {
        var faults: [String] = []
        for result in test.results {
            guard let expected = result.expected.value(as: type(of: result.name)) else {
                faults.append("\(result.name): the expected value cannot be read")
                continue
            }
            let evaluation = evaluate(result.name, of: test)
            if !evaluation.value.matches(expected: expected) {
                faults.append("\(result.name): expected \(expected.literal), got \(evaluation.value.literal)")
            } else if result.errorResult, evaluation.diagnostics.isEmpty {
                faults.append("\(result.name): null as expected, but without a reason")
            }
        }
        let expectsValue = test.results.contains { $0.expected != .null }
        return Outcome(
            id: test.id, passed: faults.isEmpty, expectsValue: expectsValue, message: faults.joined(separator: "; "))
    }

    private func evaluate(_ decision: String, of test: TCKCase) -> Evaluation {
        var inputs: [String: Value] = [:]
        for input in test.inputs {
            let name = name(of: input)
            inputs[name] = input.value.value(as: type(of: name)) ?? .null(nil)
        }
        guard test.kind != .decision, let service = test.invocableName else {
            return program.evaluate(decision, inputs: inputs, now: now)
        }
        return program.call(service, output: decision, inputs: inputs, now: now)
    }

    /// The type the model declares for an input or decision: what a value without a type of its own is read as.
    private func type(of name: String) -> FEELType { program.step(named: name)?.type ?? .any }

    /// The name under which the program knows an input of another model.
    private func name(of input: TCKCase.Input) -> String {
        guard let namespace = input.namespace else { return input.name }
        let step = program.steps.first { step in
            step.namespace == namespace && (step.name == input.name || step.name.hasSuffix("." + input.name))
        }
        return step?.name ?? input.name
    }
}

extension Program {
    /// Calls a service or knowledge model by name, with arguments by name, and takes one of its outputs.
    fileprivate func call(
        _ name: String, output: String, inputs: [String: Value], now: DateAndTime?
    ) -> Evaluation {
        guard let place = place(named: name), case .function(let function) = steps[place].kind else {
            return evaluate(name, inputs: inputs, now: now)
        }
        var evaluator = Evaluator(globals: Array(repeating: .null(nil), count: steps.count), now: now)
        for other in steps.indices {
            if case .function(let function) = steps[other].kind { evaluator.globals[other] = .function(function) }
        }
        let arguments = function.parameters.map { inputs[$0.name] ?? .null(nil) }
        let value = evaluator.call(function, arguments, at: steps[place].site)
        let single = value.context?[output] ?? value
        return Evaluation(value: single, diagnostics: evaluator.diagnostics, trace: evaluator.trace)
    }
}
