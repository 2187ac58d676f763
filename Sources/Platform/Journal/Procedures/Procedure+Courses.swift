// What a case can get into: each state with each condition of the clocks, conditions and people left aside.
extension Procedure {
    /// A state, and how each clock is there.
    private struct Situation: Hashable {
        let state: State.ID
        let running: Set<Clock.ID>
        let paused: Set<Clock.ID>
    }

    /// A row taken from a situation.
    private struct Move {
        let from: Situation
        let row: Int
        let to: Situation
    }

    /// What is wrong with the courses a case can take.
    var courseFindings: [ProcedureFinding] {
        let moves = moves
        let situations = Set(moves.flatMap { [$0.from, $0.to] }).union(start.map { [$0] } ?? [])
        return stateFindings(moves, situations) + lapseFindings(situations) + idleFindings(moves)
            + pauseFindings(moves, situations)
    }

    private var start: Situation? {
        states.first.map { Situation(state: $0.id, running: [], paused: []) }
    }

    /// All moves from all situations a case can get into.
    private var moves: [Move] {
        guard let start else { return [] }
        var moves: [Move] = []
        var seen: Set<Situation> = [start]
        var open = [start]
        while let situation = open.popLast() {
            for (row, transition) in transitions.enumerated() where transition.from.contains(situation.state) {
                guard canLapse(transition, in: situation) else { continue }
                let next = after(transition, from: situation)
                moves.append(Move(from: situation, row: row, to: next))
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return moves
    }

    /// Whether the row waits for no clock, or for one that runs.
    private func canLapse(_ transition: Transition, in situation: Situation) -> Bool {
        let waitsFor = clocks.filter { $0.lapse == transition.action }
        return waitsFor.isEmpty || waitsFor.contains { situation.running.contains($0.id) }
    }

    private func after(_ transition: Transition, from situation: Situation) -> Situation {
        let to = transition.to ?? situation.state
        guard state(to)?.isFinal == false else { return Situation(state: to, running: [], paused: []) }
        var (running, paused) = (situation.running, situation.paused)
        // Of several clocks that lapse into one action, the last to run out is taken to be over with the others.
        for clock in clocks where clock.lapse == transition.action { running.remove(clock.id) }
        for effect in transition.clocks {
            switch effect {
            case .start(let clock, _):
                running.insert(clock)
                paused.remove(clock)
            case .pause(let clock):
                if running.remove(clock) != nil { paused.insert(clock) }
            case .resume(let clock):
                if paused.remove(clock) != nil { running.insert(clock) }
            case .stop(let clock):
                running.remove(clock)
                paused.remove(clock)
            }
        }
        return Situation(state: to, running: running, paused: paused)
    }
}

// MARK: - States

extension Procedure {
    private func stateFindings(_ moves: [Move], _ situations: Set<Situation>) -> [ProcedureFinding] {
        let reached = Set(situations.map(\.state))
        var ending = situations.filter { state($0.state)?.isFinal == true }
        var count = -1
        while ending.count != count {
            count = ending.count
            for move in moves where ending.contains(move.to) { ending.insert(move.from) }
        }
        let stuck = Set(situations.subtracting(ending).map(\.state))
        return states.compactMap { state in
            if !reached.contains(state.id) { return .unreachable(state: state.id.text) }
            guard stuck.contains(state.id) else { return nil }
            return transitions(from: state.id).isEmpty
                ? .deadEnd(state: state.id.text) : .endless(state: state.id.text)
        }
    }
}

// MARK: - Clocks

extension Procedure {
    private func lapseFindings(_ situations: Set<Situation>) -> [ProcedureFinding] {
        var findings: [ProcedureFinding] = []
        for clock in clocks {
            guard let lapse = clock.lapse else { continue }
            for state in states
            where situations.contains(where: { $0.state == state.id && $0.running.contains(clock.id) }) {
                guard let transition = transition(from: state.id, lapse) else {
                    findings.append(.lapseWithoutTransition(clock: clock.id.text, state: state.id.text))
                    continue
                }
                if !transition.roles.contains(Role.system) {
                    findings.append(.lapseNotBySystem(clock: clock.id.text, state: state.id.text))
                }
            }
        }
        let awaited = Set(clocks.compactMap(\.lapse))
        for transition in transitions where awaited.contains(transition.action) {
            for from in transition.from {
                let here = situations.filter { $0.state == from }
                if !here.isEmpty, !here.contains(where: { canLapse(transition, in: $0) }) {
                    findings.append(.lapseNeverComes(action: transition.action.text, state: from.text))
                }
            }
        }
        return findings
    }

    private func idleFindings(_ moves: [Move]) -> [ProcedureFinding] {
        var findings: [ProcedureFinding] = []
        for (row, transition) in transitions.enumerated() {
            let situations = moves.filter { $0.row == row }.map(\.from)
            var started: Set<Clock.ID> = []
            for effect in transition.clocks {
                let isFelt: Bool
                switch effect {
                case .start(let clock, _):
                    started.insert(clock)
                    isFelt = true
                case .pause(let clock):
                    isFelt = started.contains(clock) || situations.contains { $0.running.contains(clock) }
                case .resume(let clock): isFelt = situations.contains { $0.paused.contains(clock) }
                case .stop(let clock):
                    isFelt = situations.contains { $0.running.contains(clock) || $0.paused.contains(clock) }
                }
                if !isFelt, !situations.isEmpty {
                    findings.append(.idleEffect(clock: effect.clock.text, action: transition.action.text))
                }
            }
        }
        return findings
    }

    private func pauseFindings(_ moves: [Move], _ situations: Set<Situation>) -> [ProcedureFinding] {
        var findings: [ProcedureFinding] = []
        for clock in clocks {
            var freeing = situations.filter { !$0.paused.contains(clock.id) }
            var count = -1
            while freeing.count != count {
                count = freeing.count
                for move in moves where freeing.contains(move.to) { freeing.insert(move.from) }
            }
            let stuck = Set(situations.subtracting(freeing).map(\.state))
            findings += states.filter { stuck.contains($0.id) }
                .map { .pausedForever(clock: clock.id.text, state: $0.id.text) }
        }
        return findings
    }
}
