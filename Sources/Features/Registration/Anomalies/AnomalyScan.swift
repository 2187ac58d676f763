package import Exact
import FEEL
package import Policy

/// Draws up 异常合同清单 for a year: groups the contracts and asks the model about each contract and each group.
///
/// What is odd is not known here. The scan is linear in the number of contracts but for sorting, whatever they are.
package struct AnomalyScan: Sendable {
    private let rules: AnomalyRules
    private let book: RuleBook

    /// - Parameter parameters: numbers that replace those of the model's `Limits`, by name.
    /// - Throws: ``RuleFault`` for a model that cannot be used.
    package init(_ book: RuleBook, parameters: [String: Decimal128] = [:]) throws(RuleFault) {
        self.book = book
        rules = try AnomalyRules(book, parameters: parameters)
    }

    /// The list: single contracts first, then splits, mutual signing and rushes, each in byte order of numbers.
    ///
    /// - Parameter successors: for units that are no more, the credit code of the one that took over.
    /// - Throws: ``RuleFault`` for a model that gives no answer.
    package func list(
        of contracts: [RegisteredContract], year: Int, successors: [String: String] = [:]
    ) throws(RuleFault) -> AnomalyList {
        let ledger = AnomalyLedger(contracts, Successors(successors))
        var run = AnomalyRun(contracts: contracts, ledger: ledger, rules: rules, year: .number(year))
        try run.judge()
        try run.findSplits()
        try run.findMutual()
        try run.findRushes()
        return AnomalyList(anomalies: run.anomalies, counted: run.counted.map { contracts[$0].id })
    }
}

// MARK: - Telling

extension AnomalyScan {
    /// The kinds of entries there can be, by code and what the list calls them.
    package var kinds: [(code: String, word: Text)] { rules.words }

    /// What the list calls entries of a code; the code itself where the model has no word for it.
    package func word(for code: String) -> Text {
        rules.words.first { $0.code == code }?.word ?? Text(zh: code, en: code)
    }

    /// What a clause of an entry says; nil for a name the models do not have.
    package func clause(_ name: String) -> RuleClause? { book.clauses[name] }
}
