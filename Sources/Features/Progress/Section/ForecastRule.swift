package import Policy

/// By which method of a closed set the rest of the year, and of the plan, is foretold.
package struct ForecastRule: Hashable, Sendable {
    /// The methods.
    package enum Method: String, CaseIterable, Hashable, Sendable {
        /// The same months of the year before, times the growth of the last months over as many before them.
        case sameMonthsGrowth = "same-months-growth"
        /// What was reached, divided by the share that earlier years had reached by the same month.
        case pastYearsShare = "past-years-share"
        /// The straight line nearest to the last months, drawn on.
        case linearTrend = "linear-trend"
    }

    /// The method.
    package let method: Method
    /// Over how many months it looks; 0 where the method looks at years.
    package let window: Int
    /// Over how many years it looks; 0 where the method looks at months.
    package let years: Int
    /// Where it stands.
    package let places: Places
}

extension ForecastRule {
    /// What people read beside a number that it gave.
    package var words: Text {
        switch method {
        case .sameMonthsGrowth:
            Text(
                zh: "上年同月乘以近 \(window) 个月比前 \(window) 个月的增长",
                en: "same months of the year before times the growth of the last \(window) months")
        case .pastYearsShare:
            Text(
                zh: "按前 \(years) 年同期占全年的平均比例推算",
                en: "by the share that the last \(years) years had reached by this month")
        case .linearTrend:
            Text(zh: "近 \(window) 个月的直线趋势", en: "the straight line through the last \(window) months")
        }
    }
}
