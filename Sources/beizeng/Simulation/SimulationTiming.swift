import Policy
import Settlement

/// How long a step of a what-if takes beside a full settlement of the same year, both with the facts at hand: the median
/// of several runs in turn.
struct SimulationTiming {
    /// How often each is run.
    static let runs = 21

    private let change: Duration
    private let step: Duration
    private let sums: Duration
    private let settlement: Duration

    /// Times a change on a year.
    ///
    /// - Throws: `ChangeFault`, `SettlementFault`.
    init(_ year: SimulationYear, _ changes: [PackChange]) throws {
        var (changing, stepping, summing, settling): ([Duration], [Duration], [Duration], [Duration]) = ([], [], [], [])
        let clock = ContinuousClock()
        let (pack, facts) = (year.base.pack, year.baseline.facts)
        for _ in 0..<SimulationTiming.runs {
            changing.append(
                try clock.measure { for change in changes { _ = try year.base.changed(numbersBy: change) } })
            var made: SimulationYear.Step?
            stepping.append(try clock.measure { made = try year.step(changes) })
            summing.append(clock.measure { _ = made?.simulation.summary })
            settling.append(
                try clock.measure {
                    _ = try Settler(pack, facts, year: year.year, asOf: year.baseline.asOf).settle()
                })
        }
        change = SimulationTiming.median(changing)
        step = SimulationTiming.median(stepping)
        sums = SimulationTiming.median(summing)
        settlement = SimulationTiming.median(settling)
    }

    private static func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

    /// A line a figure, in thousandths of a second, and the ratio.
    var text: String {
        let whole = step + sums
        let ratio = Double(whole / .nanoseconds(1)) / Double(max(settlement / .nanoseconds(1), 1))
        let hundredths = Int((ratio * 100).rounded())
        return """
            改一步 step \(SimulationTiming.milliseconds(whole)) ms\
            （改规则 change \(SimulationTiming.milliseconds(change))，\
            测算 settle \(SimulationTiming.milliseconds(step - change))，\
            汇总 sums \(SimulationTiming.milliseconds(sums))）
            整年测算 full settlement \(SimulationTiming.milliseconds(settlement)) ms
            比值 ratio \(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)
            """
    }

    /// `12.34`
    private static func milliseconds(_ time: Duration) -> String {
        let hundredths = Int64(max(time, .zero) / .microseconds(10))
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
