import DMN
import FEEL

/// On which conditions each node of an award's decisions runs, as the interpreter goes through them.
///
/// Columns run every branch; with these paths a reader tells which nodes the interpreter would have seen in a case.
struct NodePaths: Sendable {
    /// A place where the way forks.
    enum Fork: Hashable, Sendable {
        /// The node is this truth value.
        case isTruth(Site, Bool)
        /// The node is anything but this truth value.
        case isNot(Site, Bool)
        /// The table fires this row; -2 for none.
        case fires(Site, Int32)
    }

    /// What must hold for a node to run; a node that only ever runs inside of loops has none.
    private(set) var forks: [Site: [Fork]] = [:]
    /// Nodes of which it cannot be told from columns whether they run.
    private(set) var untold: Set<Site> = []

    init(_ award: AwardProgram) {
        for place in award.order {
            if let expr = award.program.steps[place].expr { mark(expr, []) }
        }
    }
}

// MARK: - Walking

extension NodePaths {
    private mutating func mark(_ expr: Expr, _ path: [Fork]) {
        forks[expr.site] = path
        switch expr.kind {
        case .conditional(let condition, let then, let other):
            mark(condition, path)
            branch(then, path, at: condition, .isTruth(condition.site, true))
            branch(other, path, at: condition, .isNot(condition.site, true))
        case .and(let left, let right):
            mark(left, path)
            branch(right, path, at: left, .isNot(left.site, false))
        case .or(let left, let right):
            mark(left, path)
            branch(right, path, at: left, .isNot(left.site, true))
        case .filter(let list, _, _, _): mark(list, path)
        case .loop(let iterators, _, _), .quantified(_, let iterators, _, _):
            // Of several the inner ones are worked out again for each item of the outer ones.
            for iterator in iterators {
                for domain in [iterator.domain, iterator.end].compactMap(\.self) {
                    if iterators.count == 1 { mark(domain, path) } else { hide(domain) }
                }
            }
        case .membership(let value, let tests):
            mark(value, path)
            for test in tests.tests { hide(test.expression) }
        case .function(let function): hide(function.body)
        case .extended(let form): mark(form, path)
        default: for child in expr.children { mark(child, path) }
        }
    }

    /// A part that runs where `fork` says so; of a constant no node is kept that could tell.
    private mutating func branch(_ expr: Expr, _ path: [Fork], at condition: Expr, _ fork: Fork) {
        if case .constant = condition.kind { hide(expr) } else { mark(expr, path + [fork]) }
    }

    private mutating func mark(_ form: any ExprExtension, _ path: [Fork]) {
        guard let table = form as? TableExpr else {
            for child in form.children { hide(child) }
            return
        }
        for input in table.inputs {
            mark(input.expr, path)
            for test in input.allowed?.tests ?? [] { hide(test.expression) }
        }
        for (number, rule) in table.rules.enumerated() {
            for test in rule.cells.flatMap(\.tests) { hide(test.expression) }
            for output in rule.outputs {
                mark(output, path + [.fires(table.site, Int32(truncatingIfNeeded: number))])
            }
        }
        for output in table.outputs {
            for priority in output.priorities { hide(priority) }
            if let fallback = output.fallback { mark(fallback, path + [.fires(table.site, -2)]) }
        }
    }

    private mutating func hide(_ expr: Expr) {
        expr.walk { untold.insert($0.site) }
    }
}
