import Exact
package import FEEL

/// The value of one node for many cases: what the interpreter's value is for one.
///
/// Numbers are scaled integers, days day numbers, texts codes of a dictionary, contexts rows of a relation; a list is
/// the segment of rows that belongs to its case. Each kind has a state for each row, so a null is no special value.
package enum Column: Sendable {
    /// The same value in every row.
    case constant(Value)
    /// Numbers.
    case numbers(Numbers)
    /// True and false.
    case truths(Truths)
    /// Days of the calendar.
    case days(Days)
    /// Texts.
    case codes(Codes)
    /// Contexts, each a row of a relation.
    case rows(Rows)
    /// Lists of contexts, each a segment of rows.
    case lists(Lists)
    /// Lists of anything else, each a segment of an inner column.
    indirect case items(Items)
    /// Contexts made by a table or a boxed context, a column for each entry.
    case contexts(Contexts)
    /// Values that are only handed on.
    case opaque(Opaque)
    /// Values that the interpreter made.
    case values([Value])

    /// Numbers as whole multiples of 10^-scale.
    package struct Numbers: Sendable {
        /// The multiples; what stands in a row that is not present means nothing.
        package var values: [Int64]
        /// How many decimals, 0…18.
        package var scale: Int
        /// How each row stands.
        package var states: RowStates
    }

    /// Truth values, 1 for true.
    package struct Truths: Sendable {
        /// 0 or 1; what stands in a row that is not present means nothing.
        package var values: [UInt8]
        /// How each row stands.
        package var states: RowStates
    }

    /// Day numbers since 1970-01-01.
    package struct Days: Sendable {
        /// The numbers; what stands in a row that is not present means nothing.
        package var values: [Int32]
        /// How each row stands.
        package var states: RowStates
    }

    /// Texts by their codes.
    package struct Codes: Sendable {
        /// The codes; what stands in a row that is not present means nothing, but is a code.
        package var values: [Int32]
        /// What the codes stand for.
        package var texts: TextDictionary
        /// How each row stands.
        package var states: RowStates
    }

    /// Rows of a relation, one a case.
    package struct Rows: Sendable {
        /// Where the rows lie.
        package var relation: Relation
        /// The row of each case.
        package var values: [Int32]

        /// One row of `relation` for each case.
        package init(_ relation: Relation, _ values: [Int32]) {
            self.relation = relation
            self.values = values
        }
    }

    /// Rows of a relation, a segment a case.
    package struct Lists: Sendable {
        /// Where the rows lie.
        package var relation: Relation
        /// The rows of all cases, one after the other.
        package var values: [Int32]
        /// Where the segment of each case begins in ``values``, and last where the last one ends.
        package var starts: [Int32]
        /// How each case stands.
        package var states = RowStates()

        /// Segments of rows; `starts` has one number more than there are cases.
        package init(_ relation: Relation, _ values: [Int32], starts: [Int32]) {
            self.relation = relation
            self.values = values
            self.starts = starts
        }
    }

    /// An inner column cut into segments, one a case.
    package struct Items: Sendable {
        /// The items of all cases, one after the other.
        package let column: Column
        /// Where the segment of each case begins, and last where the last one ends.
        package let starts: [Int32]
        /// How each case stands.
        package internal(set) var states = RowStates()
    }

    /// Contexts of one shape.
    package struct Contexts: Sendable {
        /// The names of the entries.
        package let shape: Shape
        /// The entries, in the order of the names.
        package let columns: [Column]
        /// How each row stands.
        package let states: RowStates
    }

    /// Members that only a few models look into: numbers of contracts, codes of organisations.
    package struct Opaque: Sendable {
        let value: @Sendable (Int) -> Value
        let rows: [Int32]
    }
}

// MARK: - Rows

