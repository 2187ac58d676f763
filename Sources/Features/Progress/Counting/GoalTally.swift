import Database
import Policy

/// Adds up what counts towards one goal under one reading: for every sample in total, for the last one by reason,
/// district, field, kind and month.
struct GoalTally {
    private let samples: GoalSamples
    /// What each sample adds to the one before.
    private var steps: [GoalSums]
    private var reasons: [String: (counts: Bool, sums: GoalSums)] = [:]
    private var cells: [GoalDimension: [String: GoalSums]] = [:]
    /// The samples at which the bearer of a key has been counted.
    private var taken: [String: [Range<Int>]] = [:]
    /// The contracts behind a sum of their amounts; nil where something else is counted.
    private var covered: CoveredContracts?

    /// The reason of an entry whose bearer was counted before.
    static let countedBefore = "counted-already"
    /// The reason of an entry without a day, where the day decides.
    static let undated = "undated"

    init(_ samples: GoalSamples, _ goal: Goal, _ measure: GoalMeasure) {
        self.samples = samples
        covered = measure.sum == .rows ? nil : CoveredContracts(samples, isYearly: goal.counted == .year)
        steps = Array(repeating: GoalSums(), count: samples.days.count + 1)
    }
}

/// By what a value is broken down.
package enum GoalDimension: String, CaseIterable, Hashable, Sendable {
    /// 区县.
    case district
    /// 技术领域.
    case field
    /// The kind of contract, recognition or carrier, the grade or level.
    case kind
    /// The month of the entry's day, 1 to 12.
    case month
}

// MARK: - Adding

extension GoalTally {
    /// Adds an entry that counts at `range`; whether it counts at the last sample, nil where it is not there.
    ///
    /// - Parameters:
    ///   - month: the month of its day, from 1.
    ///   - key: of whom several count but once; nil where each counts.
    mutating func add(_ sums: GoalSums, at range: Range<Int>, month: Int?, once key: String?) -> Bool? {
        let isLast = range.upperBound == samples.days.count && !range.isEmpty
        guard let key else {
            count(sums, at: range, month: month)
            return isLast ? true : nil
        }
        let free = GoalTally.free(of: taken[key] ?? [], in: range)
        for part in free { count(sums, at: part, month: month) }
        taken[key, default: []] += free
        return isLast ? free.contains { $0.upperBound == samples.days.count } : nil
    }

    /// Says that nothing more comes of the entry that is being read.
    mutating func closeEntry() { covered?.close() }

    private mutating func count(_ sums: GoalSums, at range: Range<Int>, month: Int?) {
        covered?.add(sums, at: range, month: month)
        steps[range.lowerBound] += sums
        steps[range.upperBound] -= sums
    }

    /// The parts of `range` that no taken one covers.
    private static func free(of taken: [Range<Int>], in range: Range<Int>) -> [Range<Int>] {
        var free = [range].filter { !$0.isEmpty }
        for gone in taken {
            free = free.flatMap { part in
                [
                    part.lowerBound..<max(part.lowerBound, min(part.upperBound, gone.lowerBound)),
                    min(part.upperBound, max(part.lowerBound, gone.upperBound))..<part.upperBound,
                ].filter { !$0.isEmpty }
            }
        }
        return free
    }
}

// MARK: - The last sample

extension GoalTally {
    /// Puts what a source added at the last sample into reasons and parts.
    ///
    /// - Parameter verdict: what the decision says of circumstances.
    mutating func close(_ last: LastCount, _ dimensions: [GoalDimension], _ verdict: (Int) -> Verdict?) {
        for (number, sums) in last.counted.enumerated() where sums.rows > 0 {
            guard let verdict = verdict(number) else { continue }
            note(verdict.reason, sums, counts: true)
            cells[.district, default: [:]][verdict.district ?? "", default: GoalSums()] += sums
        }
        for (number, sums) in last.refused.enumerated() where sums.rows > 0 {
            guard let verdict = verdict(number) else { continue }
            note(verdict.reason, sums, counts: false)
        }
        note(GoalTally.countedBefore, last.repeated, counts: false)
        note(GoalTally.undated, last.undated, counts: false)
        for (month, sums) in last.months.enumerated() where sums.rows > 0 {
            cells[.month, default: [:]]["\(month)", default: GoalSums()] += sums
        }
        for (dimension, words) in zip(dimensions, last.words) {
            for (word, sums) in words {
                let name = String(sqlValue: word) ?? ""
                cells[dimension, default: [:]][name, default: GoalSums()] += sums
            }
        }
    }

    private mutating func note(_ reason: String, _ sums: GoalSums, counts: Bool) {
        guard sums.rows > 0 else { return }
        reasons[reason, default: (counts, GoalSums())].sums += sums
    }

    /// What was counted.
    var count: GoalCount {
        var (running, series) = (GoalSums(), [GoalSums]())
        for step in steps.dropLast() {
            running += step
            series.append(running)
        }
        return GoalCount(
            series: series,
            reasons: reasons.map { GoalCount.Reason(code: $0.key, counts: $0.value.counts, sums: $0.value.sums) }
                .sorted(by: GoalCount.Reason.first),
            cells: cells, told: covered?.told ?? Array(repeating: true, count: series.count))
    }
}
