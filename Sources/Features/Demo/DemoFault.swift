/// Why no demo city can be made.
package struct DemoFault: Error, Hashable {
    /// What is wrong, for programs.
    package enum Reason: Hashable, Sendable {
        /// The plan lists no district to place organisations in.
        case noDistricts(plan: String)
        /// The plan runs over this many years, more than a demo is made for.
        case tooManyYears(Int, plan: String)
        /// The plan begins in this year, for which no history can be made up.
        case year(Int, plan: String)
        /// A scale outside ``DemoCity/scales``.
        case scale(Double)
    }

    /// What is wrong, for programs.
    package let reason: Reason
}

// MARK: - Telling the clerk

extension DemoFault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .noDistricts(let plan):
            "政策包“\(plan)”没有列出区县，无法生成演示城市。请在 plan.yaml 的 districts 中补上。"
        case .tooManyYears(let years, let plan):
            "政策包“\(plan)”的计划期长达 \(years) 年，演示城市最多支持 \(DemoYears.most) 年。请核对 period 的起止日期。"
        case .year(let year, let plan):
            "政策包“\(plan)”自 \(year) 年起，演示城市只能虚构 \(DemoYears.range.lowerBound) 年以后的情况。请核对 period 的起止日期。"
        case .scale(let scale):
            "演示规模 \(scale) 超出范围。请给出 \(DemoCity.scales.lowerBound) 到 \(DemoCity.scales.upperBound) 之间的数。"
        }
    }
}
