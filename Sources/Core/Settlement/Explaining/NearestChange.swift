import DMN
import Exact
import FEEL

/// What would have to be otherwise for a table that refuses to grant: the fewest columns whose values keep the rows
/// that grant from firing.
///
/// The table alone is asked, by its own cells. Each column may take the values around which its cells change their
/// answer; a change counts only if, with it, a row that grants fires and none before it does. Nothing is said of how
/// the facts could come to be so, and columns that hang together are not told from others.
struct NearestChange {
    /// A column and what it would have to be.
    struct Column {
        /// The column, from 0.
        let column: Int
        /// What it is.
        let now: Value
        /// The values it may have, in order; with ``isComplement`` those it may not.
        let wanted: Wanted
    }

    /// What a column would have to be.
    enum Wanted {
        /// One of these values.
        case values([Value])
        /// None of these values.
        case others([Value])
        /// Between two points, either of which may be open.
        case between(low: Bound?, high: Bound?)
    }

    /// An end of a stretch of values.
    struct Bound {
        let value: Value
        let isIncluded: Bool
    }

    private let table: TableExpr
    private let columns: [NearestColumn]
    private let outcomes: [String?]

    /// More combinations than this are not tried.
    private static let limit = 200_000

    /// The change for a table that has run; nil where the table is of another kind, or already grants.
    ///
    /// - Parameters:
    ///   - globals: the values of the program's places.
    ///   - values: what each input column was.
    init?(_ table: TableExpr, globals: [Value], values: [Value]) {
        guard [.first, .unique, .any].contains(table.hitPolicy), values.count == table.inputs.count,
            let outcome = table.outputs.firstIndex(where: { $0.name == "outcome" })
        else { return nil }
        self.table = table
        outcomes = table.rules.map { rule in
            guard case .constant(let value) = rule.outputs[outcome].plain.kind else { return nil }
            return value.string
        }
        var evaluator = Evaluator(globals: globals)
        columns = table.inputs.indices.map { column in
            NearestColumn(
                table.rules.map { $0.cells[column] }, of: table.inputs[column], now: values[column], &evaluator)
        }
        guard let fired = fired([:]), !["granted", "assumed"].contains(outcomes[fired]) else { return nil }
    }
}

// MARK: - Searching

extension NearestChange {
    /// The columns that would have to change; empty where no change is found.
    ///
    /// An amount that is granted comes before one that has to be approved.
    var change: [Column] {
        for outcome in ["granted", "assumed"] {
            for count in columns.indices.map({ $0 + 1 }) {
                if let found = change(of: count, to: outcome) { return found }
            }
        }
        return []
    }

    private func change(of count: Int, to outcome: String) -> [Column]? {
        var tried = 0
        for chosen in NearestChange.choices(of: count, among: columns.indices.filter { columns[$0].samples.count > 1 })
        {
            var granting: [[Int]] = []
            NearestChange.forEachCombination(of: chosen.map { columns[$0].samples.indices.dropFirst() }) { picks in
                tried += 1
                if tried <= Self.limit, let row = fired(Dictionary(uniqueKeysWithValues: zip(chosen, picks))),
                    outcomes[row] == outcome
                {
                    granting.append(picks)
                }
            }
            if let first = granting.first { return columns(chosen, granting, first) }
        }
        return nil
    }

    /// What is to be said of the columns: all that grants, or, where they hang together, what goes with the first.
    private func columns(_ chosen: [Int], _ granting: [[Int]], _ first: [Int]) -> [Column] {
        var wanted = chosen.indices.map { place in Set(granting.map { $0[place] }) }
        if granting.count != wanted.reduce(1, { $0 * $1.count }) {
            wanted = chosen.indices.map { place in
                let alike = granting.filter { picks in
                    picks.indices.allSatisfy { $0 == place || picks[$0] == first[$0] }
                }
                return place == chosen.count - 1 ? Set(alike.map { $0[place] }) : [first[place]]
            }
        }
        return chosen.indices.map { place in
            let column = columns[chosen[place]]
            return Column(column: chosen[place], now: column.now, wanted: column.words(for: wanted[place]))
        }
    }

    /// The row that counts when some columns take other samples; nil where none fires, or rows that must not meet do.
    private func fired(_ picks: [Int: Int]) -> Int? {
        var found: Int?
        for rule in table.rules.indices {
            guard columns.indices.allSatisfy({ columns[$0].holds[rule][picks[$0] ?? 0] }) else { continue }
            if table.hitPolicy == .first { return rule }
            if found != nil, table.hitPolicy == .unique { return nil }
            found = found ?? rule
        }
        return found
    }

    private static func choices(of count: Int, among columns: [Int]) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return columns.indices.flatMap { place in
            choices(of: count - 1, among: Array(columns[(place + 1)...])).map { [columns[place]] + $0 }
        }
    }

    private static func forEachCombination(of ranges: [Range<Int>], _ body: ([Int]) -> Void) {
        func go(_ place: Int, _ picks: [Int]) {
            guard place < ranges.count else { return body(picks) }
            for pick in ranges[place] { go(place + 1, picks + [pick]) }
        }
        go(0, [])
    }
}

extension Expr {
    /// The expression without the conversion around it.
    var plain: Expr {
        if case .converted(let inner, _) = kind { return inner.plain }
        return self
    }
}
