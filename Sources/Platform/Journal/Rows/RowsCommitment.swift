import Exact
import Interchange
package import TransparencyLog

/// What an act says about the rows of official tables that belong to it: how many, and the root over their hashes.
package struct RowsCommitment: Hashable, Sendable {
    /// How many rows, over all tables.
    package let count: Int
    /// The root over their hashes in the order in which they were written.
    package let root: Hash
}

// MARK: - In a body

extension RowsCommitment {
    /// The key under which bodies hold it.
    static let key = "rows"

    /// `{"count": …, "root": …}`.
    var json: JSON {
        .object([JSON.Member("count", .number(Decimal128(count))), JSON.Member("root", .string(root.base64))])
    }

    /// Reads what ``json`` writes; `nil` for anything else.
    init?(_ json: JSON?) {
        guard let count = json?["count"]?.number.flatMap(\.int64).flatMap(Int.init(exactly:)), count > 0,
            let root = json?["root"]?.string.flatMap(Hash.init(base64:))
        else { return nil }
        self.count = count
        self.root = root
    }
}
