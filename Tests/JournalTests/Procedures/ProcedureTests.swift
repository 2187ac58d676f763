import Civic
import Exact
import Journal
import Testing

@Suite("A procedure")
struct ProcedureTests {
    private let matter = Procedure.matter
    private let terms = Procedure.Terms(.official)

    private func day(_ text: String) throws -> CivilDay {
        try #require(CivilDay(iso8601: text.utf8), "\(text) is not a day")
    }

    /// The case after these steps, each `action role day`, by an account named like the role.
    private func state(_ steps: String..., terms: Procedure.Terms? = nil) throws -> ProcedureState {
        try #require(matter.opening).stepped(steps, in: terms ?? self.terms)
    }

    private func refusal(
        _ state: ProcedureState, _ action: Procedure.Action.ID, by actor: Procedure.Actor, on text: String,
        prior: [Procedure.Action.ID: Set<String>] = [:], where holds: Bool = true
    ) throws -> Procedure.Refusal {
        let attempt = try Procedure.Attempt(action, by: actor, on: day(text), priorActors: prior)
        let refusal = #expect(throws: Procedure.Refusal.self) {
            try matter.step(state, attempt, in: terms) { _ in holds }
        }
        return try #require(refusal)
    }

    private let clerk = Procedure.Actor("clerk", as: "clerk")

    // MARK: Steps

    @Test("goes from state to state and counts what was done")
    func steps() throws {
        let state = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05",
            "end-notice system 2025-09-15", "return head 2025-09-15", "pass reviewer 2025-09-16")
        #expect(state.state == "noticed")
        #expect(state.done == ["submit": 1, "accept": 1, "pass": 2, "end-notice": 1, "return": 1])
        #expect(state.last == (try day("2025-09-16")))
    }

    @Test("starts its clocks the day after and ends them with the case")
    func clocks() throws {
        let accepted = try state("submit applicant 2025-09-01", "accept clerk 2025-09-02")
        #expect(accepted.clocks.keys.sorted() == ["review"])
        // Fifteen working days from 3 September.
        #expect(accepted.clocks["review"]?.due == (try day("2025-09-23")))
        let withdrawn = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "withdraw applicant 2025-09-03")
        #expect(withdrawn.clocks.isEmpty)
    }

    @Test("keeps the working days left, to the day, while a clock is paused")
    func pausing() throws {
        let paused = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "ask clerk 2025-09-05")
        let review = try #require(paused.clocks["review"])
        #expect(review.isPaused && review.due == nil && review.left == 12 && review.lapses == nil)
        #expect(matter.lamp(of: paused, on: try day("2025-09-08"), in: .official) == .green)
        let resumed = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "ask clerk 2025-09-05",
            "supply applicant 2025-09-29")
        // Twelve working days from 30 September, over the holidays of October.
        #expect(resumed.clocks["review"]?.due == (try day("2025-10-22")))
        #expect(resumed.clocks["review"]?.left == 12)
        let sameDay = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "ask clerk 2025-09-05",
            "supply applicant 2025-09-05")
        #expect(sameDay.clocks["review"]?.due == (try day("2025-09-23")))
    }

    @Test("does not give back a day that was over before a clock is paused")
    func overdue() throws {
        let asked = try state("submit applicant 2025-09-01", "accept clerk 2025-09-02", "ask clerk 2025-09-24")
        let review = try #require(asked.clocks["review"])
        #expect(review.isPaused && review.left == 0)
        #expect(review.due == (try day("2025-09-23")))
        #expect(matter.lamp(of: asked, on: try day("2025-09-24"), in: .official) == .red)
        let resumed = review.resumed(on: try day("2025-11-03"), in: .official)
        #expect(resumed.due == (try day("2025-09-23")))
    }

    @Test("starts a clock anew when it is started again")
    func restart() throws {
        let corrected = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05",
            "correct clerk 2025-09-11")
        #expect(corrected.clocks["notice"]?.due == (try day("2025-09-18")))
    }

    @Test("counts a validity in years to the corresponding day, and what a pause left of it in days")
    func years() throws {
        let decided = [
            "submit applicant 2024-01-02", "accept clerk 2024-01-03", "pass reviewer 2024-01-05",
            "end-notice system 2024-01-15", "decide head 2024-02-29",
        ]
        let opening = try #require(matter.opening)
        #expect(try opening.stepped(decided, in: terms).clocks["validity"]?.due == day("2025-02-28"))
        let restored = try opening.stepped(
            decided + ["suspend head 2025-02-24", "restore head 2025-03-10"], in: terms)
        // Four days from 10 March.
        #expect(restored.clocks["validity"]?.due == (try day("2025-03-14")))
    }

    @Test("uses the periods that were set")
    func settings() throws {
        let settings = try matter.setting("review", to: 3, by: .pack)
        let accepted = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", terms: .init(.official, settings: settings))
        #expect(accepted.clocks["review"]?.due == (try day("2025-09-05")))
    }

    // MARK: Lapsing

    @Test("lapses the day after the last, by the system or whom the table says")
    func lapsing() throws {
        let noticed = try state(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05")
        #expect(matter.wakes(noticed) == (try day("2025-09-13")))
        #expect(matter.lapses(in: noticed, on: try day("2025-09-12")).isEmpty)
        #expect(matter.lapses(in: noticed, on: try day("2025-09-13")) == ["end-notice"])
        let early = try refusal(noticed, "end-notice", by: clerk, on: "2025-09-12")
        #expect(early.reason == .notOver("notice", due: try day("2025-09-12")))
        let attempt = try Procedure.Attempt("end-notice", by: clerk, on: day("2025-09-13"))
        let ended = try matter.step(noticed, attempt, in: terms)
        #expect(ended.state == "deciding" && ended.clocks.keys.sorted() == ["review"])
    }

    @Test("does not lapse while paused")
    func pausedLapse() throws {
        let suspended = try state(
            "submit applicant 2024-01-02", "accept clerk 2024-01-03", "pass reviewer 2024-01-05",
            "end-notice system 2024-01-15", "decide head 2024-01-16", "suspend head 2024-02-01")
        #expect(matter.lapses(in: suspended, on: try day("2026-06-01")).isEmpty)
        #expect(matter.wakes(suspended) == nil)
        #expect(try refusal(suspended, "expire", by: .system, on: "2026-06-01").reason == .paused("validity"))
        #expect(matter.lamp(of: suspended, on: try day("2026-06-01"), in: .official) == .grey)
    }

    @Test("does not lapse on a provisional day, and lapses once the year is announced")
    func provisional() throws {
        let noticed = try state(
            "submit applicant 2026-12-14", "accept clerk 2026-12-15", "pass reviewer 2026-12-28")
        let notice = try #require(noticed.clocks["notice"])
        #expect(notice.isProvisional && notice.lapses == nil)
        #expect(notice.due == (try day("2027-01-04")))
        #expect(noticed.isProvisional && matter.wakes(noticed) == nil)
        let early = try refusal(noticed, "end-notice", by: .system, on: "2027-01-20")
        #expect(early.reason == .provisional("notice", due: try day("2027-01-04")))

        let newYear = WorkingDayCalendar.Exception(day: try day("2027-01-01"), kind: .holiday, occasion: "元旦")
        let announced = try WorkingDayCalendar.official.announcing(
            WorkingDayCalendar.Year(2027, notice: "国办发明电〔2026〕0号", exceptions: [newYear]))
        let recounted = noticed.recounted(in: announced)
        #expect(recounted.clocks["notice"]?.due == (try day("2027-01-05")))
        #expect(matter.wakes(recounted) == (try day("2027-01-06")))
        // A step counts in its own calendar, whatever was stored.
        let attempt = try Procedure.Attempt("end-notice", by: .system, on: day("2027-01-06"))
        #expect(try matter.step(noticed, attempt, in: .init(announced)).state == "deciding")
    }

    // MARK: Refusals

    @Test("refuses with what is wrong, why, and what can be done instead")
    func wording() throws {
        let received = try state("submit applicant 2025-09-01")
        #expect(
            try refusal(received, "pass", by: .init("r", as: "reviewer"), on: "2025-09-02").description
                == "“一般事项”现处于“已收件”，不能办理“审查通过”：这一步骤不在当前环节。现在可以办理：“受理”（经办）、“不予受理”（经办或处长）、“撤回”（申请单位）。")
        #expect(
            try refusal(received, "accept", by: .init("h", as: "head"), on: "2025-09-02").description
                == "“一般事项”现处于“已收件”，不能办理“受理”：这一步骤由经办办理，您现在的身份是处长。请由经办办理。您现在可以办理：“不予受理”。")
        #expect(
            try refusal(received, "accept", by: clerk, on: "2025-09-02", where: false).description
                == "“一般事项”现处于“已收件”，不能办理“受理”：材料还不齐全，请先通知申请单位补正。满足条件后再办理。现在可以办理：“不予受理”（经办或处长）、“撤回”（申请单位）。")
    }

    @Test("refuses for a reason that programs can read")
    func reasons() throws {
        let received = try state("submit applicant 2025-09-01")
        #expect(try refusal(received, "jump", by: clerk, on: "2025-09-02").reason == .unknownAction)
        #expect(try refusal(received, "ask", by: clerk, on: "2025-09-02").reason == .notFromHere)
        #expect(
            try refusal(received, "accept", by: clerk, on: "2025-08-31").reason
                == .beforeLastStep(day("2025-09-01")))
        #expect(
            try refusal(received, "accept", by: clerk, on: "2025-09-02", where: false).reason == .condition("complete"))
        #expect(
            try refusal(ProcedureState("lost"), "accept", by: clerk, on: "2025-09-02").reason == .unknownState("lost"))
        #expect(try refusal(ProcedureState("closed"), "withdraw", by: clerk, on: "2025-09-02").reason == .final)
        let noticed = ProcedureState("noticed")
        #expect(try refusal(noticed, "end-notice", by: .system, on: "2025-09-02").reason == .notRunning("notice"))
    }

    @Test("keeps apart what one person may not do alone")
    func segregation() throws {
        let accepted = try state("submit applicant 2025-09-01", "accept clerk 2025-09-02")
        let both = Procedure.Actor("li", as: "reviewer")
        let refused = try refusal(accepted, "pass", by: both, on: "2025-09-03", prior: ["accept": ["li"]])
        #expect(refused.reason == .sameActor(as: "accept"))
        #expect(refused.description.hasSuffix("您办理过本件的“受理”，两个岗位不相容。请由另一位同岗位人员办理。"))
        let attempt = try Procedure.Attempt("pass", by: both, on: day("2025-09-03"), priorActors: ["accept": ["wang"]])
        #expect(try matter.step(accepted, attempt, in: terms).state == "noticed")
    }

    @Test("tells beforehand whether a button would be refused, without asking for conditions")
    func buttons() throws {
        let received = try state("submit applicant 2025-09-01")
        let today = try day("2025-09-02")
        let open = matter.transitions(from: received.state)
            .filter { matter.refusal(received, .init($0.action, by: clerk, on: today), in: terms) == nil }
        #expect(open.map(\.button) == ["受理", "不予受理"])
    }

    // MARK: Parameters

    @Test("lets nobody set a period but who may, and within its range")
    func parameters() throws {
        func reason(
            _ id: Procedure.Parameter.ID, _ count: Int, _ setter: Procedure.Parameter.Setter
        ) -> Procedure.ParameterFault.Reason? {
            do throws(Procedure.ParameterFault) {
                _ = try matter.setting(id, to: count, by: setter)
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason("review", 20, .pack) == nil)
        #expect(reason("supplement", 10, .role("clerk")) == nil)
        #expect(reason("review", 31, .pack) == .outside(31, 1...30, .workingDays))
        #expect(reason("notice", 4, .pack) == .outside(4, 5...36_500, .workingDays))
        #expect(reason("review", 20, .role("clerk")) == .notYours("由政策包设定"))
        #expect(reason("acceptance", 7, .law) == .notYours("法定，不得调整"))
        #expect(reason("patience", 1, .pack) == .unknown(matter.parameters.map(\.label)))
    }

    // MARK: The manual

    @Test("writes its chapter of the manual from the table")
    func manual() {
        let manual = matter.manual
        let lines = [
            "## 一般事项",
            "| 当前状态 | 步骤 | 办理人 | 条件 | 计时 | 办理后 |",
            "| 已收件 | 受理 | 经办 | 材料齐全 | 受理时限终止；审查时限起算（审查期限） | 审查中 |",
            "| 公示中 | 更正公示 | 经办 |  | 公示期起算（公示期限） | 不变 |",
            "| 公示中 | 公示期满 | 系统或经办 | 公示期届满 | 审查时限恢复 | 待决定 |",
            "| 待决定 | 决定 | 处长 | 与“受理”“审查通过”的办理人不是同一人 | 审查时限终止；有效期起算（有效期） | 有效期内 |",
            "| 审查期限 | 15 个工作日 | 1 至 30 | 由政策包设定 |",
            "| 公示期限 | 5 个工作日 | 不少于 5 | 由政策包设定 |",
            "| 受理期限 | 5 个工作日 |  | 法定，不得调整 |",
            "| 补正期限 | 30 日 | 10 至 60 | 由经办逐案设定 |",
            "| 公示期 | 最后 0 个工作日 | 可以办理“公示期满” |",
            "| 材料齐全 | 材料还不齐全，请先通知申请单位补正 |",
        ]
        let missing = lines.filter { !manual.split(separator: "\n").map(String.init).contains($0) }
        #expect(missing.isEmpty, "\(missing)\n\(manual)")
    }
}

extension ProcedureState {
    /// The case after steps written `action role day`, each by an account named like the role.
    func stepped(_ steps: [String], in terms: Procedure.Terms) throws -> ProcedureState {
        try steps.reduce(self) { state, step in
            let words = step.split(separator: " ").map(String.init)
            let day = try #require(CivilDay(iso8601: words[2].utf8))
            let actor = Procedure.Actor(words[1], as: .init(words[1]))
            return try Procedure.matter.step(state, .init(.init(words[0]), by: actor, on: day), in: terms)
        }
    }
}
