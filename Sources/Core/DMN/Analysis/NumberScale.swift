import Exact
import FEEL

/// Numbers cut at those that cells name.
enum NumberScale {
    /// The numbers themselves and one for each stretch beside them, in order.
    static func atoms(cutAt numbers: [Decimal128]) -> [Atom] {
        let points = Set(numbers).sorted()
        guard let first = points.first else { return [Atom(.number(0), .other)] }
        func stretch(_ number: Decimal128?) -> [Atom] { number.map { [Atom(.number($0), isBorder: false)] } ?? [] }
        var atoms = stretch(beside(first, isAbove: false, before: nil))
        for (index, point) in points.enumerated() {
            let next = index + 1 < points.count ? points[index + 1] : nil
            atoms.append(Atom(.number(point)))
            atoms += stretch(beside(point, isAbove: true, before: next))
        }
        return atoms
    }

    /// A number on one side of `point`, and smaller than `limit`: the next whole step where that is possible.
    private static func beside(_ point: Decimal128, isAbove: Bool, before limit: Decimal128?) -> Decimal128? {
        let half = Decimal128(coefficient: 5, exponent: -1, isNegative: false) ?? .one
        var steps: [Decimal128?] = [.one]
        if let limit { steps.append(limit.subtracting(point)?.multiplied(by: half)) }
        // Beside a number of many digits one is nothing.
        steps.append(point.magnitude)
        steps.append(Decimal128(coefficient: 1, exponent: -30, isNegative: false)?.multiplied(by: point.magnitude))
        for step in steps.compactMap({ $0 }) {
            guard let number = isAbove ? point.adding(step) : point.subtracting(step) else { continue }
            guard isAbove ? point < number : number < point else { continue }
            if let limit, number >= limit { continue }
            return number
        }
        return nil
    }
}
