import Markup
import Policy
import Site

/// The switches of the pages about goals: between readings, 口径, that must never be mixed, and between years.
enum GoalSwitches {
    /// Between readings; nothing where there is one only.
    static func readings(_ readings: [Goal.Reading], current: Goal.Reading, _ visit: Visit) -> SwitchBar {
        let address = visit.page(without: "reading")
        return SwitchBar(
            Phrase(zh: "统计口径", en: "Definition"),
            readings.map { reading in
                Menu.Item(
                    Link(GoalPieces.name(reading), to: address.setting("reading", reading.rawValue)),
                    isCurrent: reading == current)
            })
    }

    /// Between years, the plan's last day closing the last.
    static func years(_ years: ClosedRange<Int>, current: Int, _ visit: Visit) -> SwitchBar {
        let address = visit.page(without: "year")
        return SwitchBar(
            Phrase(zh: "年度", en: "Year"),
            years.map { year in
                Menu.Item(Link(Phrase("\(year)"), to: address.setting("year", "\(year)")), isCurrent: year == current)
            })
    }
}
