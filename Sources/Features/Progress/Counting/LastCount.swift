import Database

/// What one source adds to a tally at the last sample, under the numbers of circumstances and words: it is put into
/// reasons and parts when the register has been read.
struct LastCount {
    /// What counts, and what does not, by the number of the circumstances.
    private(set) var counted: [GoalSums] = []
    private(set) var refused: [GoalSums] = []
    /// What would count, had its bearer not been counted.
    private(set) var repeated = GoalSums()
    /// What has no day, where the day decides.
    private(set) var undated = GoalSums()
    /// What counts, by the month of the entry's day, from 1.
    private(set) var months = Array(repeating: GoalSums(), count: 13)
    /// What counts, by dimension and word.
    private(set) var words: [[SQLValue: GoalSums]]

    init(dimensions: Int) { words = Array(repeating: [:], count: dimensions) }
}

// MARK: - Adding

extension LastCount {
    /// Adds an entry that counts.
    mutating func count(_ sums: GoalSums, _ number: Int, month: Int?, _ said: [SQLValue]) {
        LastCount.add(sums, at: number, to: &counted)
        if let month { months[month] += sums }
        for (place, word) in said.enumerated() { words[place][word, default: GoalSums()] += sums }
    }

    /// Adds an entry that does not count.
    mutating func refuse(_ sums: GoalSums, _ number: Int) { LastCount.add(sums, at: number, to: &refused) }

    /// Adds an entry whose bearer was counted.
    mutating func `repeat`(_ sums: GoalSums) { repeated += sums }

    /// Adds an entry without a day.
    mutating func leaveUndated(_ sums: GoalSums) { undated += sums }

    private static func add(_ sums: GoalSums, at number: Int, to list: inout [GoalSums]) {
        while list.count <= number { list.append(GoalSums()) }
        list[number] += sums
    }
}
