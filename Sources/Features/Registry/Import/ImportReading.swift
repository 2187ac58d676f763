package import Interchange

/// What the rows of a file say, without anything being changed.
package struct ImportReading: Sendable {
    /// The rows that can be read: the line, what the entry is called, what is said of it.
    package internal(set) var rows: [(line: Int, name: String, values: FieldValues)] = []
    /// The rows that cannot.
    package internal(set) var rejected: [RejectedRow] = []
    /// What rejected rows are called, by line, where that can be read.
    package internal(set) var names: [Int: String] = [:]
    /// For each column of the file, what had to be tidied in its cells.
    package internal(set) var tidied: [TidyingTally] = []
    /// Rows that are no records, such as sums.
    package internal(set) var passed: [PassedRow] = []
}
