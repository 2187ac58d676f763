import DMN
import FEEL

/// Which parameters the decisions of an award ask for, read off their expressions.
struct AwardParameters {
    private var names: Set<String> = []
    /// Whether some expression takes all of them at once.
    private var takesAll = false
    /// What the models call each, where they have a label for it.
    private(set) var labels: [String: String] = [:]

    /// The parameters that the versions of an award ask for, those that are switched off left out.
    init(of award: Award, in pack: Pack) { self.init(of: award.versions, in: pack) }

    /// The parameters that versions of an award, or of what limits awards together, ask for.
    init(of versions: [Award.Version], in pack: Pack) {
        for version in versions where version.isEnabled {
            guard let program = pack.model(for: version.decision)?.program,
                let place = program.place(named: version.decision.decision)
            else { continue }
            for step in program.order(for: [place]).map({ program.steps[$0] }) { add(step, of: program) }
        }
    }

    /// Whether a change of the parameter can change what the award pays.
    func contains(_ name: String) -> Bool { takesAll || names.contains(name) }

    private mutating func add(_ step: Step, of program: Program) {
        if let expr = step.expr { add(expr, of: program) }
        if case .function(let function) = step.kind {
            // What is not written in the language cannot be looked into.
            if let written = function.written { add(written.body, of: program) } else { takesAll = true }
        }
    }

    private mutating func add(_ expr: Expr, of program: Program) {
        if case .member(let base, let key, _) = expr.kind, isParameters(base, program) {
            names.insert(key)
            let label = program.label(ofMember: key, in: base.type)
            if !label.isSame(as: key) { labels[key] = label }
            return
        }
        if isParameters(expr, program) { takesAll = true }
        for child in expr.children { add(child, of: program) }
    }

    private func isParameters(_ expr: Expr, _ program: Program) -> Bool {
        guard case .global(let place) = expr.kind, program.steps.indices.contains(place) else { return false }
        let step = program.steps[place]
        return step.isInput && step.name.isSame(as: FactsVocabulary.parameters)
    }
}
