import DMN
import Exact
import FEEL
import TestSupport

/// Invented units and their sales, as relations and through them as the interpreter's values.
struct RandomFacts {
    static let types = """
        <itemDefinition name='tUnit'><itemComponent name='kind'><typeRef>string</typeRef></itemComponent>\
        <itemComponent name='size'><typeRef>number</typeRef></itemComponent>\
        <itemComponent name='since'><typeRef>date</typeRef></itemComponent>\
        <itemComponent name='flag'><typeRef>boolean</typeRef></itemComponent></itemDefinition>\
        <itemDefinition name='tSale'><itemComponent name='amount'><typeRef>number</typeRef></itemComponent>\
        <itemComponent name='sort'><typeRef>string</typeRef></itemComponent>\
        <itemComponent name='day'><typeRef>date</typeRef></itemComponent>\
        <itemComponent name='tag'><typeRef>boolean</typeRef></itemComponent>\
        <itemComponent name='other'><typeRef>tUnit</typeRef></itemComponent></itemDefinition>\
        <itemDefinition name='tSales' isCollection='true'><typeRef>tSale</typeRef></itemDefinition>
        """

    private static let kinds = TextDictionary(["a", "b", "é"])
    private static let sorts = TextDictionary(["x", "y", "z", "w"])

    let count: Int
    let units: Relation
    let sales: Relation
    /// The rows of each unit's sales, one after the other, and where each unit's begin.
    let rows: [Int32]
    let starts: [Int32]

    init(count: Int, _ random: inout SeededRandom) {
        self.count = count
        var starts: [Int32] = [0]
        for _ in 0..<count { starts.append((starts.last ?? 0) + Int32(random.below(5))) }
        let total = Int(starts.last ?? 0)
        rows = (0..<Int32(total)).shuffled(using: &random)
        self.starts = starts
        units = Relation(
            Shape(["kind", "size", "since", "flag"]),
            [
                .codes((0..<count).map { _ in Int32(random.below(4)) - 1 }, Self.kinds),
                .numbers((0..<count).map { _ in Self.amount(&random) }, scale: 1, states: Self.states(count, &random)),
                .days((0..<count).map { _ in Int32(19_000 + random.below(900)) }),
                .truths((0..<count).map { _ in random.below(2) == 0 }, states: Self.states(count, &random)),
            ])
        sales = Relation(
            Shape(["amount", "sort", "day", "tag", "other"]),
            [
                .numbers((0..<total).map { _ in Self.amount(&random) }, scale: 2, states: Self.states(total, &random)),
                .codes((0..<total).map { _ in Int32(random.below(4)) }, Self.sorts),
                .days((0..<total).map { _ in Int32(19_000 + random.below(900)) }),
                .truths((0..<total).map { _ in random.below(2) == 0 }),
                .reference((0..<total).map { _ in Int32(random.below(count + 1)) - 1 }, units, missing: 0),
            ])
    }

    /// Mostly small, some so large that products do not fit an integer.
    private static func amount(_ random: inout SeededRandom) -> Int64 {
        switch random.below(12) {
        case 0: 0
        case 1: Int64(random.below(1_000_000_000)) * 9_000_000_000
        default: Int64(random.below(2_000)) - 100
        }
    }

    private static func states(_ count: Int, _ random: inout SeededRandom) -> RowStates {
        guard random.below(2) == 0, count > 0 else { return RowStates() }
        return RowStates((0..<count).map { _ in random.below(6) == 0 ? RowState.null : RowState.present })
    }

    /// The inputs for all units.
    var columns: [String: Column] {
        [
            "unit": .rows(Column.Rows(units, (0..<Int32(count)).map { $0 })),
            "sales": .lists(Column.Lists(sales, rows, starts: starts)),
            "rate": .constant(.number(Decimal128("0.035") ?? .zero)),
        ]
    }
}
