import Civic
import Exact

// What the checks of the plan itself may have to say.
extension Finding {
    /// A list of the plan that others point into.
    enum List: String {
        case clause = "clauses"
        case district = "districts"
        case organ = "organs"
        case measure = "measures"
        case recognition = "recognitions"
        case assumption = "assumptions"
        case reason = "reasons"

        var word: Text {
            switch self {
            case .clause: Text(zh: "条款", en: "clause")
            case .district: Text(zh: "区县", en: "district")
            case .organ: Text(zh: "责任单位", en: "organ")
            case .measure: Text(zh: "任务", en: "measure")
            case .recognition: Text(zh: "认定事项", en: "recognition")
            case .assumption: Text(zh: "假设", en: "assumption")
            case .reason: Text(zh: "理由代码", en: "reason")
            }
        }
    }
}

extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    private static func warning(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .warning, message: message, remedy: remedy)
    }

    // MARK: Names

    /// A reference that leads nowhere.
    static func unknown(_ id: String, _ list: Finding.List) -> Self {
        error(
            "plan.unknown-\(list.rawValue)",
            Text(zh: "没有\(list.word.zh)“\(id)”", en: "there is no \(list.word.en) “\(id)”"),
            Text(
                zh: "请核对拼写，或者在 plan.yaml 的 \(list.rawValue) 里补上",
                en: "Check its spelling, or add it to \(list.rawValue) in plan.yaml"))
    }

    /// An id or word that stands twice.
    static func taken(_ text: String, _ what: Text, line: Int) -> Self {
        error(
            "plan.duplicate",
            Text(zh: "\(what.zh)“\(text)”在第 \(line) 行已经用过", en: "the \(what.en) “\(text)” is taken in line \(line)"),
            Text(zh: "请改名或者删去一处", en: "Rename or remove one of them"))
    }

    /// An award of units that is called like a kind of recognition.
    static func ruleNamedLikeKind(_ id: String) -> Self {
        error(
            "plan.rule-name",
            Text(zh: "补助“\(id)”与认定事项同名，结果中无法区分", en: "the award “\(id)” is called like a recognition"),
            Text(zh: "请改名", en: "Rename one of them"))
    }

    // MARK: The plan as a whole

    /// The pack's id is not its folder's name.
    static func idIsNotFolder(_ id: String, folder: String) -> Self {
        error(
            "plan.id",
            Text(zh: "编号“\(id)”与目录名“\(folder)”不同", en: "the id “\(id)” is not the folder's name “\(folder)”"),
            Text(zh: "请改成一致", en: "Make them the same"))
    }

    /// A text that can be no zone.
    static func badZone(_ zone: String) -> Self {
        error(
            "plan.time-zone",
            Text(zh: "“\(zone)”不是时区名称", en: "“\(zone)” is no name of a time zone"),
            Text(zh: "请写成 \"Asia/Shanghai\" 的样子", en: "Write it like \"Asia/Shanghai\""))
    }

    /// A zone that this machine does not know.
    static func unknownZone(_ zone: String) -> Self {
        warning(
            "plan.time-zone-unknown",
            Text(zh: "本机没有时区“\(zone)”", en: "this machine does not know the time zone “\(zone)”"),
            Text(zh: "请核对拼写；拼写无误的，请在本机安装时区数据", en: "Check its spelling, or install the zone data"))
    }

    /// A reason that the platform itself gives has no text.
    static func platformReasonMissing(_ code: String) -> Self {
        error(
            "plan.platform-reason",
            Text(zh: "缺少理由“\(code)”，它由程序给出", en: "the reason “\(code)”, which the platform gives, is missing"),
            Text(zh: "请在 reasons 里补上", en: "Add it to reasons"))
    }

    /// A group of exclusive kinds without anything to exclude.
    static let groupOfOne = error(
        "plan.exclusive-group",
        Text(zh: "互斥的一组至少要有两个不同的认定事项", en: "a group of exclusive kinds needs two different ones"),
        Text(zh: "请补上或者删去这一组", en: "Complete it or remove the group"))

    /// A group of organs within a group.
    static func groupInGroup(_ id: String) -> Self {
        error(
            "plan.group-in-group",
            Text(zh: "“\(id)”本身是一组单位，不能再列入一组", en: "“\(id)” is a group itself and cannot be in one"),
            Text(zh: "请逐个列出单位", en: "List its members"))
    }

    /// Something in use that nobody held against the original.
    static func unverified(_ what: String) -> Self {
        warning(
            "plan.unverified",
            Text(zh: "“\(what)”已启用，但尚未核实", en: "“\(what)” is in use but not verified"),
            Text(zh: "请与原件核对后改 status，或者先停用", en: "Hold it against the original, or switch it off"))
    }

    // MARK: Goals

    /// A baseline nobody can look up.
    static func baselineWithoutSource(_ goal: String) -> Self {
        warning(
            "goal.baseline-source",
            Text(zh: "目标“\(goal)”的基期数没有出处", en: "the baseline of “\(goal)” has no source"),
            Text(zh: "请填写 source", en: "Fill in source"))
    }

    /// A target beyond the plan's years.
    static func yearOutsidePeriod(_ year: Int) -> Self {
        warning(
            "goal.year",
            Text(zh: "\(year) 年在计划期间之外", en: "\(year) is outside the plan's period"),
            Text(zh: "请核对年度", en: "Check the year"))
    }

    /// A target whose value does not go with its comparison.
    static func targetValue(_ comparison: Goal.Target.Comparison, mustBe value: String) -> Self {
        error(
            "goal.target-value",
            Text(
                zh: "comparison 为 \(comparison.rawValue) 时，value 应为 \(value)",
                en: "with \(comparison.rawValue) the value is \(value)"),
            Text(zh: "请改为 \(value)，或者换一种 comparison", en: "Write \(value), or change the comparison"))
    }

    /// A target without a value.
    static let targetWithoutValue = error(
        "goal.target-missing",
        Text(zh: "目标值没有数", en: "the target has no value"),
        Text(zh: "请填写 value；只求好于基期的，comparison 用 improve", en: "Give value, or use improve where any gain counts"))

    /// Targets out of order.
    static func targetYears(_ earlier: Int, _ later: Int) -> Self {
        error(
            "goal.target-years",
            Text(zh: "\(later) 年排在 \(earlier) 年之后", en: "\(later) stands after \(earlier)"),
            Text(zh: "请按年度先后排列，每年一条", en: "Put the years in order, one target each"))
    }

    /// A later target asks for less than an earlier one.
    static func goalFallsBack(_ goal: String, from: Int64, to: Int64, _ direction: Goal.Direction) -> Self {
        let (zh, en) = direction == .up ? ("低", "below") : ("高", "above")
        return error(
            "goal.falls-back",
            Text(
                zh: "目标“\(goal)”的 \(to) 比前一年的 \(from) \(zh)", en: "“\(goal)”: \(to) is \(en) the earlier target \(from)"
            ),
            Text(zh: "请核对数值、单位和 direction", en: "Check value, unit and direction"))
    }

    // MARK: Measures

    /// A measure that nobody answers for.
    static func noDutyHolder(_ number: Int) -> Self {
        error(
            "measure.no-duty-holder",
            Text(zh: "任务\(number)没有责任单位", en: "measure \(number) has no duty holder"),
            Text(zh: "请在 duty_holders 里列出，首位为牵头单位", en: "List them in duty_holders, the lead first"))
    }

    /// An amount without the figure its kind speaks of.
    static func amountLacks(_ key: String, kind: Measure.Amount.Kind) -> Self {
        error(
            "measure.amount",
            Text(zh: "kind 为 \(kind.rawValue) 的金额缺少 \(key)", en: "an amount of kind \(kind.rawValue) needs \(key)"),
            Text(zh: "请填写 \(key)", en: "Fill in \(key)"))
    }

    // MARK: Awards

    /// An award that no fact makes anyone a candidate for.
    static let readsNothing = error(
        "award.reads",
        Text(zh: "补助没有写明读取哪些数据", en: "the award reads no facts, so nobody is a candidate"),
        Text(zh: "请在 reads 里填写", en: "Fill in reads"))

    /// Kinds where the award is asked of units.
    static let unitWithKinds = error(
        "award.kinds",
        Text(zh: "按单位计算的补助不列认定事项", en: "an award of units has no kinds"),
        Text(zh: "请把 kinds 改为 []", en: "Write [] for kinds"))

    /// No kinds where the award is asked of recognitions.
    static let recognitionWithoutKinds = error(
        "award.kinds",
        Text(zh: "认定类补助没有列出认定事项", en: "an award of recognitions names no kind"),
        Text(zh: "请在 kinds 里列出", en: "List them in kinds"))

    /// An award of recognitions that reads something else.
    static let recognitionReads = error(
        "award.reads",
        Text(zh: "认定类补助只读取 recognitions", en: "an award of recognitions reads recognitions only"),
        Text(zh: "请把 reads 改为 [\"recognitions\"]", en: "Write [\"recognitions\"] for reads"))

    /// No version at all.
    static let noVersion = error(
        "version.none",
        Text(zh: "一个版本也没有", en: "there is no version"),
        Text(zh: "请至少写一个版本", en: "Write at least one"))

    /// Two versions in use that begin on one day.
    static func sameFrom(_ day: CivilDay, line: Int) -> Self {
        error(
            "version.same-day",
            Text(zh: "与第 \(line) 行的版本同在 \(day) 起用，分不出先后", en: "the version in line \(line) begins on \(day) too"),
            Text(zh: "请改起始日，或者停用其中一个", en: "Change a first day, or switch one off"))
    }

    /// Versions out of order.
    static func versionOrder(_ day: CivilDay, after last: CivilDay) -> Self {
        error(
            "version.order",
            Text(zh: "\(day) 起用的版本排在 \(last) 的之后", en: "the version of \(day) stands after that of \(last)"),
            Text(zh: "请按起始日先后排列", en: "Put the versions in order of their first day"))
    }

    /// A day beyond the plan's days.
    static func outsidePeriod(_ day: CivilDay, _ period: Period) -> Self {
        let days = "\(period.from)…\(period.until)"
        return error(
            "version.outside-period",
            Text(zh: "\(day) 不在计划期间（\(days)）之内", en: "\(day) is outside the plan's period (\(days))"),
            Text(zh: "请核对日期或者 period；没有截止日的写 null", en: "Check it and period; write null for no end"))
    }

    /// The amounts of a version do not follow the award's kinds.
    static func amountKinds(_ kinds: [String]) -> Self {
        let list = Text.list(kinds.isEmpty ? ["[]"] : kinds)
        return error(
            "version.amounts",
            Text(zh: "amounts 与 kinds 不一致", en: "amounts do not follow kinds"),
            Text(zh: "请依次列出：\(list.zh)", en: "List in this order: \(list.en)"))
    }

    /// An amount that is said to be fixed and a ceiling at once.
    static func fixedAndCeiling(_ kind: String) -> Self {
        error(
            "version.fixed-and-ceiling",
            Text(zh: "“\(kind)”既有定额又有上限", en: "“\(kind)” has both a fixed amount and a ceiling"),
            Text(zh: "请只留一个，另一个写 null", en: "Keep one and write null for the other"))
    }

    /// An award in use whose recognition is switched off.
    static func kindSwitchedOff(_ kind: String) -> Self {
        warning(
            "award.kind-off",
            Text(
                zh: "补助已启用，但认定事项“\(kind)”已停用", en: "the award is in use but the recognition “\(kind)” is switched off"),
            Text(zh: "请一并启用或者停用", en: "Switch both on or off"))
    }

    /// A review that is not on record.
    static func reviewNotRecorded(_ reviews: [Text], award: String) -> Self {
        let (zh, en) = (reviews.map(\.zh).joined(separator: "、"), reviews.map(\.en).joined(separator: ", "))
        return warning(
            "award.review",
            Text(zh: "补助“\(award)”未记录\(zh)的结论", en: "not on record for the award “\(award)”: \(en)"),
            Text(zh: "请在 legality 里填写结论", en: "Record the result under legality"))
    }
}
