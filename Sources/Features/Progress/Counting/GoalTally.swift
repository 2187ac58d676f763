import Exact

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

    /// The reason of an entry whose bearer was counted before.
    static let countedBefore = "counted-already"
    /// The reason of an entry without a day, where the day decides.
    static let undated = "undated"

    init(_ samples: GoalSamples) {
        self.samples = samples
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
    /// Adds entries that agree in everything that matters here.
    ///
    /// - Parameters:
    ///   - range: the samples at which they are there.
    ///   - key: of whom they count but once; nil where each counts.
    mutating func add(
        _ verdict: Verdict, _ sums: GoalSums, at range: Range<Int>, once key: String?,
        _ dimensions: [(GoalDimension, String)]
    ) {
        guard !range.isEmpty else { return }
        guard verdict.counts else { return note(verdict.reason, sums, at: range, counts: false) }
        guard let key else { return count(verdict, sums, at: range, dimensions) }
        let free = GoalTally.free(of: taken[key] ?? [], in: range)
        for part in free { count(verdict, sums, at: part, dimensions) }
        if !free.contains(where: { $0.contains(samples.days.count - 1) }) {
            note(GoalTally.countedBefore, sums, at: range, counts: false)
        }
        taken[key, default: []] += free
    }

    private mutating func count(
        _ verdict: Verdict, _ sums: GoalSums, at range: Range<Int>, _ dimensions: [(GoalDimension, String)]
    ) {
        steps[range.lowerBound] += sums
        steps[range.upperBound] -= sums
        guard range.contains(samples.days.count - 1) else { return }
        note(verdict.reason, sums, at: range, counts: true)
        cells[.district, default: [:]][verdict.district ?? "", default: GoalSums()] += sums
        for (dimension, word) in dimensions { cells[dimension, default: [:]][word, default: GoalSums()] += sums }
    }

    /// Notes why entries count or do not, as of the last sample.
    mutating func note(_ reason: String, _ sums: GoalSums, at range: Range<Int>, counts: Bool) {
        guard range.contains(samples.days.count - 1) else { return }
        reasons[reason, default: (counts, GoalSums())].sums += sums
    }

    /// The parts of `range` that no taken one covers.
    private static func free(of taken: [Range<Int>], in range: Range<Int>) -> [Range<Int>] {
        var free = [range]
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

// MARK: - Results

extension GoalTally {
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
            cells: cells)
    }
}
