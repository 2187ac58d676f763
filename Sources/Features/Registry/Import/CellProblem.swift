import Civic

/// Why a row says nothing that can be kept.
package struct CellProblem: Error, Hashable {
    /// What is wrong, without a full stop.
    package let problem: String
    /// What mends it, without a full stop.
    package let remedy: String
    /// The header of the column; empty where the row as a whole is meant.
    package let column: String
    /// What stands there.
    package let value: String

    /// A problem of a cell that the caller knows.
    package init(_ problem: String, _ remedy: String) {
        self.init(problem, remedy, nil, in: ImportedRow(line: 0, cells: []))
    }

    /// A problem of the cell at a place of a row.
    ///
    /// - Parameter isSecret: whether what stands there is shown with its middle hidden.
    init(
        _ problem: String, _ remedy: String, _ place: ImportMapping.Place?, in row: ImportedRow, isSecret: Bool = false
    ) {
        self.problem = problem
        self.remedy = remedy
        column = place?.header ?? ""
        let shown = place.map { row[$0.column].shown } ?? ""
        value = isSecret ? IdentityNumber.masked(shown) : shown
    }

    /// The problem as the reason why a row was rejected.
    func rejecting(_ line: Int) -> RejectedRow {
        RejectedRow(line: line, column: column, value: value, problem: problem, remedy: remedy)
    }
}
