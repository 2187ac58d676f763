/// Something in a procedure's table that cannot be meant.
package enum ProcedureFinding: Hashable, Sendable {
    /// What a name in the table stands for.
    package enum Kind: String, Hashable, Sendable {
        /// One of ``Procedure/states``.
        case state = "状态"
        /// Something a row does.
        case action = "步骤"
        /// One of ``Procedure/clocks``.
        case clock = "计时"
        /// One of ``Procedure/parameters``.
        case parameter = "期限"
        /// One of ``Procedure/guards``.
        case guardian = "条件"
        /// One of ``Procedure/roles``.
        case role = "角色"
    }

    /// A procedure needs a state to begin in.
    case noState
    /// A name with characters other than lower-case letters, digits and hyphens.
    case malformedName(Kind, String)
    /// Two entries of one name.
    case duplicate(Kind, String)
    /// A row, clock or parameter names something that is not there.
    case unknown(Kind, String)
    /// Nothing in the table uses it.
    case unused(Kind, String)
    /// Two rows for the same state and action: only the first would ever count.
    case duplicateTransition(from: String, action: String)
    /// A row without a state to start from, or without anybody who may do it.
    case emptyCell(action: String)
    /// One action has two names on its buttons.
    case twoButtons(action: String, String, String)
    /// No case ever comes here.
    case unreachable(state: String)
    /// A case that comes here never leaves, though the state is not final.
    case deadEnd(state: String)
    /// From here no final state can be reached.
    case endless(state: String)
    /// A row leads on from a final state.
    case leavesFinal(state: String, action: String)
    /// A clock that has a lapse can run out in a state where the table has no row for it.
    case lapseWithoutTransition(clock: String, state: String)
    /// The row for a clock's lapse is there, but the system may not do it and nobody else may either in time.
    case lapseNotBySystem(clock: String, state: String)
    /// A row that waits for a lapse while none of its clocks can ever run there.
    case lapseNeverComes(action: String, state: String)
    /// Pausing, resuming or stopping a clock that never is such that this would do anything.
    case idleEffect(clock: String, action: String)
    /// A clock that can be paused and never goes on, because no row that follows resumes, restarts or stops it.
    case pausedForever(clock: String, state: String)
    /// A parameter whose own length is not one that may be set.
    case standardOutsideRange(parameter: String)
    /// Nobody but those excluded could do it: the row asks for the absence of its own action.
    case differsFromItself(action: String)
}

extension ProcedureFinding: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        switch self {
        case .noState: "流程没有状态。请至少写一个起始状态和一个办结状态。"
        case .malformedName(let kind, let name): "\(kind.rawValue)“\(name)”的名称只能用小写英文字母、数字和连字符。请改名。"
        case .duplicate(let kind, let name): "\(kind.rawValue)“\(name)”写了两次。请删去一处。"
        case .unknown(let kind, let name): "没有\(kind.rawValue)“\(name)”。请核对拼写，或在表中补上。"
        case .unused(let kind, let name): "\(kind.rawValue)“\(name)”没有用到。请删去，或在步骤中引用。"
        case .duplicateTransition(let from, let action): "状态“\(from)”的步骤“\(action)”有两行。请合并或删去一行。"
        case .emptyCell(let action): "步骤“\(action)”有一行没有写起始状态或办理角色。请补上。"
        case .twoButtons(let action, let first, let second):
            "步骤“\(action)”有两个按钮名称“\(first)”和“\(second)”。请统一，或分为两个步骤。"
        case .unreachable(let state): "状态“\(state)”无法到达。请补上通向它的步骤，或删去。"
        case .deadEnd(let state): "状态“\(state)”没有后续步骤，又不是办结状态。请补上步骤，或标为办结。"
        case .endless(let state): "从状态“\(state)”出发无法办结。请补上通向办结状态的步骤。"
        case .leavesFinal(let state, let action): "办结状态“\(state)”还有步骤“\(action)”。请删去，或不标为办结。"
        case .lapseWithoutTransition(let clock, let state):
            "计时“\(clock)”会在状态“\(state)”届满，但这里没有届满步骤。请补上，或在进入前终止、暂停计时。"
        case .lapseNotBySystem(let clock, let state):
            "计时“\(clock)”在状态“\(state)”届满后的步骤不能由系统办理。请在角色中加上 system。"
        case .lapseNeverComes(let action, let state):
            "状态“\(state)”的步骤“\(action)”要等计时届满，但这里没有相应的计时在走。请先起算，或删去这一行。"
        case .idleEffect(let clock, let action):
            "步骤“\(action)”对计时“\(clock)”的暂停、恢复或终止从不起作用。请核对起算的步骤，或删去。"
        case .pausedForever(let clock, let state):
            "计时“\(clock)”在状态“\(state)”停表后没有任何步骤能恢复、重新起算或终止。请补上。"
        case .standardOutsideRange(let parameter): "期限“\(parameter)”的默认值不在可设定的范围内。请改正。"
        case .differsFromItself(let action): "步骤“\(action)”要求与自己的办理人不同。请写出应当回避的前一步骤。"
        }
    }
}
