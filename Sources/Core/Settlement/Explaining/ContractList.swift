import DMN
import FEEL
import Interchange

import enum DMN.Column

/// The contracts that a step has in each case, ready to be written; other values for which there are none.
struct ContractList: Sendable {
    private enum Content: Sendable {
        /// For each case the places in the bytes where its items begin and end.
        case items(bytes: [UInt8], starts: [Int32])
        /// No contracts, but where the value is an empty list that could have held some.
        case others(Column)
    }

    private let content: Content
    private let states: RowStates

    init(_ column: Column, _ contracts: Facts.Contracts) {
        guard case .lists(let lists) = column, lists.relation.hasMember("contract_id"), let ids = contracts.ids else {
            content = .others(column)
            states = RowStates()
            return
        }
        let items = ids.items(lists.values.map { contracts.rows[Int($0)] })
        content = .items(bytes: items.bytes, starts: lists.starts.map { items.starts[Int($0)] })
        states = lists.states
    }

    /// Whether there is a list of contracts in every case, so that nobody looks further.
    var isAlwaysOne: Bool {
        guard case .items = content else { return false }
        return states.bytes.isEmpty
    }
}

// MARK: - Writing

extension ContractList {
    /// Writes the numbers of the contracts as the items of a list that has `count` already; false, and nothing, where
    /// the value is no list of contracts. An empty list may be one of anything.
    ///
    /// - Throws: ``NotTold``.
    func append(_ row: Int, to utf8: inout [UInt8], _ count: inout Int) throws(NotTold) -> Bool {
        switch content {
        case .items(let bytes, let starts):
            switch states.state(at: row) {
            case RowState.present: break
            case RowState.deferred: throw NotTold()
            default: return false
            }
            let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
            guard start < end else { return true }
            if count > 0 { utf8.append(UInt8(ascii: ",")) }
            count += 1
            // Without the comma behind the last.
            bytes.withUnsafeBufferPointer {
                utf8.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end - 1]))
            }
            return true
        case .others(let column): return try isEmptyList(column, row)
        }
    }

    private func isEmptyList(_ column: Column, _ row: Int) throws(NotTold) -> Bool {
        switch column.state(at: row) {
        case RowState.present: break
        case RowState.deferred: throw NotTold()
        default: return false
        }
        switch column {
        case .lists(let lists): return lists.starts[row] == lists.starts[row + 1]
        case .items(let items): return items.starts[row] == items.starts[row + 1]
        case .constant(let value): return value.list?.isEmpty == true
        case .values, .opaque:
            guard let value = column.value(at: row) else { throw NotTold() }
            guard let list = value.list else { return false }
            // A list that the interpreter made may be one of contracts.
            guard list.isEmpty else { throw NotTold() }
            return true
        default: return false
        }
    }
}
