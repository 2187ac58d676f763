/// One record of a CSV file: where its fields lie.
package struct CSVRecord: Sendable {
    /// The fields in order; never empty once a record is read.
    package internal(set) var fields: [CSVField] = []
    /// The line on which the record begins, from 1.
    package internal(set) var line = 0
    /// The byte at which the record begins.
    package internal(set) var start = 0

    /// A record to read into.
    package init() {}
}

/// Where the content of a field lies.
///
/// Positions from the length of the text on lie in ``CSVReader/unquoted``, less that length.
package struct CSVField: Hashable, Sendable {
    /// The first byte.
    package let start: Int
    /// How many bytes.
    package let count: Int
}
