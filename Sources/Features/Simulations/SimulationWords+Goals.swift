import Markup
import Policy

extension SimulationWords {
    static let goals = Phrase(zh: "目标每个百分点的花费", en: "What a point of each goal costs")
    static let goalsNote = Phrase(
        zh: """
            补助按与目标计数同类的事实归集；百分点为当年实绩占当年目标的百分数，占比类目标为其本身。\
            静态测算：只把补助与当年实绩并列，不说明因果，改后的实绩按现行的计。
            """,
        en: """
            Awards on the kind of facts the goal counts. A point is a hundredth of the year's target, or of a share itself. \
            Static: money beside results, no cause and effect.
            """)
    static let noGoal = Phrase(zh: "测算事实不能量出任何目标。", en: "The facts measure none of the goals.")
    static let goal = Phrase(zh: "目标", en: "Goal")
    static let reached = Phrase(zh: "当年实绩", en: "The year's value")
    static let points = Phrase(zh: "百分点", en: "Points")
    static let paidNow = Phrase(zh: "有关补助 现行", en: "Awards, now")
    static let paidThen = Phrase(zh: "有关补助 改后", en: "Awards, then")
    static let perPointNow = Phrase(zh: "每个百分点 现行", en: "A point, now")
    static let perPointThen = Phrase(zh: "每个百分点 改后", en: "A point, then")
    static let perUnitThen = Phrase(zh: "每单位 改后", en: "A unit, then")

    /// How many goals the facts cannot measure.
    static func unmeasured(_ count: Int) -> Phrase {
        Phrase(zh: "测算事实不能量出的目标（\(count) 项）", en: "Goals that the facts cannot measure (\(count))")
    }

    /// A statistical reading.
    static func reading(_ reading: Goal.Reading) -> Phrase {
        switch reading {
        case .registered: Phrase(zh: "认定登记", en: "registered")
        case .output: Phrase(zh: "输出技术", en: "output")
        case .absorbed: Phrase(zh: "吸纳技术", en: "absorbed")
        }
    }
}
