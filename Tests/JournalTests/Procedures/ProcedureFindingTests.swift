import Journal
import Testing

@Suite("The check of a procedure's table")
struct ProcedureFindingTests {
    private typealias Row = Procedure.Transition

    /// A sound table of two states and a clock that lapses, with what a test changes.
    private func table(
        parameters: [Procedure.Parameter] = [.init("days", "期限", 5, .workingDays, setBy: .pack)],
        roles: [Procedure.Role] = [.init("clerk", "经办")], guards: [Procedure.Guard] = [],
        clocks: [Procedure.Clock] = [.init("wait", "等待", lapsesInto: "end")],
        states: [Procedure.State] = [
            .init("new", "新建"), .init("open", "办理中"), .init("closed", "已办结", isFinal: true),
        ],
        transitions: [Procedure.Transition]
    ) -> Procedure {
        Procedure(
            "case", "事项", parameters: parameters, roles: roles, guards: guards, clocks: clocks, states: states,
            transitions: transitions)
    }

    private let begin = Row("new", "begin", "开始", by: "clerk", to: "open", .start("wait", for: "days"))
    private let end = Row("open", "end", "结束", by: "system", to: "closed")

    @Test("finds nothing in a sound table")
    func sound() {
        #expect(table(transitions: [begin, end]).findings == [])
        #expect(Procedure.matter.findings == [])
    }

    @Test("finds names that are wrong, double, unknown or unused")
    func names() {
        #expect(Procedure("case", "事项", roles: [], states: [], transitions: []).findings == [.noState])
        #expect(
            table(roles: [.init("clerk", "经办"), .init("Clerk", "经办")], transitions: [begin, end]).findings
                == [.malformedName(.role, "Clerk"), .unused(.role, "Clerk")])
        #expect(
            table(roles: [.init("clerk", "经办"), .init("system", "系统")], transitions: [begin, end]).findings
                == [.duplicate(.role, "system")])
        let row = Row(
            "open", "do", "办", by: "chief", to: "nowhere", if: "ready", .start("tick", for: "hours"), differsFrom: "did"
        )
        #expect(
            table(transitions: [begin, row, end]).findings == [
                .unknown(.state, "nowhere"), .unknown(.role, "chief"), .unknown(.guardian, "ready"),
                .unknown(.action, "did"), .unknown(.clock, "tick"), .unknown(.parameter, "hours"),
            ])
        #expect(
            table(
                parameters: [
                    .init("days", "期限", 5, .workingDays, setBy: .pack), .init("years", "年限", 1, .years, setBy: .law),
                ], guards: [.init("ready", "就绪", otherwise: "请准备")],
                clocks: [.init("wait", "等待", lapsesInto: "end"), .init("idle", "闲置")], transitions: [begin, end]
            ).findings == [.unused(.clock, "idle"), .unused(.parameter, "years"), .unused(.guardian, "ready")])
    }

    @Test("finds rows that contradict each other")
    func rows() {
        #expect(
            table(transitions: [
                begin, end, Row(["new", "open"], "begin", "启动", by: "clerk", to: "open", .start("wait", for: "days")),
            ])
            .findings == [
                .duplicateTransition(from: "new", action: "begin"), .twoButtons(action: "begin", "开始", "启动"),
            ])
        #expect(
            table(transitions: [begin, end, Row("closed", "reopen", "重开", by: "clerk", to: "open")]).findings
                == [.leavesFinal(state: "closed", action: "reopen")])
        #expect(
            table(transitions: [begin, end, Row("open", "note", "备注", by: [], differsFrom: "note")]).findings
                == [.emptyCell(action: "note"), .differsFromItself(action: "note")])
        #expect(
            table(
                parameters: [.init("days", "期限", 5, .workingDays, setBy: .pack, within: 6...9)],
                transitions: [begin, end]
            ).findings == [.standardOutsideRange(parameter: "days")])
    }

    @Test("finds states that no case reaches or leaves")
    func states() {
        let states = [
            Procedure.State("new", "新建"), .init("open", "办理中"), .init("closed", "已办结", isFinal: true),
            .init("lost", "失落"),
        ]
        #expect(table(states: states, transitions: [begin, end]).findings == [.unreachable(state: "lost")])
        #expect(
            table(states: states, transitions: [begin, end, Row("new", "lose", "遗失", by: "clerk", to: "lost")]).findings
                == [.deadEnd(state: "lost")])
        #expect(
            table(
                states: states,
                transitions: [
                    begin, end, Row("new", "lose", "遗失", by: "clerk", to: "lost"),
                    Row("lost", "wait", "等待", by: "clerk"),
                ]
            ).findings == [.endless(state: "lost")])
    }

    @Test("finds clocks that run out where the table has no answer")
    func lapses() {
        let states = [
            Procedure.State("new", "新建"), .init("open", "办理中"), .init("side", "旁支"),
            .init("closed", "已办结", isFinal: true),
        ]
        let out = Row("open", "leave", "转出", by: "clerk", to: "side")
        let paused = Row("open", "leave", "转出", by: "clerk", to: "side", .pause("wait"))
        let stopped = Row("open", "leave", "转出", by: "clerk", to: "side", .stop("wait"))
        let back = Row("side", "return", "转回", by: "clerk", to: "open")
        let resumed = Row("side", "return", "转回", by: "clerk", to: "open", .resume("wait"))
        let close = Row(["open", "side"], "close", "办结", by: "clerk", to: "closed")
        #expect(
            table(states: states, transitions: [begin, end, out, back, close]).findings
                == [.lapseWithoutTransition(clock: "wait", state: "side")])
        #expect(table(states: states, transitions: [begin, end, paused, resumed, close]).findings == [])
        #expect(
            table(states: states, transitions: [begin, end, stopped, resumed, close]).findings
                == [.idleEffect(clock: "wait", action: "return")])
        #expect(
            table(states: states, transitions: [begin, end, paused, back]).findings
                == [
                    .endless(state: "open"), .endless(state: "side"), .pausedForever(clock: "wait", state: "open"),
                    .pausedForever(clock: "wait", state: "side"),
                ])
        let byClerk = Row("open", "end", "结束", by: "clerk", to: "closed")
        #expect(
            table(transitions: [begin, byClerk]).findings == [.lapseNotBySystem(clock: "wait", state: "open")])
        let never = Row(["open", "side"], "end", "结束", by: "system", to: "closed")
        #expect(
            table(
                states: states,
                transitions: [begin, never, stopped, Row("side", "close", "办结", by: "clerk", to: "closed")]
            )
            .findings == [.lapseNeverComes(action: "end", state: "side")])
    }

    @Test("says what is wrong and how to mend it")
    func wording() {
        #expect(
            ProcedureFinding.lapseWithoutTransition(clock: "wait", state: "side").description
                == "计时“wait”会在状态“side”届满，但这里没有届满步骤。请补上，或在进入前终止、暂停计时。")
        #expect(ProcedureFinding.unknown(.guardian, "ready").description == "没有条件“ready”。请核对拼写，或在表中补上。")
    }
}
