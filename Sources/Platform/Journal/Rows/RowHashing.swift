import Civic
import Database
import Dispatch
import Synchronization
import TransparencyLog

/// Gives the rows of an act their place, salt and hash, in their order, here or on a thread of its own.
final class RowHashing: Sendable {
    private let act: String
    private let random: RandomSource
    private let hasher = Mutex(RowHasher())
    private let queue = DispatchQueue(label: "hashing")

    /// The columns an official table has at its end.
    static let columns: [SQLName] = ["act", "act_row", "salt", "hash"]

    init(act: Identifier, random: RandomSource) {
        self.act = act.description
        self.random = random
    }

    /// What the act says of its rows so far; `nil` when there are none.
    var commitment: RowsCommitment? { hasher.withLock(\.commitment) }

    /// The rows, each with the four values at its end. What was begun before has to be waited for first.
    func hash(_ rows: PackedRows, of table: OfficialTable) -> PackedRows {
        let (first, length) = (rows.width, RowCommitment.saltLength)
        var rows = rows.widened(by: RowHashing.columns.count)
        let act = rows.store { $0 += self.act.utf8 }
        let salts = random.bytes(length * rows.count)
        var salt = rows.store { $0 += salts }.lowerBound
        hasher.withLock { hasher in
            for row in 0..<rows.count {
                let number = hasher.count
                let hash = hasher.hash(table, rows, row: row, salt: salt..<salt + length)
                rows.set(.text(act), row: row, column: first)
                rows.set(.int(Int64(number)), row: row, column: first + 1)
                rows.set(.bytes(salt..<salt + length), row: row, column: first + 2)
                rows.set(.bytes(rows.store { hash.append(to: &$0) }), row: row, column: first + 3)
                salt += length
            }
        }
        return rows
    }

    /// Begins to hash rows, after those that were begun before.
    func begin(_ rows: PackedRows, of table: OfficialTable) -> HashedRows {
        let hashed = HashedRows(table)
        queue.async { [self] in hashed.fill(hash(rows, of: table)) }
        return hashed
    }
}

/// Rows that are being hashed.
final class HashedRows: Sendable {
    /// Where they go.
    let table: OfficialTable
    private let rows = Mutex<PackedRows?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ table: OfficialTable) { self.table = table }

    /// Waits until they are, and takes them.
    func wait() -> PackedRows? {
        isDone.wait()
        return rows.withLock { $0.take() }
    }

    fileprivate func fill(_ hashed: PackedRows) {
        rows.withLock { $0 = hashed }
        isDone.signal()
    }
}
