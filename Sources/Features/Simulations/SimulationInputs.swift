import Markup
import Site

/// What the pages of simulations take. All of it stands in the address, so that a simulation can be sent on.
enum SimulationInputs {
    static let year = Input<Int64>.number("year", SimulationWords.year, in: 1990...2100)
    /// What stands in the boxes, by the number's id.
    static let exact = Input<[String: String]>.numbers("set", SimulationWords.exact)
    /// Where the sliders stand, by the number's id.
    static let sliders = Input<[String: String]>.numbers("at", SimulationWords.sliders)
    static let change = Input<String>.passage(
        "change", SimulationWords.change, hint: SimulationWords.changeHint, limit: 4_000)
    static let appropriation = Input<String>.passage(
        "appropriation", SimulationWords.appropriation, hint: SimulationWords.appropriationHint, limit: 4_000)
    static let unit = Input<String>.text("unit", SimulationWords.unit, hint: SimulationWords.unitHint, limit: 18)
    static let table = Input<String>.choice(
        "table", SimulationWords.table, SimulationTable.allCases.map { .init($0.rawValue, $0.label) }, isRequired: true)

    static let from = Input<String>.text("from", SimulationWords.versionNow, limit: 120, isRequired: true)
    static let to = Input<String>.text("to", SimulationWords.versionThen, limit: 120, isRequired: true)

    static let all: [any InputField] = [year, exact, sliders, change, appropriation, unit]
}

/// The tables that a simulation gives away.
enum SimulationTable: String, CaseIterable, Sendable {
    case rules, groups, units, goals, waiting
}

extension SimulationTable {
    /// What people call it.
    var label: Phrase {
        switch self {
        case .rules: Phrase(zh: "规则与任务", en: "Rules and measures")
        case .groups: Phrase(zh: "单位分组", en: "Groups of units")
        case .units: Phrase(zh: "单位明细", en: "Units")
        case .goals: Phrase(zh: "目标与花费", en: "Goals and what they cost")
        case .waiting: Phrase(zh: "指标排队", en: "Pots and who waits")
        }
    }

    /// What the way to it says.
    var words: Phrase { label + Phrase(zh: "（CSV）", en: " (CSV)") }

    /// The name of the file.
    var file: String { "simulation-\(rawValue).csv" }
}
