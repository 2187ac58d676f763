import Civic
import Database
import Dispatch
import Synchronization
import TransparencyLog

/// Gives the rows of an act their place, salt and hash, in their order, here or on a thread of its own.
final class RowHashing: Sendable {
    private let act: SQLValue
    private let random: RandomSource
    private let hasher = Mutex(RowHasher())
    private let queue = DispatchQueue(label: "hashing")

    /// The columns an official table has at its end.
    static let columns: [SQLName] = ["act", "act_row", "salt", "hash"]

    init(act: Identifier, random: RandomSource) {
        self.act = .text(act.description)
        self.random = random
    }

    /// What the act says of its rows so far; `nil` when there are none.
    var commitment: RowsCommitment? { hasher.withLock(\.commitment) }

    /// The rows, each with the four values at its end. What was begun before has to be waited for first.
    func hash(_ rows: consuming [[SQLValue]], of table: OfficialTable) -> [[SQLValue]] {
        let length = RowCommitment.saltLength
        let salts = random.bytes(length * rows.count)
        var rows = rows
        hasher.withLock { hasher in
            for place in rows.indices {
                let salt = Array(salts[length * place..<length * (place + 1)])
                let number = hasher.count
                let hash = hasher.hash(table, rows[place], salt: salt)
                rows[place] += [act, .int(Int64(number)), .bytes(salt), .bytes(hash.bytes)]
            }
        }
        return rows
    }

    /// Begins to hash rows, after those that were begun before.
    func begin(_ rows: [[SQLValue]], of table: OfficialTable) -> HashedRows {
        let hashed = HashedRows(table)
        queue.async { [self] in hashed.fill(hash(rows, of: table)) }
        return hashed
    }
}

/// Rows that are being hashed.
final class HashedRows: Sendable {
    /// Where they go.
    let table: OfficialTable
    private let rows = Mutex<[[SQLValue]]>([])
    private let isDone = DispatchSemaphore(value: 0)

    init(_ table: OfficialTable) { self.table = table }

    /// Waits until they are, and takes them.
    func wait() -> [[SQLValue]] {
        isDone.wait()
        return rows.withLock { rows in
            defer { rows = [] }
            return rows
        }
    }

    fileprivate func fill(_ hashed: [[SQLValue]]) {
        rows.withLock { $0 = hashed }
        isDone.signal()
    }
}
