import Exact
import Markup
import Operations
import Settlement
import Site

/// What the pages of settlements take.
enum SettlementInputs {
    static let run = Input<String>.text("run", SettlementWords.run, limit: 64, isRequired: true)
    static let rule = Input<String>.text("rule", SettlementWords.rule, limit: 100)
    static let outcome = Input<String>.choice(
        "outcome", SettlementWords.outcome, SettlementWords.outcomes.map { .init($0.code, $0.outcome.words) })
    static let unitText = Input<String>.text("unit", SettlementWords.unit, hint: SettlementWords.unitHint, limit: 100)
    static let unit = Input<String>.text("unit", SettlementWords.code, limit: 18, isRequired: true)
    static let page = Input<Int64>.number("page", SettlementWords.page, in: 1...1_000_000)

    static let year = Input<Int64>.number(
        "year", SettlementWords.year, in: 1990...2100, hint: SettlementWords.yearHint, isRequired: true)
    static let rulesOn = Input<CivilDay>.day("rules", SettlementWords.rulesOn, hint: SettlementWords.rulesHint)
    static let known = Input<CivilDay>.day("known", SettlementWords.known, hint: SettlementWords.knownHint)
    static let account = Input<String>.text("account", OperatorWords.account, limit: 64, isRequired: true)

    static let before = Input<String>.text("before", SettlementWords.first, limit: 64)
    static let after = Input<String>.text("after", SettlementWords.second, limit: 64)
    static let kind = Input<String>.choice(
        "kind", SettlementWords.kind,
        SettlementComparison.Difference.Kind.allCases.map { .init($0.rawValue, SettlementWords.kind($0)) })

    /// What stands for an account where nothing is to be recorded.
    static let noAccount = "-"
}
