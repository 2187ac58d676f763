package import Exact

extension Procedure {
    /// Why something cannot be done to a case, and what can be done instead.
    package struct Refusal: Error, Hashable {
        /// What stands in the way, for programs.
        package enum Reason: Hashable, Sendable {
            /// The table has no such action at all.
            case unknownAction
            /// The case stands in a state that the table does not have.
            case unknownState(State.ID)
            /// The case is closed.
            case final
            /// Not in this state.
            case notFromHere
            /// Others may, not this role.
            case role([Role.ID])
            /// The person did something before that excludes this.
            case sameActor(as: Action.ID)
            /// The condition does not hold.
            case condition(Guard.ID)
            /// The period is not over.
            case notOver(Clock.ID, due: CivilDay)
            /// The period seems to be over, but the working days of its year are not announced.
            case provisional(Clock.ID, due: CivilDay)
            /// The clock stands still.
            case paused(Clock.ID)
            /// The clock was never started, or was stopped.
            case notRunning(Clock.ID)
            /// Something was done on this later day already.
            case beforeLastStep(CivilDay)
            /// The table names something that it does not have; ``Procedure/findings`` would have told.
            case brokenTable(String)
        }

        /// What stands in the way, for programs.
        package let reason: Reason
        /// What was wanted and why it is not possible, without a full stop.
        package let problem: String
        /// What to do instead, without a full stop.
        package let remedy: String
    }

    /// The refusal of `attempt` in words.
    func refusal(_ reason: Refusal.Reason, of attempt: Attempt, in state: ProcedureState) -> Refusal {
        let what =
            "“\(title)”现处于“\(self.state(state.state)?.label ?? state.state.text)”，不能办理“\(label(of: attempt.action))”"
        return Refusal(
            reason: reason, problem: "\(what)：\(why(reason, attempt))", remedy: remedy(reason, attempt, state))
    }
}

extension Procedure.Refusal: CustomStringConvertible {
    /// What was wanted, why it is not possible, and what to do instead.
    package var description: String {
        "\(problem)。\(remedy)。"
    }
}

// MARK: - Wording

extension Procedure {
    private func why(_ reason: Refusal.Reason, _ attempt: Attempt) -> String {
        switch reason {
        case .unknownAction: "没有这一步骤"
        case .unknownState: "流程中没有这一状态"
        case .final: "事项已经结束"
        case .notFromHere: "这一步骤不在当前环节"
        case .role(let roles): "这一步骤由\(list(roles))办理，您现在的身份是\(label(of: attempt.actor.role))"
        case .sameActor(let action): "您办理过本件的“\(label(of: action))”，两个岗位不相容"
        case .condition(let id): guards.first { $0.id == id }?.refusal ?? "条件“\(id)”不满足"
        case .notOver(let clock, let due): "“\(label(of: clock))”到 \(due) 才届满"
        case .provisional(let clock, let due):
            "“\(label(of: clock))”的届满日 \(due) 是暂定的，所在年份的放假安排尚未公布"
        case .paused(let clock): "“\(label(of: clock))”正在停表"
        case .notRunning(let clock): "“\(label(of: clock))”没有起算"
        case .beforeLastStep(let last): "办理日期 \(attempt.day) 早于上一步骤的日期 \(last)"
        case .brokenTable(let name): "流程表引用了不存在的“\(name)”"
        }
    }

    private func remedy(_ reason: Refusal.Reason, _ attempt: Attempt, _ state: ProcedureState) -> String {
        switch reason {
        case .unknownState, .brokenTable: "请联系系统管理员更正流程表"
        case .final: "如需更正，请另行提起变更、撤销等事项"
        case .unknownAction, .notFromHere: possibilities(in: state.state)
        case .role(let roles): "请由\(list(roles))办理。\(possibilities(in: state.state, for: attempt.actor.role))"
        case .sameActor: "请由另一位同岗位人员办理"
        case .condition: "满足条件后再办理。\(possibilities(in: state.state, except: attempt.action))"
        case .notOver(_, let due): "请在 \(due) 次日起办理。\(possibilities(in: state.state, except: attempt.action))"
        case .provisional: "请在放假安排公布并导入后办理"
        case .paused, .notRunning: possibilities(in: state.state, except: attempt.action)
        case .beforeLastStep(let last): "请填写 \(last) 或以后的日期"
        }
    }

    /// `现在可以办理：受理（经办）、不予受理（经办）`, of the rows that lead on from `state`.
    private func possibilities(
        in state: State.ID, for role: Role.ID? = nil, except action: Action.ID? = nil
    ) -> String {
        let rows = transitions(from: state).filter { row in
            row.action != action && (role.map(row.roles.contains) ?? row.roles.contains { $0 != Role.system })
        }
        if rows.isEmpty { return role == nil ? "现在没有其他可以办理的步骤" : "您现在没有可以办理的步骤" }
        let words = rows.map { row in role == nil ? "“\(row.button)”（\(list(row.roles))）" : "“\(row.button)”" }
        return (role == nil ? "现在可以办理：" : "您现在可以办理：") + words.joined(separator: "、")
    }

    /// The roles' labels.
    func list(_ roles: [Role.ID]) -> String {
        roles.map { label(of: $0) }.joined(separator: "或")
    }

    /// What people call the clock.
    func label(of clock: Clock.ID) -> String {
        self.clock(clock)?.label ?? clock.text
    }
}
