import Policy

/// The values the demo is made to reach, year by year, on the way of the plan's goals.
struct DemoTargets {
    /// 全市技术合同成交额, yuan.
    let turnover: [Int]
    /// 高校院所技术合同成交额, yuan.
    let universities: [Int]
    /// Transfer agencies on file at the year's end.
    let agencies: [Int]
    /// People with a valid qualification at the year's end.
    let professionals: [Int]
    /// University science parks at the year's end.
    let parks: [Int]
    /// Technology SMEs in the national library at the year's end.
    let smallCompanies: [Int]
    /// High-tech enterprises at the year's end.
    let highTech: [Int]
    /// How large the city is beside one that reaches 140 billion yuan a year.
    let size: Double

    /// The turnover in the last year of the city that word lists and counts were made for, yuan.
    static let usualTurnover = 140_000_000_000

    /// The targets of `plan` at `scale`.
    ///
    /// Where the plan has no such goal, the value is what a city of this turnover has.
    init(_ plan: Plan, years: DemoYears, scale: Double, seed: UInt64) {
        var path = GoalPath(plan: plan, years: years, random: DemoRandom(seed: seed, part: .targets))
        let turnover = path.values("turnover", usual: DemoTargets.usualTurnover, start: 676_400, ahead: 6)
        let relative = Double(turnover.last ?? 0) / Double(DemoTargets.usualTurnover)
        size = min(max(scale * relative, 0.004), 20)
        func scaled(_ values: [Int], least: Int) -> [Int] {
            values.map { max(Int((Double($0) * scale).rounded()), least) }
        }
        func usual(_ value: Int) -> Int { max(Int((Double(value) * relative).rounded()), 1) }
        self.turnover = scaled(turnover, least: 1_000_000)
        universities = scaled(
            path.values("turnover-universities", usual: usual(10_000_000_000), start: 360_000, ahead: 25), least: 1)
        agencies = scaled(path.values("agencies", usual: usual(100), start: 600_000, ahead: 25), least: 2)
        professionals = scaled(path.values("professionals", usual: usual(2_000), start: 300_000, ahead: 35), least: 3)
        parks = path.values("parks", usual: 6, start: 500_000, ahead: 0)
        smallCompanies = scaled(
            path.values("technology-smes", usual: usual(10_000), start: 460_000, ahead: 15), least: 2)
        highTech = scaled(path.values("hntes", usual: usual(8_000), start: 530_000, ahead: 8), least: 2)
    }
}

/// The way from where a plan starts to what its goals ask: between the years it names a straight line, which the city
/// keeps to within three per cent.
private struct GoalPath {
    let plan: Plan
    let years: DemoYears
    var random: DemoRandom

    /// The values by year in base units.
    ///
    /// - Parameters:
    ///   - usual: the last year's value where the plan has no such goal.
    ///   - start: the first year's share of the first target, in millionths, where the plan has no baseline.
    ///   - ahead: by how many thousandths the city is ahead of its targets.
    mutating func values(_ goal: String, usual: Int, start: Int, ahead: Int) -> [Int] {
        let found = plan.goals.first { $0.id.utf8.elementsEqual(goal.utf8) }
        var points: [(year: Int, value: Int)] = []
        for target in found?.targets ?? [] where target.year > years.first {
            guard let value = target.value, value > 0, let whole = Int(exactly: value) else { continue }
            let isStrict = target.comparison == .above
            points.append((target.year, whole + max(whole / 1_000 * ahead, isStrict ? 1 : 0)))
        }
        if points.isEmpty { points = [(years.last, usual)] }
        let asked = found?.targets.compactMap(\.value).first.flatMap { Int(exactly: $0) } ?? usual
        let began = found?.baseline.value.flatMap { Int(exactly: $0) }
        points.insert((years.first, began ?? Int(Int64(asked) / 1_000 * Int64(start) / 1_000)), at: 0)
        if asked < 1_000_000, began == nil { points[0].value = asked * start / 1_000_000 }
        return years.all.map { year in
            let value = value(in: year, points)
            return points.contains { $0.year == year } ? value : value - value / 1_000 * random.within(-12...28)
        }
    }

    private func value(in year: Int, _ points: [(year: Int, value: Int)]) -> Int {
        var before = points[0]
        for point in points.dropFirst() {
            guard year > point.year else {
                let span = max(point.year - before.year, 1)
                return before.value + (point.value - before.value) / span * (year - before.year)
                    + (point.value - before.value) % span * (year - before.year) / span
            }
            before = point
        }
        return before.value
    }
}
