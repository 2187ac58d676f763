/// A place in a file, as editors count: both numbers begin at 1, columns are Unicode code points.
public struct SourcePosition: Hashable, Sendable {
    /// The line, from 1; a line ends with a line feed.
    public let line: Int
    /// The column, from 1, in code points.
    public let column: Int

    /// A place from its line and column, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The beginning of a file.
    public static let start = SourcePosition(line: 1, column: 1)
}

extension SourcePosition: Comparable {
    /// Earlier in the file.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// The notation `line:column`, which editors open.
    public var description: String { "\(line):\(column)" }
}
