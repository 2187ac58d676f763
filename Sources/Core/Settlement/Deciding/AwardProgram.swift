package import DMN
package import Policy

/// A version of an award made ready: its decision, the steps it rests on, and the facts it asks for.
package struct AwardProgram: Sendable {
    /// The facts a model may ask for, by the names of its inputs.
    package enum Input: String, Sendable, CaseIterable {
        case unit, sales, purchases, recognitions, recognition, year, parameters, candidates
        case asOf = "as of"
    }

    package let version: Award.Version
    package let program: Program
    /// The place of the decision.
    package let decision: Int
    /// The places to run, in order.
    package let order: [Int]
    /// The inputs among them.
    package let inputs: [(input: Input, place: Int)]
    /// The same steps for many cases at once.
    let runner: ColumnRunner

    init(_ version: Award.Version, in pack: Pack) throws(SettlementFault) {
        guard let program = pack.model(for: version.decision)?.program,
            let decision = program.place(named: version.decision.decision)
        else { throw .unknownDecision(version.decision.description) }
        self.version = version
        self.program = program
        self.decision = decision
        order = program.order(for: [decision])
        var inputs: [(input: Input, place: Int)] = []
        for place in order where program.steps[place].isInput {
            guard let input = Input(rawValue: program.steps[place].name) else {
                throw .unknownInput(program.steps[place].name, version.decision.description)
            }
            inputs.append((input, place))
        }
        self.inputs = inputs
        runner = ColumnRunner(program, decision: decision)
    }
}
