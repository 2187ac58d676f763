import Exact
import Policy

// What the check of progress.yaml may have to say, in both languages; without full stops, which the line adds.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    /// A number for a method that looks at none.
    static func numberNotAsked(_ key: String) -> Self {
        error(
            "progress.number",
            Text(zh: "这种方法不用“\(key)”", en: "this method does not look at “\(key)”"),
            Text(zh: "请写 null，或者换一种 method", en: "Write null, or change the method"))
    }

    /// A goal that the plan does not have.
    static func unknownGoal(_ id: String, known: [String]) -> Self {
        let list = Text.list(known)
        return error(
            "progress.unknown-goal",
            Text(zh: "plan.yaml 里没有目标“\(id)”", en: "plan.yaml has no goal “\(id)”"),
            Text(zh: "请核对拼写，现有的有：\(list.zh)", en: "Check its spelling; the goals are: \(list.en)"))
    }

    /// A goal that stands twice.
    static func goalTwice(_ id: String, line: Int) -> Self {
        error(
            "progress.duplicate",
            Text(zh: "目标“\(id)”在第 \(line) 行已经写过", en: "the goal “\(id)” stands in line \(line) already"),
            Text(zh: "请删去一处", en: "Remove one of them"))
    }

    /// A goal of the plan that stands nowhere.
    static func goalLeftOut(_ id: String) -> Self {
        Self(
            id: "progress.left-out", severity: .warning,
            message: Text(zh: "目标“\(id)”没有写怎样计算", en: "how the goal “\(id)” is measured is not said"),
            remedy: Text(
                zh: "请在 goals 里写计数办法，或者在 unmeasured 里写明尚不能计算的原因",
                en: "Add it to goals, or say under unmeasured why it cannot be measured yet"))
    }

    /// A goal that people enter.
    static func enteredGoal(_ id: String) -> Self {
        error(
            "progress.entered",
            Text(zh: "目标“\(id)”是录入的，不由台账计算", en: "the goal “\(id)” is entered, not measured"),
            Text(zh: "请删去，或者改 plan.yaml 中该目标的 counted", en: "Remove it, or change the goal's counted in plan.yaml"))
    }

    /// Nothing is asked.
    static func noSource(_ id: String) -> Self {
        error(
            "progress.no-source",
            Text(zh: "目标“\(id)”没有登记来源", en: "the goal “\(id)” has no source"),
            Text(zh: "请在 sources 里写明问哪些登记", en: "Say under sources which register is asked"))
    }

    /// What is added up is not what the goal counts in.
    static func sumAgainstUnit(_ sum: GoalMeasure.Sum, _ unit: Goal.Unit) -> Self {
        error(
            "progress.sum",
            Text(
                zh: "加总的是\(sum.label.zh)，目标的单位是 \(unit.id)",
                en: "the \(sum.label.en) is added up, the goal counts in \(unit.id)"),
            Text(
                zh: "目标的单位是 yuan 的，sum 用 turnover 或者 technology-amount，其余用 rows 或者 share",
                en: "For yuan use turnover or technology-amount, else rows or share"))
    }

    /// Entries that are a day, not a stretch of time, for a goal counted at the year's end.
    static func neverInForce(_ rows: GoalRows) -> Self {
        error(
            "progress.stock",
            Text(zh: "\(rows.label.zh)没有有效期，不能按年末在册计", en: "\(rows.label.en) are never in force on a day"),
            Text(zh: "请换一种登记，或者改 plan.yaml 中该目标的 counted", en: "Ask another register, or change counted in plan.yaml"))
    }

    /// Money asked of entries that have none.
    static func noMoney(_ rows: GoalRows) -> Self {
        error(
            "progress.money",
            Text(zh: "\(rows.label.zh)没有成交额", en: "\(rows.label.en) have no turnover"),
            Text(zh: "请把 sum 改为 rows，或者把 rows 改为 contracts", en: "Write rows for sum, or contracts for rows"))
    }

    /// People asked of entries that name none.
    static func noPerson(_ rows: GoalRows) -> Self {
        error(
            "progress.person",
            Text(zh: "\(rows.label.zh)没有姓名，不能按人计", en: "\(rows.label.en) name no person"),
            Text(zh: "请把 once 改为 unit 或者 null", en: "Write unit or null for once"))
    }

    /// Kinds where there are none to choose from.
    static func kindsNotAsked(_ rows: GoalRows) -> Self {
        error(
            "progress.kinds",
            Text(zh: "\(rows.label.zh)不分事项", en: "\(rows.label.en) have no kinds to choose from"),
            Text(zh: "请把 kinds 改为 []，由决策判断", en: "Write [] for kinds and let the decision judge"))
    }

    /// A kind that the plan or the register does not have.
    static func unknownKind(_ kind: String, of rows: GoalRows, known: [String]) -> Self {
        let list = Text.list(known)
        return error(
            "progress.unknown-kind",
            Text(zh: "\(rows.label.zh)没有“\(kind)”", en: "\(rows.label.en) have no kind “\(kind)”"),
            Text(zh: "可用的有：\(list.zh)", en: "Use one of: \(list.en)"))
    }

    /// A tile of the map for a district that the plan does not have.
    static func unknownDistrict(_ name: String, known: [String]) -> Self {
        let list = Text.list(known)
        return error(
            "progress.unknown-district",
            Text(zh: "plan.yaml 里没有区域“\(name)”", en: "plan.yaml has no district “\(name)”"),
            Text(zh: "请核对名称，现有的有：\(list.zh)", en: "Check its name; the districts are: \(list.en)"))
    }

    /// A district that stands on the map twice, or where another one stands.
    static func tileTwice(_ name: String, line: Int) -> Self {
        error(
            "progress.tile",
            Text(
                zh: "“\(name)”与第 \(line) 行的区域或者位置重复",
                en: "“\(name)” is on the map already, or on the tile of line \(line)"),
            Text(zh: "请改 column、row，或者删去一处", en: "Change its column and row, or remove one of them"))
    }

    /// A record that begins after the plan does.
    static func historyLate(_ day: CivilDay, _ first: CivilDay) -> Self {
        error(
            "progress.history",
            Text(zh: "历史从 \(day) 起，晚于计划起始日 \(first)", en: "the history begins on \(day), after the plan on \(first)"),
            Text(zh: "请写不晚于 \(first) 的日期", en: "Write a day up to \(first)"))
    }
}
