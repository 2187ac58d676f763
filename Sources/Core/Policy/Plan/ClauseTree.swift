/// The clauses of a plan, in printing order and by id.
package struct ClauseTree: Hashable, Sendable {
    /// The outermost clauses.
    package let roots: [Clause]
    /// All clauses in printing order, parents before children.
    package let all: [Clause]
    private let indices: [Word: Int]
    private let parents: [Int?]

    init(roots: [Clause]) {
        self.roots = roots
        var all: [Clause] = []
        var parents: [Int?] = []
        var indices: [Word: Int] = [:]
        func add(_ clause: Clause, under parent: Int?) {
            let index = all.count
            all.append(clause)
            parents.append(parent)
            if indices[Word(clause.id)] == nil { indices[Word(clause.id)] = index }
            for child in clause.children { add(child, under: index) }
        }
        for root in roots { add(root, under: nil) }
        self.all = all
        self.parents = parents
        self.indices = indices
    }
}

// MARK: - Looking up

extension ClauseTree {
    /// The clause of this id; the first, should an id appear twice.
    package subscript(id: String) -> Clause? { indices[Word(id)].map { all[$0] } }

    /// The place of a clause in printing order, from 0.
    package func order(of id: String) -> Int? { indices[Word(id)] }

    /// The clause with all that it stands under, outermost first; empty for an unknown id.
    package func path(to id: String) -> [Clause] {
        var path: [Clause] = []
        var next = indices[Word(id)]
        while let index = next {
            path.insert(all[index], at: 0)
            next = parents[index]
        }
        return path
    }
}