extension Column {
    /// How a row stands.
    package func state(at row: Int) -> UInt8 {
        switch self {
        case .constant(let value): Column.state(of: value)
        case .numbers(let column): column.states[row]
        case .truths(let column): column.states[row]
        case .days(let column): column.states[row]
        case .codes(let column): column.states[row]
        case .rows, .opaque: RowState.present
        case .lists(let column): column.states[row]
        case .items(let column): column.states[row]
        case .contexts(let column): column.states[row]
        case .values(let values): Column.state(of: values[row])
        }
    }

    static func state(of value: Value) -> UInt8 {
        guard value.isNull else { return RowState.present }
        return value.nullReason == nil ? RowState.null : RowState.failed
    }

    /// The value of a row; nil when the row, or a part of it, is the interpreter's.
    package func value(at row: Int) -> Value? {
        switch state(at: row) {
        case RowState.present: present(row)
        case RowState.null: .null(nil)
        default: nil
        }
    }

    private func present(_ row: Int) -> Value? {
        switch self {
        case .constant(let value): value
        case .numbers(let column): Column.number(column.values[row], scale: column.scale)
        case .truths(let column): .boolean(column.values[row] != 0)
        case .days(let column): .date(CivilDay(number: Int64(column.values[row])))
        case .codes(let column): .string(column.texts.all[Int(column.values[row])])
        case .rows(let column): column.relation.value(of: Int(column.values[row]))
        case .lists(let column):
            .list(column.segment(of: row).map { column.relation.value(of: Int(column.values[$0])) })
        case .items(let column): column.list(at: row)
        case .contexts(let column): column.value(at: row)
        case .opaque(let column): column.value(Int(column.rows[row]))
        case .values(let values): values[row]
        }
    }

    /// A scaled integer as a number, exactly.
    static func number(_ value: Int64, scale: Int) -> Value {
        let number = Decimal128(coefficient: UInt128(value.magnitude), exponent: -scale, isNegative: value < 0)
        return number.map(Value.number) ?? .null(nil)
    }

    /// The column whose row *i* is this column's row `rows[i]`.
    func gathered(_ rows: [Int32]) throws(NotLowered) -> Column {
        switch self {
        case .constant: return self
        case .numbers(let column):
            return .numbers(
                Numbers(
                    values: column.values.gathered(rows), scale: column.scale,
                    states: column.states.gathered(rows)))
        case .truths(let column):
            return .truths(
                Truths(values: column.values.gathered(rows), states: column.states.gathered(rows)))
        case .days(let column):
            return .days(Days(values: column.values.gathered(rows), states: column.states.gathered(rows)))
        case .codes(let column):
            return .codes(
                Codes(
                    values: column.values.gathered(rows), texts: column.texts,
                    states: column.states.gathered(rows)))
        case .rows(let column): return .rows(Rows(column.relation, column.values.gathered(rows)))
        case .opaque(let column): return .opaque(Opaque(value: column.value, rows: rows.map { column.rows[Int($0)] }))
        case .contexts(let column):
            var columns: [Column] = []
            for each in column.columns { columns.append(try each.gathered(rows)) }
            return .contexts(Contexts(shape: column.shape, columns: columns, states: column.states.gathered(rows)))
        case .values(let values): return .values(rows.map { values[Int($0)] })
        case .lists, .items: throw .kinds("list")
        }
    }
}

extension Column.Lists {
    /// The places of a case's rows in ``values``.
    func segment(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}

extension Column.Items {
    func segment(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    fileprivate func list(at row: Int) -> Value? {
        var items: [Value] = []
        for place in segment(of: row) {
            guard let item = column.value(at: place) else { return nil }
            items.append(item)
        }
        return .list(items)
    }
}

extension Column.Contexts {
    /// The column of an entry; nil when there is none of that name.
    package func column(_ name: String) -> Column? { shape.index(of: name).map { columns[$0] } }

    fileprivate func value(at row: Int) -> Value? {
        var values: [Value] = []
        for column in columns {
            guard let value = column.value(at: row) else { return nil }
            values.append(value)
        }
        return .context(Context(shape: shape, values: values))
    }
}
