/// Which facts of a year belong to which organisation.
///
/// For each kind of fact one array of rows, ordered by organisation, and where each organisation's part begins.
package struct Ledger: Sendable {
    /// The rows of one kind of fact by organisation.
    package struct Index: Sendable {
        private let starts: [Int32]
        private let rows: [Int32]

        /// Sorts `rows` by the organisation `owner` gives, keeping their order within one; rows of nobody, -1, fall away.
        init(rows: [Int32], owners: [Int32], count: Int) {
            let chosen = rows.filter { owners[Int($0)] >= 0 }
            var starts = Array(repeating: Int32(0), count: count + 1)
            for row in chosen { starts[Int(owners[Int(row)]) + 1] += 1 }
            for index in 1..<starts.count { starts[index] += starts[index - 1] }
            var next = starts
            var rows = Array(repeating: Int32(0), count: chosen.count)
            for row in chosen {
                let owner = Int(owners[Int(row)])
                rows[Int(next[owner])] = row
                next[owner] += 1
            }
            self.starts = starts
            self.rows = rows
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
        let days = facts.contracts.days
        let contracts = (0..<Int32(days.count)).filter { (first...last).contains(Int64(days[Int($0)])) }
        sales = Index(rows: contracts, owners: facts.contracts.sellers, count: count)
        purchases = Index(rows: contracts, owners: facts.contracts.buyers, count: count)
        let dates = facts.recognitions.days
        let chosen = (0..<Int32(dates.count)).filter { (first...last).contains(Int64(dates[Int($0)])) }
        recognitions = Index(rows: chosen, owners: facts.recognitions.organisations, count: count)
    }
}
