extension Procedure {
    /// What cannot be meant in the table; empty for one that can be put to work.
    ///
    /// A test asks this of every procedure there is. Beyond names, it walks through all states together with all
    /// conditions of the clocks that a case can get into.
    package var findings: [ProcedureFinding] {
        guard !states.isEmpty else { return [.noState] }
        let names = nameFindings + referenceFindings + useFindings + rowFindings
        // Courses through a table with unknown names would only repeat these.
        return names.isEmpty ? courseFindings : names
    }
}

// MARK: - Names

extension Procedure {
    private var actions: [Action.ID] {
        var seen: Set<Action.ID> = []
        return transitions.map(\.action).filter { seen.insert($0).inserted }
    }

    private var nameFindings: [ProcedureFinding] {
        check(.state, states.map(\.id)) + check(.clock, clocks.map(\.id)) + check(.parameter, parameters.map(\.id))
            + check(.guardian, guards.map(\.id)) + check(.role, roles.map(\.id) + [Role.system])
            + check(.action, actions)
    }

    private func check<Kind>(_ kind: ProcedureFinding.Kind, _ names: [ProcedureName<Kind>]) -> [ProcedureFinding] {
        var seen: Set<ProcedureName<Kind>> = []
        var findings: [ProcedureFinding] = []
        for name in names {
            if !name.isWellFormed { findings.append(.malformedName(kind, name.text)) }
            if !seen.insert(name).inserted { findings.append(.duplicate(kind, name.text)) }
        }
        return findings
    }

    private var referenceFindings: [ProcedureFinding] {
        var setters: [Role.ID] = []
        for case .role(let role) in parameters.map(\.setter) { setters.append(role) }
        let effects = transitions.flatMap(\.clocks)
        return missing(.state, transitions.flatMap { $0.from + [$0.to].compactMap { $0 } }, among: states.map(\.id))
            + missing(.role, transitions.flatMap(\.roles) + setters, among: roles.map(\.id) + [Role.system])
            + missing(.guardian, transitions.compactMap(\.condition), among: guards.map(\.id))
            + missing(.action, clocks.compactMap(\.lapse) + transitions.flatMap(\.differsFrom), among: actions)
            + missing(.clock, effects.map(\.clock), among: clocks.map(\.id))
            + missing(.parameter, effects.compactMap(\.parameter), among: parameters.map(\.id))
    }

    private func missing<Kind>(
        _ kind: ProcedureFinding.Kind, _ names: [ProcedureName<Kind>], among known: [ProcedureName<Kind>]
    ) -> [ProcedureFinding] {
        Set(names).subtracting(known).sorted().map { .unknown(kind, $0.text) }
    }

    private var useFindings: [ProcedureFinding] {
        let effects = transitions.flatMap(\.clocks)
        let started = effects.compactMap { $0.parameter == nil ? nil : $0.clock }
        var setters: [Role.ID] = []
        for case .role(let role) in parameters.map(\.setter) { setters.append(role) }
        return missing(.clock, clocks.map(\.id), among: started).map(\.asUnused)
            + missing(.parameter, parameters.map(\.id), among: effects.compactMap(\.parameter)).map(\.asUnused)
            + missing(.guardian, guards.map(\.id), among: transitions.compactMap(\.condition)).map(\.asUnused)
            + missing(.role, roles.map(\.id), among: transitions.flatMap(\.roles) + setters).map(\.asUnused)
    }
}

extension ProcedureFinding {
    fileprivate var asUnused: ProcedureFinding {
        if case .unknown(let kind, let name) = self { .unused(kind, name) } else { self }
    }
}

extension Procedure.ClockEffect {
    /// The parameter that says how long, of a start.
    var parameter: Procedure.Parameter.ID? {
        if case .start(_, let parameter) = self { parameter } else { nil }
    }
}

// MARK: - Rows

extension Procedure {
    private var rowFindings: [ProcedureFinding] {
        var findings: [ProcedureFinding] = []
        var buttons: [Action.ID: String] = [:]
        var seen: Set<[String]> = []
        for transition in transitions {
            let action = transition.action.text
            if transition.from.isEmpty || transition.roles.isEmpty { findings.append(.emptyCell(action: action)) }
            for from in transition.from {
                if !seen.insert([from.text, action]).inserted {
                    findings.append(.duplicateTransition(from: from.text, action: action))
                }
                if state(from)?.isFinal == true { findings.append(.leavesFinal(state: from.text, action: action)) }
            }
            let button = buttons[transition.action, default: transition.button]
            buttons[transition.action] = button
            if !button.utf8.elementsEqual(transition.button.utf8) {
                findings.append(.twoButtons(action: action, button, transition.button))
            }
            if transition.differsFrom.contains(transition.action) {
                findings.append(.differsFromItself(action: action))
            }
        }
        for parameter in parameters {
            let count = parameter.standard.count
            if !parameter.range.contains(count) || !Parameter.counts.contains(count) {
                findings.append(.standardOutsideRange(parameter: parameter.id.text))
            }
        }
        return findings
    }
}
