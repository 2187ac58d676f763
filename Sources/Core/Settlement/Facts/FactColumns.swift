import Civic
package import DMN
import Exact
import FEEL
import Interchange

/// The facts of a year as relations: the columns of the files under the names that models know, amounts in yuan.
package struct FactColumns: Sendable {
    /// The organisations, and last the row of a party without a credit code.
    package let organisations: Relation
    /// The contracts as their sellers see them: the counterparty is the buyer.
    package let sales: Relation
    /// The contracts as their buyers see them.
    package let purchases: Relation
    /// The recognitions.
    package let recognitions: Relation

    package init(_ facts: Facts) {
        organisations = FactColumns.organisations(facts)
        let missing = Int32(facts.organisations.count)
        sales = FactColumns.contracts(facts, with: facts.contracts.buyers, organisations, missing: missing)
        purchases = FactColumns.contracts(facts, with: facts.contracts.sellers, organisations, missing: missing)
        let columns = facts.recognitions
        recognitions = Relation(
            FactValues.recognition,
            [
                .codes(columns.kinds, TextDictionary(facts.recognitionKinds)), .days(columns.days),
                .numbers(
                    columns.approved.map { $0 ?? 0 }, scale: 2,
                    states: columns.approved.contains(nil)
                        ? RowStates(columns.approved.map { $0 == nil ? RowState.null : RowState.present })
                        : RowStates()),
            ])
    }

    /// A party without a credit code is outside, and nothing else is known of it.
    private static func organisations(_ facts: Facts) -> Relation {
        let columns = facts.organisations
        let ids = columns.ids
        var scaleStates = RowStates()
        if !ids.isEmpty { scaleStates = RowStates(Array(repeating: RowState.present, count: ids.count)) }
        scaleStates.bytes.append(RowState.null)
        let outside = Int32(facts.districtNames.count - 1)
        return Relation(
            FactValues.organisation,
            [
                .opaque { $0 < ids.count ? .string(ids[$0].description) : .null(nil) },
                .codes(columns.kinds + [-1], TextDictionary(FactsSchema.kinds)),
                .codes(columns.sizes + [-1], TextDictionary(FactsSchema.sizes)),
                .codes(columns.districts + [outside], TextDictionary(facts.districtNames)),
                .integers(columns.firstYears + [0], absent: 0),
                .truths(columns.areAboveScale + [false], states: scaleStates),
            ])
    }

    private static func contracts(
        _ facts: Facts, with others: [Int32], _ organisations: Relation, missing: Int32
    ) -> Relation {
        let columns = facts.contracts
        let (ids, rows) = (columns.ids, columns.rows)
        return Relation(
            FactValues.contract,
            [
                .opaque { .string(ids?[Int(rows[$0])] ?? "") }, .days(columns.days),
                .codes(columns.kinds, TextDictionary(FactsSchema.contractKinds)), .numbers(columns.turnover, scale: 2),
                .numbers(columns.technologyAmounts, scale: 2), .numbers(columns.exempt, scale: 2),
                .codes(columns.statuses, TextDictionary(FactsSchema.statuses)),
                .reference(others, organisations, missing: missing),
            ])
    }
}
