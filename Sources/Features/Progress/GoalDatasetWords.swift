import Markup
import Policy
import Site

/// What the goals' tables of open data say.
enum GoalDatasetWords {
    static let goals = Phrase(zh: "倍增目标", en: "Goals")
    static let goalsReading = Phrase(
        zh: "计划各目标今日的数值、目标值和完成比例，由登记簿按政策包的规则计算；按口径统计的目标每个口径一行。",
        en: "Each goal today, measured from the registry as the pack says, against what is asked; a row a definition.")
    static let months = Phrase(zh: "倍增目标逐月数值", en: "Goals month by month")
    static let monthsReading = Phrase(
        zh: "计划各目标每月末的数值；按年统计的目标为当年累计，每年 1 月重新起算。",
        en: "Each goal at the end of each month; of a yearly sum, what the year had reached.")
    static let goal = Phrase(zh: "目标编号", en: "Goal")
    static let name = Phrase(zh: "名称", en: "Name")
    static let group = Phrase(zh: "类别", en: "Group")
    static let reading = Phrase(zh: "统计口径", en: "Definition")
    static let readingNote = Phrase(zh: "只有一种口径的目标为空", en: "empty where a goal is counted in one way only")
    static let asOf = Phrase(zh: "数据截至", en: "Data as of")
    static let day = Phrase(zh: "月末", en: "End of the month")
    static let unit = Phrase(zh: "计量单位", en: "Unit")
    static let unitNote = Phrase(
        zh: "yuan 为元，rate 为百分数，其余为个数", en: "yuan, rate in per cent, otherwise things")
    static let value = Phrase(zh: "数值", en: "Value")
    static let valueNote = Phrase(
        zh: "以计量单位的基本单位计；空值表示尚未计算，或不足 3 份合同不公布，不是零",
        en: "in base units; empty where it is not measured, or is of fewer than three contracts; that is not zero")
    static let monthValueNote = Phrase(
        zh: "以计量单位的基本单位计；与上一个公布的月末之间不足 3 份合同的不公布，并入以后的月份",
        en: "in base units; empty where fewer than three contracts stand between it and the last told month: "
            + "it is joined to later ones")
    static let changeNote = Phrase(
        zh: "本月末和上月末都公布数值的才公布", en: "empty where the value of this month or of the one before is not told")
    static let rows = Phrase(zh: "计入的登记项", en: "Entries that count")
    static let entries = Phrase(zh: "项", en: "entries")
    static let targetYear = Phrase(zh: "目标年度", en: "Year of the target")
    static let target = Phrase(zh: "目标值", en: "Target")
    static let completion = Phrase(zh: "完成比例", en: "Completion")
    static let percent = Phrase(zh: "%", en: "%")
    static let lamp = Phrase(zh: "进度", en: "Lamp")
    static let change = Phrase(zh: "当月增减", en: "Change in the month")

    static let groups = Goal.Group.allCases.map { group in
        let label =
            switch group {
            case .headline: Phrase(zh: "主要目标", en: "chief goal")
            case .measure: Phrase(zh: "任务目标", en: "target of a measure")
            case .indicator: Phrase(zh: "监测指标", en: "indicator")
            }
        return InputForm.Word(group.rawValue, label)
    }

    static let lamps = [
        InputForm.Word("green", Phrase(zh: "正常", en: "on the way")),
        InputForm.Word("yellow", Phrase(zh: "偏慢", en: "behind")),
        InputForm.Word("red", Phrase(zh: "滞后", en: "far behind")),
        InputForm.Word("grey", Phrase(zh: "不评价", en: "not judged")),
    ]
}
