import FEEL

/// Runs the steps of a program for many cases at once; a step without kernels runs interpreted, that step alone.
package struct ColumnRunner: Sendable {
    private let program: Program
    /// The places to run, in order, the decision last.
    private let order: [Int]
    private let decision: Int

    /// - Parameter decision: the place of the decision that is asked for.
    package init(_ program: Program, decision: Int) {
        self.program = program
        self.decision = decision
        order = program.order(for: [decision])
    }
}

// MARK: - Running

extension ColumnRunner {
    /// The decision for `count` cases, one a row.
    ///
    /// `inputs` are the columns of the program's inputs by place, of values known to be of their types. A row whose
    /// state is failed or deferred is for the interpreter to answer.
    package func run(_ inputs: [Int: Column], count: Int, statistics: inout ColumnStatistics) -> Column {
        var trace: ColumnTrace?
        return run(inputs, count: count, statistics: &statistics, trace: &trace)
    }

    /// The same, with what was seen on the way where `trace` asks for it.
    package func run(
        _ inputs: [Int: Column], count: Int, statistics: inout ColumnStatistics, trace: inout ColumnTrace?
    ) -> Column {
        var columns = [Column?](repeating: nil, count: program.steps.count)
        for (place, column) in inputs { columns[place] = column }
        for place in order where columns[place] == nil {
            let step = program.steps[place]
            if case .function(let function) = step.kind {
                columns[place] = .constant(.function(function))
                continue
            }
            do throws(NotLowered) {
                columns[place] = try lowered(step, columns, count, &trace)
                statistics.note(step: step.name, cases: count)
            } catch {
                columns[place] = interpreted(place, columns, count)
                trace?.isWhole = false
                statistics.note(step: step.name, cases: count, interpreted: error)
            }
        }
        trace?.steps = columns
        return columns[decision] ?? .constant(.null(nil))
    }

    private func lowered(
        _ step: Step, _ columns: [Column?], _ count: Int, _ trace: inout ColumnTrace?
    ) throws(NotLowered) -> Column {
        guard case .decision(let expr, _) = step.kind else { throw .value }
        var evaluator = ColumnEvaluator(globals: columns, count: count)
        evaluator.trace = trace
        let column = try evaluator.column(of: expr)
        trace = evaluator.trace
        return step.isChecked ? column : try evaluator.converted(column, to: step.type)
    }

    /// A step for each case on its own; what it needs and columns cannot tell runs interpreted too.
    private func interpreted(_ place: Int, _ columns: [Column?], _ count: Int) -> Column {
        let needed = program.steps[place].requirements
        var values: [Value] = []
        values.reserveCapacity(count)
        for row in 0..<count {
            var interpreter = Interpreter(program)
            var isComplete = true
            for requirement in needed {
                if let value = columns[requirement]?.value(at: row) {
                    interpreter.give(trusted: value, to: requirement)
                } else {
                    isComplete = false
                }
            }
            if !isComplete { giveInputs(to: &interpreter, columns, row) }
            values.append(interpreter.value(of: place))
        }
        return Column(boxing: values)
    }

    private func giveInputs(to interpreter: inout Interpreter, _ columns: [Column?], _ row: Int) {
        for place in order where program.steps[place].isInput {
            if let value = columns[place]?.value(at: row) { interpreter.give(trusted: value, to: place) }
        }
    }
}
