import Exact
import FEEL

/// What one input of a table may be, cut at the borders of its cells, and where on it each rule holds.
///
/// Columns that test the same expression are one input. Whether a cell holds for an atom is what the evaluator says of
/// the atom's sample, so that nothing is understood here in another way than when the table runs.
struct InputDomain {
    /// The columns of the table that test this input, in order.
    let columns: [Int]
    /// The parts of what the input may be, in order; a missing fact comes last.
    private(set) var atoms: [Atom] = []
    /// For each rule the atoms on which it certainly holds.
    private(set) var sure: [BitSet] = []
    /// For each rule the atoms on which it may hold: more than the sure ones where a cell cannot be decided.
    private(set) var possible: [BitSet] = []
    /// The cells that cannot be decided, by rule and column.
    private(set) var undecided: [TableAnalysis.Cell] = []
    /// The values that cells name although the input cannot be any of them.
    private(set) var strangers: [TableAnalysis.Stranger] = []
    /// Whether the input may be less than its atoms say, for its type or allowed values could not be read.
    private(set) var isOpen = false
    /// Whether atoms beside one another are stretches beside one another.
    private(set) var isOrdered = false
    /// What may still be evaluated.
    private(set) var budget: Int

    private let table: TableExpr
    private let mayMiss: Bool

    /// - Parameters:
    ///   - mayMiss: whether the fact may be missing although no cell of the column speaks of it.
    ///   - budget: how many tests of a cell may be evaluated.
    init(_ table: TableExpr, columns: [Int], mayMiss: Bool, budget: Int) {
        self.table = table
        self.columns = columns
        self.mayMiss = mayMiss
        self.budget = budget
        build()
    }
}

// MARK: - Building

extension InputDomain {
    private mutating func build() {
        let input = table.inputs[columns[0]]
        let limits = columns.compactMap { table.inputs[$0].allowed } + input.expr.settledConstraints
        var terms = CellTerms()
        var unknown: [Expr] = []
        for rule in table.rules {
            for column in columns {
                let cell = CellTerms(rule.cells[column])
                terms.merge(cell)
                unknown += cell.unknown
            }
        }
        var readable: [UnaryTests] = []
        for limit in limits {
            let limitTerms = CellTerms(limit)
            if limitTerms.isOpaque || !limitTerms.unknown.isEmpty {
                isOpen = true
            } else {
                terms.merge(limitTerms)
                readable.append(limit)
            }
        }
        let standIn = StandIn(for: unknown, beside: terms.points, type: input.expr.type)
        if let standIn { terms.add(standIn.value) }
        let found = atoms(of: input.expr, terms)
        isOrdered = found?.contains { !$0.isBorder } ?? false
        let allowed = found?.filter { atom in readable.allSatisfy { holds($0, atom.sample) } } ?? []
        atoms = allowed.isEmpty ? found ?? [Atom(.list([]), .other)] : allowed
        if let standIn { atoms = atoms.map { standIn.told($0) } }
        if terms.namesNull || mayMiss { atoms.append(.missing) }
        for (number, rule) in table.rules.enumerated() {
            place(rule, number, isReadable: found != nil, standIn)
        }
        if found != nil, standIn == nil { findStrangers(readable) }
    }

    /// The atoms of a column of one kind; nil where its cells name values of several, or of a kind that is not cut.
    private func atoms(of expr: Expr, _ terms: CellTerms) -> [Atom]? {
        let points = terms.points
        switch expr.type.bare == .any ? points.first?.type ?? .any : expr.type.bare {
        case .number where expr.isCount: return atoms(.counts, points)
        case .number: return NumberScale.atoms(cutAt: points.compactMap(\.number))
        case .string: return TextScale.atoms(cutAt: points.compactMap(\.string), inOrder: terms.asksForOrder)
        case .boolean: return [Atom(.boolean(true)), Atom(.boolean(false))]
        case .date: return atoms(.days, points)
        case .yearsAndMonths: return atoms(.months, points)
        case .daysAndTime: return atoms(.nanoseconds, points)
        case .dateAndTime:
            let moments = points.compactMap { point -> DateAndTime? in
                if case .dateAndTime(let moment) = point { moment } else { nil }
            }
            return moments.first.flatMap { atoms(.moments($0), points) }
        default: return points.isEmpty ? [Atom(.list([]), .other)] : nil
        }
    }

