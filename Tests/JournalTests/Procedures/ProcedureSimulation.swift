import Civic
import Exact
import Journal
import TestSupport

/// One case under random hands, watched by a model that keeps the clocks its own way.
struct ProcedureSimulation {
    /// What happened over all cases, so that the test can see that it tested something.
    struct Tally {
        var accepted: [Procedure.Action.ID: Int] = [:]
        var refused: [String: Int] = [:]
    }

    private struct Deed {
        let attempt: Procedure.Attempt
        let terms: Procedure.Terms
    }

    private let procedure = Procedure.matter
    private let people: [Procedure.Actor] = [
        .init("zhao", as: "applicant"), .init("qian", as: "clerk"), .init("sun", as: "clerk"),
        .init("qian", as: "reviewer"), .init("li", as: "reviewer"), .init("li", as: "head"), .init("zhou", as: "head"),
        .init("sun", as: "head"), .system,
    ]
    private let announcements: [(day: Int, year: Int)]
    private let settings: Procedure.Settings
    private let books: DayBooks
    private var random: SeededRandom
    private var state: ProcedureState
    private var model: [Procedure.Clock.ID: ModelClock] = [:]
    private var prior: [Procedure.Action.ID: Set<String>] = [:]
    private var deeds: [Deed] = []
    private var today: Int
    private(set) var trace: [String] = []
    private(set) var failures: [String] = []

    init?(seed: UInt64, books: DayBooks) throws {
        random = SeededRandom(seed: seed)
        guard let opening = procedure.opening else { return nil }
        state = opening
        self.books = books
        today = DayBook.first + random.below(5 * 365)
        var announcements: [(day: Int, year: Int)] = []
        for year in 2022...2028 {
            // Most notices come in the autumn before, some late, some never.
            let newYear = Int(CivilDay(year: year, month: 1, day: 1)?.number ?? 0)
            let luck = random.below(10)
            if luck < 7 { announcements.append((newYear - 20 - random.below(50), year)) }
            if luck == 7 || luck == 8 { announcements.append((newYear + random.below(120), year)) }
        }
        self.announcements = announcements
        var settings = Procedure.Settings.standard
        for id: Procedure.Parameter.ID in ["review", "notice", "answer"] where random.below(3) == 0 {
            settings = try procedure.setting(id, to: 5 + random.below(20), by: .pack, in: settings)
        }
        self.settings = settings
    }

    /// Plays the case to its end, or for sixty attempts.
    mutating func play(_ tally: inout Tally) throws {
        for _ in 0..<60 {
            let isUrgent = random.below(3) == 0
            today += isUrgent ? random.below(3) : random.below(state.state == "valid" ? 400 : 40)
            guard CivilDay(number: Int64(today)).year <= 2028 else { break }
            let book = try books.book(of: announcements.filter { $0.day <= today }.map(\.year))
            let terms = Procedure.Terms(book.calendar, settings: settings)
            try attempt(book, terms, &tally)
            watch(book)
            if procedure.state(state.state)?.isFinal == true { break }
        }
        try replay()
    }

    // MARK: Attempts

    private mutating func attempt(_ book: DayBook, _ terms: Procedure.Terms, _ tally: inout Tally) throws {
        let day = CivilDay(number: Int64(today))
        let attempt = chosen(on: day)
        let answer = random.below(4) > 0
        var asked: [Procedure.Guard.ID] = []
        let row = procedure.transitions.first { $0.action == attempt.action && $0.from.contains(state.state) }
        do throws(Procedure.Refusal) {
            let next = try procedure.step(state, attempt, in: terms) {
                asked.append($0)
                return answer
            }
            note("\(day) \(attempt.actor.id) as \(attempt.actor.role): \(attempt.action) → \(next.state)")
            guard let row else { return fail("\(attempt.action) from \(state.state) is no row") }
            judge(row, attempt, next, book)
            if row.condition.map({ asked != [$0] || !answer }) ?? !asked.isEmpty { fail("guard of \(row.action)") }
            follow(row, next)
            state = next
            prior[attempt.action, default: []].insert(attempt.actor.id)
            deeds.append(Deed(attempt: attempt, terms: terms))
            tally.accepted[attempt.action, default: 0] += 1
        } catch {
            note("\(day) \(attempt.actor.id) as \(attempt.actor.role): \(attempt.action) refused, \(error.reason)")
            tally.refused[error.reason.kind, default: 0] += 1
            excuse(error.reason, row, attempt, answer, book)
        }
    }

    /// Mostly something that the table has here, by somebody who may; else anything by anybody.
    private mutating func chosen(on day: CivilDay) -> Procedure.Attempt {
        let here = procedure.transitions.filter { $0.from.contains(state.state) && $0.action != "withdraw" }
        if let row = here.randomElement(using: &random), random.below(5) > 0 {
            let able = people.filter { row.roles.contains($0.role) }
            if let actor = able.randomElement(using: &random) {
                return .init(row.action, by: actor, on: day, priorActors: prior)
            }
        }
        let row = procedure.transitions.randomElement(using: &random)
        let actor = people.randomElement(using: &random) ?? .system
        return .init(row?.action ?? "submit", by: actor, on: day, priorActors: prior)
    }

