package import Civic
package import Interchange

/// The facts of a year as columns: organisations, contracts and recognitions that passed every check.
///
/// Organisations are numbered by their rows; contracts and recognitions name them by that number.
package struct Facts: Sendable {
    /// One value for each organisation.
    package struct Organisations: Sendable {
        package var ids: [CreditCode] = []
        package var kinds: [Int32] = []
        package var sizes: [Int32] = []
        package var districts: [Int32] = []
        /// The year, 0 where there is none.
        package var firstYears: [Int32] = []
        package var areAboveScale: [Bool] = []
        /// All rows in the order of their ids, which is the settlement's.
        package var order: [Int32] = []
        package var count: Int { ids.count }
    }

    /// One value for each contract; amounts in fen.
    package struct Contracts: Sendable {
        package var ids: TextColumn?
        /// The row of the file's table, under which `ids` knows the contract.
        package var rows: [Int32] = []
        package var days: [Int32] = []
        package var kinds: [Int32] = []
        /// Organisations by number; -1 for somebody without a credit code, who is no organisation of the city.
        package var sellers: [Int32] = []
        package var buyers: [Int32] = []
        package var turnover: [Int64] = []
        package var technologyAmounts: [Int64] = []
        package var exempt: [Int64] = []
        package var statuses: [Int32] = []
        package var count: Int { rows.count }
    }

    /// One value for each recognition.
    package struct Recognitions: Sendable {
        package var organisations: [Int32] = []
        package var kinds: [Int32] = []
        package var days: [Int32] = []
        /// Fen; nil where nobody has approved an amount.
        package var approved: [Int64?] = []
        package var lines: [Int32] = []
        package var count: Int { organisations.count }
    }

    package var organisations = Organisations()
    package var contracts = Contracts()
    package var recognitions = Recognitions()
    /// The names models see for district numbers, and for numbers of recognition kinds.
    package let districtNames: [String]
    package let recognitionKinds: [String]
    /// Rows set aside, in the order of files and lines.
    package var problems: [RowProblem] = []
    package var notes: [Note] = []
    /// Organisations that have no row because theirs was set aside, each with the problem that did it.
    package var missing: [CreditCode: RowProblem] = [:]
    /// Organisations of which some fact was set aside, by number.
    package var damaged: Set<Int32> = []
}
