/// Which steps ran as columns and which interpreted, and why.
package struct ColumnStatistics: Sendable {
    /// What was seen of one step.
    package struct Entry: Sendable {
        /// How many cases ran as columns.
        package fileprivate(set) var lowered = 0
        /// How many cases ran interpreted because the step has no kernels.
        package fileprivate(set) var interpreted = 0
        /// Why, each reason once.
        package fileprivate(set) var reasons: Set<NotLowered> = []
    }

    /// By the name of the step.
    package private(set) var steps: [String: Entry] = [:]
    /// How many cases the interpreter answered whole: a number too large, a null that wants its reason.
    package private(set) var deferred = 0
    /// How many cases there were.
    package private(set) var cases = 0

    /// Nothing seen yet.
    package init() {}

    mutating func note(step: String, cases: Int, interpreted reason: NotLowered? = nil) {
        var entry = steps[step] ?? Entry()
        if let reason {
            entry.interpreted += cases
            entry.reasons.insert(reason)
        } else {
            entry.lowered += cases
        }
        steps[step] = entry
    }

    /// Counts the cases of a run, and those of them that the interpreter answered whole.
    package mutating func note(cases: Int, deferred: Int) {
        self.cases += cases
        self.deferred += deferred
    }

    /// What was seen in another part of the work.
    package mutating func add(_ other: ColumnStatistics) {
        cases += other.cases
        deferred += other.deferred
        for (name, entry) in other.steps {
            var sum = steps[name] ?? Entry()
            sum.lowered += entry.lowered
            sum.interpreted += entry.interpreted
            sum.reasons.formUnion(entry.reasons)
            steps[name] = sum
        }
    }
}