    /// Whether an accepted attempt should have been.
    private mutating func judge(
        _ row: Procedure.Transition, _ attempt: Procedure.Attempt, _ next: ProcedureState, _ book: DayBook
    ) {
        if !row.roles.contains(attempt.actor.role) { fail("\(attempt.actor.role) did \(row.action)") }
        if next.state != row.to ?? state.state { fail("\(row.action) led to \(next.state)") }
        for action in row.differsFrom where prior[action]?.contains(attempt.actor.id) == true {
            fail("\(attempt.actor.id) did \(action) and \(row.action)")
        }
        let awaited = procedure.clocks.filter { $0.lapse == row.action }
        if !awaited.isEmpty, !awaited.contains(where: { isOver($0.id, book) }) { fail("\(row.action) came early") }
    }

    /// Whether a refused attempt should have been.
    private mutating func excuse(
        _ reason: Procedure.Refusal.Reason, _ row: Procedure.Transition?, _ attempt: Procedure.Attempt, _ answer: Bool,
        _ book: DayBook
    ) {
        let isRight =
            switch reason {
            case .notFromHere: row == nil
            case .role: row?.roles.contains(attempt.actor.role) == false
            case .sameActor(let action): prior[action]?.contains(attempt.actor.id) == true
            case .condition: !answer && row?.condition != nil
            case .notOver(let id, let due):
                model[id].map { $0.reading(in: book) }.map {
                    $0.due == Int(due.number) && today <= Int(due.number) && !$0.isPaused
                } ?? false
            case .provisional(let id, _): model[id]?.reading(in: book).isProvisional == true
            case .paused(let id): model[id]?.isPaused == true
            default: false
            }
        if !isRight { fail("\(attempt.action) was refused: \(reason)") }
    }

    // MARK: Clocks

    /// Keeps the model's clocks after an accepted row.
    private mutating func follow(_ row: Procedure.Transition, _ next: ProcedureState) {
        for clock in procedure.clocks where clock.lapse == row.action { model[clock.id] = nil }
        for effect in row.clocks {
            switch effect {
            case .start(let clock, let parameter):
                let standard = procedure.parameters.first { $0.id == parameter }?.standard
                let count = settings.counts[parameter] ?? standard?.count ?? 0
                model[clock] = ModelClock(count: count, unit: standard?.unit ?? .workingDays, started: today)
            case .pause(let clock):
                if model[clock]?.isPaused == false { model[clock]?.switches.append(today) }
            case .resume(let clock):
                if model[clock]?.isPaused == true { model[clock]?.switches.append(today) }
            case .stop(let clock): model[clock] = nil
            }
        }
        if procedure.state(next.state)?.isFinal == true { model = [:] }
    }

    private func isOver(_ id: Procedure.Clock.ID, _ book: DayBook) -> Bool {
        guard let reading = model[id]?.reading(in: book), let due = reading.due else { return false }
        return !reading.isPaused && !reading.isProvisional && today > due
    }

    /// Holds every clock against the model, in today's calendar.
    private mutating func watch(_ book: DayBook) {
        let counted = state.recounted(in: book.calendar)
        if Set(counted.clocks.keys) != Set(model.keys) { fail("clocks \(counted.clocks.keys.sorted())") }
        let day = CivilDay(number: Int64(today))
        for (id, clock) in counted.clocks {
            guard let expected = model[id]?.reading(in: book) else { continue }
            let found = ModelClock.Reading(
                due: clock.due.map { Int($0.number) }, left: clock.due == nil ? clock.left : nil,
                isPaused: clock.isPaused, isProvisional: clock.isProvisional)
            if found != expected { fail("\(day) \(id): \(found), the model has \(expected)") }
            if clock.hasLapsed(on: day) != isOver(id, book) { fail("\(day) \(id) lapsed \(clock.hasLapsed(on: day))") }
            if let due = expected.due, clock.length.unit == .workingDays {
                let left = due <= today ? 0 : (today + 1...due).count { book.isWorking($0) }
                if clock.left(after: day, in: book.calendar) != left { fail("\(day) \(id) does not have \(left) left") }
            }
            if let wakes = clock.lapses, !clock.hasLapsed(on: wakes) || clock.hasLapsed(on: wakes.adding(days: -1)) {
                fail("\(id) does not wake on the day it lapses")
            }
        }
    }

    // MARK: Replaying

    /// The accepted deeds give the same case again, in the calendars of their days and, once counted anew, in the last.
    private mutating func replay() throws {
        guard let opening = procedure.opening, let last = deeds.last?.terms else { return }
        var same = opening
        var late = opening
        for deed in deeds {
            same = try procedure.step(same, deed.attempt, in: deed.terms)
            late = try procedure.step(late, deed.attempt, in: last)
        }
        if same != state { fail("replayed to \(same)") }
        if late != state.recounted(in: last.calendar) { fail("replayed late to \(late)") }
    }

    private mutating func note(_ line: String) { trace.append(line) }

    private mutating func fail(_ line: String) {
        failures.append(line)
        trace.append("✘ " + line)
    }
}

/// A day book for each set of announced years, made once.
final class DayBooks {
    private var books: [[Int]: DayBook] = [:]

    func book(of years: [Int]) throws -> DayBook {
        if let book = books[years] { return book }
        let book = try DayBook(DayBook.notices.filter { years.contains($0.year) })
        books[years] = book
        return book
    }
}

extension Procedure.Refusal.Reason {
    /// The case's name, without what it carries.
    fileprivate var kind: String {
        String("\(self)".prefix { $0 != "(" })
    }
}
