import FEEL

/// A table as a space: a dimension for each input, cut into atoms, and a box in it for each rule.
struct TableSpace: Sendable {
    /// The inputs that any cell asks about, those that most rules ask about first.
    let domains: [InputDomain]
    private let table: TableExpr

    /// - Parameter steps: how many tests of cells may be evaluated; what is left over is undecided.
    init(_ table: TableExpr, mayMiss: Bool, steps: Int) {
        self.table = table
        var budget = steps
        var domains: [InputDomain] = []
        for columns in TableSpace.groups(of: table) {
            let domain = InputDomain(table, columns: columns, mayMiss: mayMiss, budget: budget)
            budget = domain.budget
            domains.append(domain)
        }
        let asking = domains.map { domain in
            table.rules.count { rule in domain.columns.contains { !rule.cells[$0].holdsAlways } }
        }
        let order = domains.indices.sorted { asking[$0] == asking[$1] ? $0 < $1 : asking[$0] > asking[$1] }
        self.domains = order.map { domains[$0] }
    }

    /// The columns that any cell asks about, those of one expression together.
    private static func groups(of table: TableExpr) -> [[Int]] {
        var groups: [[Int]] = []
        for column in table.inputs.indices where table.rules.contains(where: { !$0.cells[column].holdsAlways }) {
            let expr = table.inputs[column].expr
            if let group = groups.firstIndex(where: { table.inputs[$0[0]].expr.isSame(as: expr) }) {
                groups[group].append(column)
            } else {
                groups.append([column])
            }
        }
        return groups
    }
}

// MARK: - Regions

/// A region has a set of atoms for each input.
extension TableSpace {
    /// Everything that may come.
    var whole: [BitSet] { domains.map { BitSet(all: $0.atoms.count) } }

    func sure(_ rule: Int) -> [BitSet] { domains.map { $0.sure[rule] } }

    func possible(_ rule: Int) -> [BitSet] { domains.map { $0.possible[rule] } }

    /// How many combinations of atoms a region holds; as many as can be counted where there are more.
    func size(of region: [BitSet]) -> Int {
        region.reduce(1) { size, atoms in
            let (product, isMore) = size.multipliedReportingOverflow(by: atoms.count)
            return isMore ? .max : product
        }
    }

    /// Whether a region is only thought to be possible: it is less than all of an input whose limits cannot be read.
    func isDoubtful(_ region: [BitSet]) -> Bool {
        zip(domains, region).contains { domain, atoms in domain.isOpen && atoms.count < domain.atoms.count }
    }

    /// Where both rules may hold, and whether they certainly both hold somewhere; nil where they never meet.
    func meeting(_ first: Int, _ second: Int) -> (region: [BitSet], isSure: Bool)? {
        var region: [BitSet] = []
        var isSure = true
        for domain in domains {
            let both = domain.sure[first].intersection(domain.sure[second])
            if both.isEmpty {
                let perhaps = domain.possible[first].intersection(domain.possible[second])
                if perhaps.isEmpty { return nil }
                isSure = false
                region.append(perhaps)
            } else {
                region.append(both)
            }
        }
        return (region, isSure)
    }

    /// An input in a region: facts that are there and plain values first, nothing about inputs that may be anything.
    func example(in region: [BitSet]) -> TableAnalysis.Example {
        var entries: [TableAnalysis.Example.Entry] = []
        for (domain, atoms) in zip(domains, region) where atoms.count < domain.atoms.count {
            let stretches = domain.stretches(of: atoms)
            guard let first = stretches.first(where: \.isPlain) ?? stretches.first else { continue }
            let others = first.isPlain ? stretches.filter(\.isPlain).dropFirst().prefix(3).map(\.sample) : []
            entries.append(
                TableAnalysis.Example.Entry(
                    column: domain.columns[0], value: first.sample, standing: first.standing, others: others))
        }
        return TableAnalysis.Example(entries: entries.sorted { $0.column < $1.column })
    }
}

extension InputDomain {
    /// One atom for each stretch of those in `atoms`: a value that a cell names where there is one.
    fileprivate func stretches(of atoms: BitSet) -> [Atom] {
        var found: [Atom] = []
        var last: Int?
        for place in atoms.elements {
            let atom = self.atoms[place]
            if isOrdered, let last, last + 1 == place, let open = found.last, !open.sample.isNull, !atom.sample.isNull {
                if !open.isBorder, atom.isBorder { found[found.count - 1] = atom }
            } else {
                found.append(atom)
            }
            last = place
        }
        return found
    }
}

// MARK: - Rules

extension TableSpace {
    /// Rules that hold for nothing, each with the first column that rules everything out.
    var impossible: [TableAnalysis.Cell] {
        table.rules.indices.compactMap { rule in
            domains.first { $0.possible[rule].isEmpty }.map { TableAnalysis.Cell(rule: rule, column: $0.columns[0]) }
        }
    }

    func isImpossible(_ rule: Int) -> Bool { domains.contains { $0.possible[rule].isEmpty } }

    /// Whether two rules hold for the same inputs, whatever the facts are.
    func isSameTest(_ first: Int, _ second: Int) -> Bool {
        let (mine, theirs) = (table.rules[first].cells, table.rules[second].cells)
        return domains.allSatisfy { domain in
            guard domain.sure[first] == domain.sure[second], domain.possible[first] == domain.possible[second] else {
                return false
            }
            return domain.sure[first] == domain.possible[first]
                || domain.columns.allSatisfy { mine[$0].isSame(as: theirs[$0]) }
        }
    }

    /// The rules of which `isMeant` is true and which certainly hold somewhere.
    func sureRules(_ isMeant: (Int) -> Bool) -> [Int] {
        table.rules.indices.filter { rule in isMeant(rule) && domains.allSatisfy { !$0.sure[rule].isEmpty } }
    }

    /// Whether a rule certainly holds wherever another may.
    func covers(_ rule: Int, _ other: Int) -> Bool {
        domains.allSatisfy { $0.possible[other].isSubset(of: $0.sure[rule]) }
    }

    /// Those of `others` that hold somewhere where `rule` may.
    func meeting(_ rule: Int, _ others: [Int]) -> [Int] {
        others.filter { other in domains.allSatisfy { $0.possible[rule].intersects($0.sure[other]) } }
    }
}

extension UnaryTests {
    /// Whether two cells of one column are the same tests in the same order.
    fileprivate func isSame(as other: UnaryTests) -> Bool {
        guard isNegated == other.isNegated, tests.count == other.tests.count else { return false }
        return zip(tests, other.tests).allSatisfy { mine, theirs in
            switch (mine, theirs) {
            case (.comparison(let one, let left), .comparison(let two, let right)):
                one == two && left.isSame(as: right)
            case (.value(let left), .value(let right)), (.condition(let left), .condition(let right)):
                left.isSame(as: right)
            default: false
            }
        }
    }
}
