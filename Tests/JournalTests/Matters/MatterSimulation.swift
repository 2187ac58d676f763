import Civic
import Database
import Exact
import Interchange
import Journal
import TestSupport
import Testing

/// A few cases driven at random through the journal, beside a model of them that only `Procedure.step` moves.
struct MatterSimulation {
    private let cases: MatterJournal
    private let seed: UInt64
    private var random: SeededRandom
    private var today: CivilDay
    private let people: [Actor]
    private var models: [Subject: Model] = [:]
    /// What was done, a line a step, for who replays a seed.
    private(set) var trace: [String] = []
    /// Where journal and model went apart.
    private(set) var faults: [String] = []

    /// A case as the table alone would have it.
    fileprivate struct Model {
        var state: ProcedureState
        var settings: Procedure.Settings
        var priorActors: [Procedure.Action.ID: Set<String>] = [:]
        var acts = 0
    }

    /// The run of `seed` on the journal of `cases`.
    init(_ cases: MatterJournal, seed: UInt64) throws {
        self.cases = cases
        self.seed = seed
        var random = SeededRandom(seed: seed)
        let first = try #require(CivilDay(iso8601: "2024-01-02".utf8))
        today = first.adding(days: Int64(random.below(1_100)))
        let roles: [Procedure.Role.ID] = ["applicant", "clerk", "reviewer", "head"]
        people = (0..<4).map { number in
            let theirs = roles.filter { _ in random.below(3) > 0 }
            return Actor(
                id: Actor.ID(rawValue: "p\(number)"), name: "某", unit: "科",
                roles: Set(theirs.isEmpty ? [roles[number]] : theirs))
        }
        self.random = random
    }
}

// MARK: - Running

extension MatterSimulation {
    /// Runs `count` cases for `steps` moments, then holds the database against the model.
    mutating func run(cases count: Int, steps: Int) async throws {
        let subjects = (0..<count).map { Subject(kind: "matter", id: "mtr-\(seed)-\($0)") }
        for subject in subjects {
            guard let opening = Procedure.matter.opening else { continue }
            var settings = Procedure.Settings.standard
            if random.below(2) == 0 {
                settings = try Procedure.matter.setting("review", to: 1 + random.below(30), by: .pack)
            }
            models[subject] = Model(state: opening, settings: settings)
        }
        for _ in 0..<steps {
            today = today.adding(days: [0, 0, 1, 3, 11, 40][random.below(6)] as Int64)
            cases.setDay(today)
            switch random.below(12) {
            case 0: _ = try await cases.test.sequencer.sealAll()
            case 1, 2: try await lapse()
            default: try await attempt(on: subjects[random.below(count)])
            }
        }
        try await compare()
        for subject in subjects { try await rest(subject) }
    }

    /// Somebody wants to do something: mostly what the table offers, now and then anything.
    private mutating func attempt(on subject: Subject) async throws {
        guard let model = models[subject] else { return }
        let offered = Procedure.matter.transitions(from: model.state.state)
        let all = Procedure.matter.transitions
        let row =
            offered.isEmpty || random.below(8) == 0
            ? all[random.below(all.count)] : offered[random.below(offered.count)]
        let able = people.filter { !$0.roles.isDisjoint(with: row.roles) }
        let actor =
            able.isEmpty || random.below(6) == 0 ? people[random.below(people.count)] : able[random.below(able.count)]
        let role: Procedure.Role.ID? = random.below(3) == 0 ? row.roles[random.below(row.roles.count)] : nil
        try await step(subject, Performance(row.action, on: subject, as: role), by: actor, holds: random.below(5) > 0)
    }

