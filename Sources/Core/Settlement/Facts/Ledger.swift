import Interchange

/// Which facts of a year belong to which organisation.
///
/// For each kind of fact one array of rows, ordered by organisation, and where each organisation's part begins.
package struct Ledger: Sendable {
    /// The rows of one kind of fact by organisation.
    package struct Index: Sendable {
        /// Where each organisation's part of ``rows`` begins, and where the last one's ends.
        package let starts: [Int32]
        /// The rows, one organisation's after the other's.
        package let rows: [Int32]

        /// Sorts the rows whose day is one of `days` by the organisation `owner` gives, keeping their order within one;
        /// rows of nobody, -1, fall away.
        init(_ dates: [Int32], _ days: ClosedRange<Int64>, owners: [Int32], count: Int) {
            let (dates, owners) = (dates.span, owners.span)
            var starts = Array(repeating: Int32(0), count: count + 1)
            for row in dates.indices where owners[row] >= 0 && days.contains(Int64(dates[row])) {
                starts[Int(owners[row]) + 1] += 1
            }
            for index in 1..<starts.count { starts[index] += starts[index - 1] }
            var next = starts
            rows = [Int32](unsafeUninitializedCapacity: max(Int(starts[count]), 1)) { rows, filled in
                // Each row takes one of the places counted above, so all are set and none lies outside.
                for row in dates.indices where owners[row] >= 0 && days.contains(Int64(dates[row])) {
                    let owner = Int(owners[row])
                    rows.initializeElement(at: Int(next[owner]), to: Int32(truncatingIfNeeded: row))
                    next[owner] += 1
                }
                filled = Int(starts[count])
            }
            self.starts = starts
        }

        /// Whether an organisation has any row.
        func hasRows(_ organisation: Int32) -> Bool { starts[Int(organisation)] < starts[Int(organisation) + 1] }

        /// The rows of several organisations one after the other, and where each one's begin and the last one's end.
        func segments(of organisations: [Int32]) -> (rows: [Int32], starts: [Int32]) {
            var segments: [Int32] = []
            segments.reserveCapacity(organisations.count + 1)
            var count: Int32 = 0
            segments.append(0)
            for organisation in organisations {
                count += starts[Int(organisation) + 1] - starts[Int(organisation)]
                segments.append(count)
            }
            var joined: [Int32] = []
            joined.reserveCapacity(Int(count))
            for organisation in organisations {
                joined += rows[Int(starts[Int(organisation)])..<Int(starts[Int(organisation) + 1])]
            }
            return (joined, segments)
        }

        /// The rows of an organisation, in the order of the file.
        package subscript(organisation: Int) -> ArraySlice<Int32> {
            rows[Int(starts[organisation])..<Int(starts[organisation + 1])]
        }
    }

    package let sales: Index
    package let purchases: Index
    package let recognitions: Index

    /// The facts of the days from `first` to `last`, day numbers.
    package init(_ facts: Facts, from first: Int64, to last: Int64) {
        let count = facts.organisations.count
        let kinds = [
            (facts.contracts.days, facts.contracts.sellers), (facts.contracts.days, facts.contracts.buyers),
            (facts.recognitions.days, facts.recognitions.organisations),
        ]
        let indexes = Processors.map(kinds.count) { kind in
            Index(kinds[kind].0, first...max(first, last), owners: kinds[kind].1, count: count)
        }
        (sales, purchases, recognitions) = (indexes[0], indexes[1], indexes[2])
    }
}
