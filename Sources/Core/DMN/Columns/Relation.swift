package import FEEL

/// Facts of one kind as columns: what the interpreter sees as contexts that look alike.
package final class Relation: Sendable {
    /// The values of one member, one a row.
    package enum Member: Sendable {
        /// Numbers as multiples of 10^-scale.
        case numbers([Int64], scale: Int, states: RowStates = RowStates())
        /// Whole numbers, of which one may mean that nobody knows.
        case integers([Int32], absent: Int32? = nil)
        /// Day numbers since 1970-01-01.
        case days([Int32])
        /// Codes of texts; a negative one is null.
        case codes([Int32], Texts)
        /// True and false; null where `states` says so.
        case truths([Bool], states: RowStates = RowStates())
        /// Rows of another relation; negative ones stand for the row `missing`.
        case reference([Int32], Relation, missing: Int32)
        /// Values that are only handed on.
        case opaque(@Sendable (Int) -> Value)
    }

    let shape: Shape
    private let members: [Member]

    /// A relation from its members, in the order of the shape's names.
    ///
    /// - Precondition: as many members as names.
    package init(_ shape: Shape, _ members: [Member]) {
        precondition(shape.keys.count == members.count, "a relation needs one member for each name")
        self.shape = shape
        self.members = members
    }
}

// MARK: - Reading

extension Relation {
    /// A member of the rows that `rows` names; nil when there is none of that name.
    func column(_ name: String, guess: Int, of rows: [Int32]) -> Column? {
        let place =
            guess < shape.keys.count && shape.keys[guess].isSameText(as: name) ? guess : shape.index(of: name)
        return place.map { column(members[$0], of: rows) }
    }

    private func column(_ member: Member, of rows: [Int32]) -> Column {
        switch member {
        case .numbers(let values, let scale, let states):
            .numbers(
                Column.Numbers(values: rows.map { values[Int($0)] }, scale: scale, states: states.gathered(rows)))
        case .integers(let values, let absent):
            .numbers(
                Column.Numbers(
                    values: rows.map { Int64(values[Int($0)]) }, scale: 0,
                    states: Relation.states(of: values, rows) { $0 == absent }))
        case .days(let values): .days(Column.Days(values: rows.map { values[Int($0)] }, states: RowStates()))
        case .codes(let values, let texts):
            .codes(
                Column.Codes(
                    values: rows.map { max(values[Int($0)], 0) }, texts: texts,
                    states: Relation.states(of: values, rows) { $0 < 0 }))
        case .truths(let values, let states):
            .truths(
                Column.Truths(values: rows.map { values[Int($0)] ? 1 : 0 }, states: states.gathered(rows)))
        case .reference(let values, let relation, let missing):
            .rows(Column.Rows(relation, rows.map { values[Int($0)] < 0 ? missing : values[Int($0)] }))
        case .opaque(let value): .opaque(Column.Opaque(value: value, rows: rows))
        }
    }

    private static func states(of values: [Int32], _ rows: [Int32], isNull: (Int32) -> Bool) -> RowStates {
        guard rows.contains(where: { isNull(values[Int($0)]) }) else { return RowStates() }
        return RowStates(rows.map { isNull(values[Int($0)]) ? RowState.null : RowState.present })
    }

    /// A row as the context that the interpreter sees.
    package func value(of row: Int) -> Value {
        .context(
            Context(
                shape: shape,
                values: members.map { column($0, of: [Int32(truncatingIfNeeded: row)]).value(at: 0) ?? .null(nil) }))
    }
}
