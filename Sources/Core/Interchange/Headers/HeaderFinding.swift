/// Something about a file's headers that a person ought to see before the rows are read.
package struct HeaderFinding: Hashable, Sendable {
    /// What it is about, for programs.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A required column that no header names.
        case missingColumn
        /// Several headers name one column.
        case duplicateHeaders
        /// One header could be several columns, or several headers one.
        case competing
        /// A header that probably is a column; to be confirmed.
        case guess
        /// A header that is no column; its cells are left aside.
        case unknownHeader
        /// A column without a header that holds something, or may.
        case blankHeader
        /// Amounts whose header names no unit.
        case unitMissing
        /// Amounts whose unit a line above the table gives.
        case unitFromAbove
        /// A mapping names a header that the file does not have, or has twice.
        case mappedHeader
        /// A mapping names a column that does not exist.
        case mappedColumn
        /// No row of the file looks like a header.
        case noHeaderRow
    }

    /// What it is about, for programs.
    package let kind: Kind
    /// Whether the file cannot be read until it is mended or a person says which column is which.
    package let isBlocking: Bool
    /// The ids of the columns concerned.
    package let columns: [String]
    /// The places of the headers concerned, from 0.
    package let positions: [Int]
    /// What is found, without a full stop.
    package let problem: String
    /// How to mend it, without a full stop.
    package let remedy: String

    init(
        _ kind: Kind, isBlocking: Bool, columns: [String] = [], positions: [Int] = [], _ problem: String,
        _ remedy: String
    ) {
        self.kind = kind
        self.isBlocking = isBlocking
        self.columns = columns
        self.positions = positions
        self.problem = problem
        self.remedy = remedy
    }
}

extension HeaderFinding: CustomStringConvertible {
    /// What is found and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }
}
