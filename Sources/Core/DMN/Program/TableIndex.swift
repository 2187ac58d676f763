import FEEL

/// The cells of a table, read once, so that values find the rules they satisfy without trying each.
///
/// A column answers for the kind of value its cells are about, and only by cells that could not fail on it: what it
/// says is what evaluating the cells would have said.
struct TableIndex: Sendable {
    /// The values of one column, in order.
    enum Keys: Sendable {
        case numbers(Breakpoints<NumberKey>)
        case texts(Breakpoints<TextOrder>)
        case days(Breakpoints<DayKey>)
        case truths(Breakpoints<TruthKey>)
    }

    struct Column: Sendable {
        let keys: Keys
        /// Where the sets of its segments begin.
        let base: Int
        /// Whether a rule's cell must be evaluated all the same; empty when no rule's must.
        let unread: [Bool]
    }

    private(set) var columns: [Column?] = []
    /// For each column and segment the rules that may hold there, `width` words each.
    private(set) var sets: [UInt64] = []
    let width: Int

    /// What the sets may take, in words: 16 MB. A column that would need more is read cell by cell.
    static let limit = 1 << 21

    /// - Parameter cells: the cells of each column, one a rule.
    init(_ cells: [[UnaryTests]], rules: Int) {
        width = max((rules + 63) / 64, 1)
        for cells in cells {
            let constants = cells.map(\.constants)
            switch constants.lazy.compactMap({ $0?.lazy.compactMap(\.sample).first }).first {
            case .number: add(cells, constants, Keys.numbers)
            case .string: add(cells, constants, Keys.texts)
            case .date: add(cells, constants, Keys.days)
            case .boolean: add(cells, constants, Keys.truths)
            default: columns.append(nil)
            }
        }
    }
}

// MARK: - Building

extension TableIndex {
    private mutating func add<Key>(
        _ cells: [UnaryTests], _ constants: [[Value]?], _ kind: (Breakpoints<Key>) -> Keys
    ) {
        let readings = zip(cells, constants).map { CellReading<Key>($0, $1) }
        let keys = Breakpoints(readings)
        let base = sets.count
        guard base + keys.segmentCount * width <= TableIndex.limit else {
            columns.append(nil)
            return
        }
        sets += Array(repeating: 0, count: keys.segmentCount * width)
        var unread = Array(repeating: false, count: cells.count)
        for (rule, reading) in readings.enumerated() {
            switch reading {
            case .always: mark(rule, 0...keys.segmentCount - 1, base, holds: true)
            case .unread:
                unread[rule] = true
                mark(rule, 0...keys.segmentCount - 1, base, holds: true)
            case .within(let spans):
                for span in spans { mark(rule, keys.segments(of: span), base, holds: true) }
            case .outside(let spans):
                mark(rule, 0...keys.segmentCount - 1, base, holds: true)
                for span in spans { mark(rule, keys.segments(of: span), base, holds: false) }
            }
        }
        columns.append(Column(keys: kind(keys), base: base, unread: unread.contains(true) ? unread : []))
    }

    private mutating func mark(_ rule: Int, _ segments: ClosedRange<Int>?, _ base: Int, holds: Bool) {
        guard let segments else { return }
        let bit: UInt64 = 1 << UInt64(rule & 63)
        for segment in segments {
            let place = base + segment * width + rule >> 6
            if holds { sets[place] |= bit } else { sets[place] &= ~bit }
        }
    }
}

// MARK: - Searching

extension TableIndex {
    /// Where in ``sets`` the rules that `value` may satisfy lie; nil when the column cannot tell.
    func offset(column: Int, _ value: Value) -> Int? {
        guard let column = columns[column] else { return nil }
        let segment: Int
        switch column.keys {
        case .numbers(let keys):
            guard let key = NumberKey(value) else { return nil }
            segment = keys.segment(of: key)
        case .texts(let keys):
            guard let key = TextOrder(value) else { return nil }
            segment = keys.segment(of: key)
        case .days(let keys):
            guard let key = DayKey(value) else { return nil }
            segment = keys.segment(of: key)
        case .truths(let keys):
            guard let key = TruthKey(value) else { return nil }
            segment = keys.segment(of: key)
        }
        return column.base + segment * width
    }

    /// Whether a column that could tell left any of its cells to be evaluated.
    func hasUnread(column: Int) -> Bool { columns[column].map { !$0.unread.isEmpty } ?? true }

    /// Whether a rule's cell must be evaluated although its column could tell.
    func isUnread(_ rule: Int, column: Int) -> Bool { columns[column].map { $0.unread[rule] } ?? true }
}
