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
        case codes([Int32], TextDictionary)
        /// True and false; null where `states` says so.
        case truths([Bool], states: RowStates = RowStates())
        /// Rows of another relation; negative ones stand for the row `missing`.
        case reference([Int32], Relation, missing: Int32)
        /// Values that are only handed on.
        case opaque(@Sendable (Int) -> Value)
    }

    let shape: Shape
    private let members: [Member]
    /// For each member whether any row is null, so that most reads look at values alone.
    private let mayBeNull: [Bool]

    /// A relation from its members, in the order of the shape's names.
    ///
    /// - Precondition: as many members as names.
    package init(_ shape: Shape, _ members: [Member]) {
        precondition(shape.keys.count == members.count, "a relation needs one member for each name")
        self.shape = shape
        self.members = members
        mayBeNull = members.map { member in
            switch member {
            case .integers(let values, let absent): absent.map { values.contains($0) } ?? false
            case .codes(let values, _), .reference(let values, _, _): values.contains { $0 < 0 }
            case .numbers, .days, .truths, .opaque: true
            }
        }
    }
}

// MARK: - Reading

extension Relation {
    /// A member of the rows that `rows` names; nil when there is none of that name.
    func column(_ name: String, guess: Int, of rows: [Int32]) -> Column? {
        let place =
            guess < shape.keys.count && shape.keys[guess].isSameText(as: name) ? guess : shape.index(of: name)
        return place.map { column($0, of: rows) }
    }

    private func column(_ place: Int, of rows: [Int32]) -> Column {
        switch members[place] {
        case .numbers(let values, let scale, let states):
            return .numbers(
                Column.Numbers(values: values.gathered(rows), scale: scale, states: states.gathered(rows)))
        case .integers(let values, let absent):
            let chosen = values.gathered(rows)
            let states = mayBeNull[place] ? Relation.states(of: chosen) { $0 == absent } : RowStates()
            return .numbers(Column.Numbers(values: chosen.map { Int64($0) }, scale: 0, states: states))
        case .days(let values): return .days(Column.Days(values: values.gathered(rows), states: RowStates()))
        case .codes(let values, let texts):
            var chosen = values.gathered(rows)
            guard mayBeNull[place] else {
                return .codes(Column.Codes(values: chosen, texts: texts, states: RowStates()))
            }
            let states = Relation.states(of: chosen) { $0 < 0 }
            for row in chosen.indices where chosen[row] < 0 { chosen[row] = 0 }
            return .codes(Column.Codes(values: chosen, texts: texts, states: states))
        case .truths(let values, let states):
            return .truths(
                Column.Truths(values: rows.map { values[Int($0)] ? 1 : 0 }, states: states.gathered(rows)))
        case .reference(let values, let relation, let missing):
            var chosen = values.gathered(rows)
            if mayBeNull[place] { for row in chosen.indices where chosen[row] < 0 { chosen[row] = missing } }
            return .rows(Column.Rows(relation, chosen))
        case .opaque(let value): return .opaque(Column.Opaque(value: value, rows: rows))
        }
    }

    /// Whether there is a member of that name.
    package func hasMember(_ name: String) -> Bool { shape.index(of: name) != nil }

    private static func states(of values: [Int32], isNull: (Int32) -> Bool) -> RowStates {
        guard values.contains(where: isNull) else { return RowStates() }
        return RowStates(values.map { isNull($0) ? RowState.null : RowState.present })
    }

    /// A row as the context that the interpreter sees.
    package func value(of row: Int) -> Value {
        .context(
            Context(
                shape: shape,
                values: members.indices.map {
                    column($0, of: [Int32(truncatingIfNeeded: row)]).value(at: 0) ?? .null(nil)
                }))
    }
}

extension Array {
    /// The elements at `places`, in their order.
    func gathered(_ places: [Int32]) -> [Element] {
        [Element](unsafeUninitializedCapacity: places.count) { buffer, count in
            for index in places.indices {
                buffer.initializeElement(at: index, to: self[Int(places[index])])
            }
            count = places.count
        }
    }
}
