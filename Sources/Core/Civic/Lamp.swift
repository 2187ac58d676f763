package import Exact

/// How a deadline stands, as every list and page shows it.
package enum Lamp: Hashable, Sendable, CaseIterable {
    /// 正常: there is time.
    case green
    /// 临期: few working days are left, the last day included.
    case yellow
    /// 超期: the last day is over.
    case red
    /// 停表: the clock does not run.
    case grey
}

// MARK: - Telling the time

extension WorkingDayCalendar {
    /// The lamp on `today` of what is due on `due`: yellow when at most `warning` working days are left after today.
    ///
    /// On the last day itself none is left, so it is never green. A paused clock is grey whatever the day.
    package func lamp(due: CivilDay, today: CivilDay, warning: Int, isPaused: Bool = false) -> Lamp {
        if isPaused { return .grey }
        if today > due { return .red }
        return workingDays(from: today.adding(days: 1), through: due) <= max(warning, 0) ? .yellow : .green
    }
}

// MARK: - Writing

extension Lamp: CustomStringConvertible {
    /// 正常, 临期, 超期 or 停表.
    package var description: String {
        switch self {
        case .green: "正常"
        case .yellow: "临期"
        case .red: "超期"
        case .grey: "停表"
        }
    }

    /// 绿, 黄, 红 or 灰: the lamp must not be told by its colour alone, so the page shows ``description`` beside it.
    package var colour: String {
        switch self {
        case .green: "绿"
        case .yellow: "黄"
        case .red: "红"
        case .grey: "灰"
        }
    }
}
