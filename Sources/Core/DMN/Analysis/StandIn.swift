import Exact
import FEEL

/// A value put in the place of the one thing that the cells of a column compare with and only the facts tell.
///
/// `> limit` and `<= limit` leave nothing out whatever the limit is; so any value will do for it, as long as no cell
/// of the column compares with anything else.
struct StandIn {
    /// What stands in.
    let value: Value
    private let expr: Expr

    /// Nil where there is nothing to replace, or where replacing would take one thing for another.
    init?(for unknown: [Expr], beside known: [Value], type: FEELType) {
        guard let first = unknown.first, known.isEmpty, unknown.allSatisfy({ $0.isSame(as: first) }) else { return nil }
        guard type.bare == .any || first.type.bare == type.bare else { return nil }
        switch first.type.bare {
        case .number: value = .number(0)
        case .string: value = .string("m")
        case .date: value = .date(CivilDay(number: 0))
        case .yearsAndMonths: value = .yearsAndMonths(.zero)
        case .daysAndTime: value = .daysAndTime(.zero)
        default: return nil
        }
        expr = first
    }
}

// MARK: - Standing in

extension StandIn {
    /// The cell with the value in place of what only the facts tell.
    func replacing(in cell: UnaryTests) -> UnaryTests {
        let tests = cell.tests.map { test -> UnaryTests.Test in
            let point = test.expression
            guard point.isSame(as: expr) else { return test }
            let constant = Expr(.constant(value), point.type, at: point.site)
            if case .comparison(let comparison, _) = test { return .comparison(comparison, constant) }
            return .value(constant)
        }
        return UnaryTests(tests, isNegated: cell.isNegated, input: cell.input, frame: cell.frame, site: cell.site)
    }

    /// The atom as it stands to what was replaced.
    func told(_ atom: Atom) -> Atom {
        if atom.sample.equals(value) == true { return Atom(atom.sample, .against(.equal, expr.site)) }
        guard let order = atom.sample.compare(to: value), case .value = atom.standing else {
            return Atom(atom.sample, .against(.unequal, expr.site))
        }
        return Atom(atom.sample, .against(order == .less ? .less : .greater, expr.site), isBorder: false)
    }
}