    private func atoms(_ scale: DiscreteScale, _ points: [Value]) -> [Atom]? {
        var borders: [Int128] = []
        for point in points {
            guard let found = scale.borders(at: point) else { return nil }
            borders += found
        }
        return scale.atoms(bordersAt: borders)
    }
}

// MARK: - Placing rules

extension InputDomain {
    private mutating func place(_ rule: TableExpr.Rule, _ number: Int, isReadable: Bool, _ standIn: StandIn?) {
        var (certain, likely) = (BitSet(all: atoms.count), BitSet(all: atoms.count))
        for column in columns {
            guard let answers = answers(of: rule.cells[column], isReadable: isReadable, standIn) else {
                undecided.append(TableAnalysis.Cell(rule: number, column: column))
                certain = BitSet(capacity: atoms.count)
                continue
            }
            certain.formIntersection(answers)
            likely.formIntersection(answers)
        }
        sure.append(certain)
        possible.append(likely)
    }

    /// The atoms on which a cell holds; nil where it cannot be decided.
    private mutating func answers(of cell: UnaryTests, isReadable: Bool, _ standIn: StandIn?) -> BitSet? {
        if cell.holdsAlways { return BitSet(all: atoms.count) }
        let terms = CellTerms(cell)
        guard !terms.isOpaque, isReadable || terms.points.isEmpty else { return nil }
        let stretches = stretches(between: terms.points)
        guard budget >= stretches.count else { return nil }
        var cell = cell
        if !terms.unknown.isEmpty {
            guard let standIn else { return nil }
            cell = standIn.replacing(in: cell)
        }
        budget -= stretches.count
        var answers = BitSet(capacity: atoms.count)
        for stretch in stretches where holds(cell, atoms[stretch.lowerBound].sample) {
            for place in stretch { answers.insert(place) }
        }
        return answers
    }

    /// The atoms in runs within which a cell of these terms cannot change its answer.
    private func stretches(between points: [Value]) -> [Range<Int>] {
        // In order come those that can be shown; of moments a point cuts in more places than its own.
        let sorted = points.allSatisfy(\.isCutOnce) ? atoms.prefix(while: \.isPlain).count : 0
        var cuts = Set(sorted...atoms.count)
        cuts.insert(0)
        for point in points where sorted > 0 {
            cuts.insert(place(sorted) { $0.compare(to: point) == .less })
            cuts.insert(place(sorted) { [.less, .equal].contains($0.compare(to: point)) })
        }
        if sorted == 0 { cuts.formUnion(0...atoms.count) }
        let places = cuts.sorted()
        return zip(places, places.dropFirst()).map { $0..<$1 }
    }

    /// How many of the first `count` atoms lie before a place; those before it come first.
    private func place(_ count: Int, isBefore: (Value) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) >> 1
            if isBefore(atoms[middle].sample) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func holds(_ tests: UnaryTests, _ value: Value) -> Bool {
        var evaluator = Evaluator()
        return evaluator.test(tests, value).boolean == true
    }

    /// Values that a cell names although no input may be one: of another kind, or not among the allowed ones.
    private mutating func findStrangers(_ limits: [UnaryTests]) {
        let type = table.inputs[columns[0]].expr.type.bare
        for (number, rule) in table.rules.enumerated() {
            for column in columns {
                for value in CellTerms(rule.cells[column]).named {
                    let isOfType = type == .any || value.isInstance(of: type)
                    if isOfType, limits.allSatisfy({ holds($0, value) }) { continue }
                    strangers.append(TableAnalysis.Stranger(rule: number, column: .input(column), value: value))
                }
            }
        }
    }
}

extension Value {
    /// Whether answers about a value of the kind change at the value only, and the kind has an order.
    fileprivate var isCutOnce: Bool {
        switch self {
        case .number, .string, .date, .yearsAndMonths, .daysAndTime: true
        default: false
        }
    }
}
