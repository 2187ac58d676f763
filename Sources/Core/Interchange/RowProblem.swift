/// Why a row was set aside, for the clerk who will mend it: one line of `problems.csv`.
package struct RowProblem: Hashable, Sendable {
    /// The file's name.
    package let file: String
    /// The line on which the row begins, from 1.
    package let line: Int
    /// The column's header as the file has it; empty when the whole row is meant.
    package let column: String
    /// What stands there, shortened.
    package let value: String
    /// What is wrong.
    package let problem: String
    /// How to mend it.
    package let remedy: String
    /// The numbers in the code book of the organisations the row names, whose result is therefore damaged.
    package let organisations: [Int32]

    /// A problem of the row on `line` of `file`.
    package init(
        file: String, line: Int, column: String, value: String, problem: String, remedy: String,
        organisations: [Int32] = []
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.value = RowProblem.shortened(value)
        self.problem = problem
        self.remedy = remedy
        self.organisations = organisations
    }

    /// The same problem with the organisations by other numbers.
    func naming(_ organisations: [Int32]) -> RowProblem {
        RowProblem(
            file: file, line: line, column: column, value: value, problem: problem, remedy: remedy,
            organisations: organisations)
    }

    /// At most 80 code points of `value`; more end in `…`.
    private static func shortened(_ value: String) -> String {
        let scalars = value.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 80, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return value }
        return String(scalars[..<end]) + "…"
    }
}
