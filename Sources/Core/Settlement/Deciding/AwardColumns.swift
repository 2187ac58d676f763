import DMN
import FEEL

/// Results of type tAward for many cases, as columns of amounts and of the texts' numbers in the pool.
final class AwardColumns {
    private let result: Column.Contexts
    private let amounts: Column.Numbers
    /// What an amount is divided by to come to fen, and what it is multiplied by.
    private let divisor: Int64
    private let factor: Int64
    private let outcomes: (column: Column.Codes, known: [Outcome?])
    private let reasons: (column: Column.Codes, numbers: [Int32])
    private let clauses: (column: Column.Codes, numbers: [Int32])

    /// The columns of `column`; nil where they are not those of an award, and the interpreter must answer.
    init?(_ column: Column, _ pool: TextPool, _ known: [String: Outcome]) {
        guard case .contexts(let contexts) = column,
            case .numbers(let amounts)? = contexts.column("amount"),
            case .codes(let outcomes)? = contexts.column("outcome"),
            case .codes(let reasons)? = contexts.column("reason"),
            case .codes(let clauses)? = contexts.column("clause")
        else { return nil }
        result = contexts
        self.amounts = amounts
        divisor = amounts.scale > 2 ? AwardColumns.power(amounts.scale - 2) : 1
        factor = amounts.scale < 2 ? AwardColumns.power(2 - amounts.scale) : 1
        self.outcomes = (outcomes, outcomes.texts.all.map { known[$0] })
        self.reasons = (reasons, pool.numbers(of: reasons.texts.all))
        self.clauses = (clauses, pool.numbers(of: clauses.texts.all))
    }

    private static func power(_ exponent: Int) -> Int64 { (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 } }

    /// What a row says; nil where anything of it is null, unknown, negative or no whole fen, and the interpreter must
    /// answer.
    subscript(row: Int) -> (outcome: Outcome, fen: Int64, reason: Int32, clause: Int32)? {
        guard result.states.isPresent(row), amounts.states.isPresent(row), outcomes.column.states.isPresent(row),
            reasons.column.states.isPresent(row), clauses.column.states.isPresent(row),
            let outcome = outcomes.known[Int(outcomes.column.values[row])]
        else { return nil }
        let (quotient, remainder) = amounts.values[row].quotientAndRemainder(dividingBy: divisor)
        let (fen, overflow) = quotient.multipliedReportingOverflow(by: factor)
        guard remainder == 0, !overflow, fen >= 0 else { return nil }
        let counts = outcome == .granted || outcome == .assumed
        return (
            outcome, counts ? fen : 0, reasons.numbers[Int(reasons.column.values[row])],
            clauses.numbers[Int(clauses.column.values[row])]
        )
    }
}
