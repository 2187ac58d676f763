/// Which sums follow from sums that are told: linear algebra over the parts that are not told.
///
/// Reckons modulo a prime, since only zero and not zero count: the factors are 1 and −1, and the determinants of so few
/// sums are far too small to be a multiple of it by chance.
struct DeterminedSums {
    /// A sum that is told, as how often it has each part; what it comes to does not matter here.
    typealias Equation = [Int: Int]

    /// From what a sum follows.
    struct Derivation: Hashable, Sendable {
        /// The equations, by their places.
        let equations: [Int]
        /// The told parts.
        let parts: [Int]
    }

    private let equations: [Equation]
    /// The column of each part that is not told; parts that the same sums have share one, for they are only ever known
    /// together.
    private let columns: [Int: Int]
    /// How many parts each column has.
    private let sizes: [Int]
    /// What the equations say, no row giving another; a row has nothing where an earlier one leads.
    private var rows: [Row] = []

    /// The algebra of the parts that are not told, each once, in the equations that are. It takes as many steps as the
    /// square of the equations times the columns.
    init(untold parts: [Int], equations: [Equation]) {
        var columns: [Int: Int] = [:]
        var places: [[Int]: Int] = [:]
        var sizes: [Int] = []
        for part in parts {
            let factors = equations.map { $0[part] ?? 0 }
            let place = places[factors] ?? sizes.count
            if place == sizes.count {
                places[factors] = place
                sizes.append(0)
            }
            columns[part] = place
            sizes[place] += 1
        }
        self.equations = equations
        self.columns = columns
        self.sizes = sizes
        for place in equations.indices { add(equationAt: place) }
    }

    private mutating func add(equationAt place: Int) {
        var row = Row(columns: sizes.count, equations: equations.count)
        for (part, factor) in equations[place] {
            if let column = columns[part] { row.values[column] = Modulo.residue(factor) }
        }
        row.origin[place] = 1
        row = reduced(row)
        if row.lead() { rows.append(row) }
    }

    /// What is left of a row without what the rows so far give.
    private func reduced(_ row: Row) -> Row {
        var row = row
        for other in rows { row.subtract(other, times: row.values[other.pivot]) }
        return row
    }
}

// MARK: - Asking

extension DeterminedSums {
    /// From what the sum of untold parts follows; `nil` where it cannot be known.
    func derivation(of parts: [Int]) -> Derivation? {
        var members = [Int](repeating: 0, count: sizes.count)
        for part in parts {
            if let column = columns[part] { members[column] += 1 }
        }
        var target = Row(columns: sizes.count, equations: equations.count)
        for (column, count) in members.enumerated() where count > 0 {
            guard count == sizes[column] else { return nil }
            target.values[column] = 1
        }
        let rest = reduced(target)
        guard rest.values.allSatisfy({ $0 == 0 }) else { return nil }
        let used = rest.origin.indices.filter { rest.origin[$0] != 0 }
        var factors: [Int: UInt64] = [:]
        for place in used {
            for (part, factor) in equations[place] where columns[part] == nil {
                let more = Modulo.product(rest.origin[place], Modulo.residue(factor))
                factors[part] = Modulo.sum(factors[part] ?? 0, more)
            }
        }
        return Derivation(equations: used, parts: factors.filter { $0.value != 0 }.map(\.key).sorted())
    }
}

// MARK: - Rows

/// A sum of untold parts, and of which equations it is made.
private struct Row {
    /// The factor of each column.
    var values: [UInt64]
    /// The factor of each equation.
    var origin: [UInt64]
    /// The first column it has.
    var pivot = 0

    init(columns: Int, equations: Int) {
        values = [UInt64](repeating: 0, count: columns)
        origin = [UInt64](repeating: 0, count: equations)
    }

    mutating func subtract(_ other: Row, times factor: UInt64) {
        guard factor != 0 else { return }
        let factor = Modulo.prime - factor
        for (place, value) in other.values.enumerated() where value != 0 {
            values[place] = Modulo.sum(values[place], Modulo.product(value, factor))
        }
        for (place, value) in other.origin.enumerated() where value != 0 {
            origin[place] = Modulo.sum(origin[place], Modulo.product(value, factor))
        }
    }

    /// Makes the first factor one; `false` where the row has none.
    mutating func lead() -> Bool {
        guard let first = values.firstIndex(where: { $0 != 0 }) else { return false }
        pivot = first
        let inverse = Modulo.inverse(of: values[first])
        values = values.map { Modulo.product($0, inverse) }
        origin = origin.map { Modulo.product($0, inverse) }
        return true
    }
}

/// Reckoning modulo 2³¹ − 1, whose products fit 64 bits.
private enum Modulo {
    static let prime: UInt64 = (1 << 31) - 1

    static func residue(_ number: Int) -> UInt64 {
        let rest = number % Int(prime)
        return UInt64(rest < 0 ? rest + Int(prime) : rest)
    }

    static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 { (left + right) % prime }

    static func product(_ left: UInt64, _ right: UInt64) -> UInt64 { left * right % prime }

    /// By Fermat: the number to the power of the prime less two.
    static func inverse(of number: UInt64) -> UInt64 {
        var (result, square, exponent) = (UInt64(1), number, prime - 2)
        while exponent > 0 {
            if exponent & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            exponent >>= 1
        }
        return result
    }
}