    /// One step in the model and in the journal, which must agree on whether it is possible and why not.
    private mutating func step(
        _ subject: Subject, _ performance: Performance, by actor: Actor, holds: Bool = true
    ) async throws {
        guard let model = models[subject] else { return }
        var performance = performance
        performance.settings = model.settings
        let role = role(of: actor, for: performance, in: model.state)
        let attempt = Procedure.Attempt(
            performance.action, by: Procedure.Actor(actor.id.rawValue, as: role), on: today,
            priorActors: model.priorActors)
        let terms = Procedure.Terms(.official, settings: model.settings)
        let expected: Result<ProcedureState, Procedure.Refusal> = Result { () throws(Procedure.Refusal) in
            try Procedure.matter.step(model.state, attempt, in: terms) { _ in holds }
        }
        let given = performance
        let found: Procedure.Refusal?
        do {
            try await cases.test.journal.write { transaction in
                _ = try transaction.perform(given, of: .matter, by: actor, where: { _ in holds })
            }
            found = nil
        } catch let refusal as Procedure.Refusal {
            found = refusal
        }
        trace.append(
            "\(today) \(subject) \(attempt.action) by \(actor.id.rawValue) as \(role): \(found?.problem ?? "done")")
        switch (expected, found) {
        case (.success(let state), nil): models[subject] = model.following(state, attempt)
        case (.failure(let refusal), let found?) where refusal == found: break
        default: faults.append("\(trace.last ?? ""), but the table says \(expected)")
        }
    }

    /// The role in which the journal lets an actor act: the one asked for, else the first of theirs that may.
    private func role(of actor: Actor, for performance: Performance, in state: ProcedureState) -> Procedure.Role.ID {
        if let asked = performance.role, actor.roles.contains(asked) { return asked }
        let accepted = Procedure.matter.transition(from: state.state, performance.action)?.roles ?? []
        let theirs = actor.roles.sorted()
        return theirs.first(where: accepted.contains) ?? theirs.first ?? "none"
    }
}

// MARK: - Lapsing and closing

extension MatterSimulation {
    /// The timer's pass, which must do what the model says has lapsed and nothing else.
    private mutating func lapse() async throws {
        let (acts, failed) = try await cases.test.journal.lapse([.matter])
        trace.append("\(today) lapse: \(acts.map { "\($0.subject) \($0.kind)" })")
        for (subject, error) in failed { faults.append("\(today) \(subject): the timer failed: \(error)") }
        for (subject, model) in models.sorted(by: { $0.key.id < $1.key.id }) {
            guard let action = Procedure.matter.lapses(in: model.state, on: today).first else { continue }
            let attempt = Procedure.Attempt(action, by: .system, on: today, priorActors: model.priorActors)
            let terms = Procedure.Terms(.official, settings: model.settings)
            models[subject] = model.following(try Procedure.matter.step(model.state, attempt, in: terms), attempt)
            if acts.count(where: { $0.subject == subject && $0.kind == "matter.\(action)" }) != 1 {
                faults.append("\(today) \(subject): \(action) was due and was not done once")
            }
        }
        let mine = acts.filter { models[$0.subject] != nil }.count
        if mine != acts.count { faults.append("\(today): the timer acted on a case that rests") }
    }

    /// Closes a case on which the timer would act in the run of another seed; the others stay as they are.
    private mutating func rest(_ subject: Subject) async throws {
        guard let model = models[subject], Procedure.matter.wakes(model.state) != nil else { return }
        let action: Procedure.Action.ID = model.state.state == "valid" ? "revoke" : "withdraw"
        let closing = Actor(id: Actor.ID(rawValue: "closing"), name: "某", unit: "科", roles: ["applicant", "head"])
        try await step(subject, Performance(action, on: subject), by: closing)
    }
}

// MARK: - Comparing

extension MatterSimulation {
    /// Holds every case of the database against its model.
    private mutating func compare() async throws {
        let subjects = models.keys.sorted { $0.id < $1.id }
        let found = try await cases.test.journal.database.read { reader in
            let calendar = try reader.calendar()
            return try subjects.map { subject in
                (matter: try reader.matter(subject, in: calendar), acts: try reader.timeline(of: subject).count)
            }
        }
        for (subject, found) in zip(subjects, found) {
            guard let model = models[subject] else { continue }
            if found.acts != model.acts { faults.append("\(subject): \(found.acts) acts, not \(model.acts)") }
            guard let matter = found.matter else {
                if model.acts > 0 { faults.append("\(subject): has no row") }
                continue
            }
            if matter.state != model.state.recounted(in: .official) {
                faults.append("\(subject): stands at \(matter.state), the table says \(model.state)")
            }
            if matter.settings != model.settings { faults.append("\(subject): other periods") }
        }
    }
}

extension MatterSimulation.Model {
    /// The model after a step.
    fileprivate func following(_ state: ProcedureState, _ attempt: Procedure.Attempt) -> Self {
        var next = self
        next.state = state
        next.priorActors[attempt.action, default: []].insert(attempt.actor.id)
        next.acts += 1
        return next
    }
}
