/// Facts that a test edits line by line; they hold no quotes to begin with.
struct FactsDraft {
    /// The lines of each file, the header first, without their ends.
    private(set) var lines: [String: [[UInt8]]]

    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")

    init(_ files: [String: [UInt8]]) {
        lines = files.mapValues { bytes in
            bytes.split(separator: FactsDraft.lineFeed).map { Array($0) }
        }
    }

    /// The files as bytes, with LF at each end.
    var files: [String: [UInt8]] {
        lines.mapValues { lines in lines.flatMap { $0 + [FactsDraft.lineFeed] } }
    }
}

// MARK: - Reading

extension FactsDraft {
    func rowCount(_ file: String) -> Int { (lines[file]?.count ?? 1) - 1 }

    /// The line of the file that holds a row, both counted as people do: the header is line 1.
    static func line(ofRow row: Int) -> Int { row + 2 }

    func cells(_ file: String, _ row: Int) -> [String] { cells(of: lines[file]?[row + 1] ?? []) }

    func cell(_ file: String, _ row: Int, _ column: String) -> String {
        place(of: column, in: file).map { cells(file, row)[$0] } ?? ""
    }

    private func cells(of line: [UInt8]) -> [String] {
        line.split(separator: FactsDraft.comma, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func place(of column: String, in file: String) -> Int? {
        cells(of: lines[file]?.first ?? []).firstIndex(of: column)
    }
}

// MARK: - Editing

extension FactsDraft {
    mutating func setLine(_ file: String, _ row: Int, _ line: [UInt8]) { lines[file]?[row + 1] = line }

    mutating func set(_ file: String, _ row: Int, _ column: String, to value: [UInt8]) {
        guard let place = place(of: column, in: file) else { return }
        var cells = cells(file, row).map { Array($0.utf8) }
        cells[place] = value
        setLine(file, row, Array(cells.joined(separator: [FactsDraft.comma])))
    }

    /// Adds a row at the end; its number.
    mutating func append(_ file: String, _ line: [UInt8]) -> Int {
        lines[file]?.append(line)
        return rowCount(file) - 1
    }

    /// Rewrites every line of a file, the header included, as cells.
    mutating func rewrite(_ file: String, _ edit: (_ isHeader: Bool, [String]) -> [String]) {
        let edited = (lines[file] ?? []).enumerated().map { index, line in
            Array(edit(index == 0, cells(of: line)).joined(separator: ",").utf8)
        }
        lines[file] = edited
    }

    /// Adds a column at the end, empty in every row.
    mutating func addColumn(_ file: String, _ header: String) {
        rewrite(file) { isHeader, cells in cells + [isHeader ? header : ""] }
    }
}
