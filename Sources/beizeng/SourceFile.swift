import DMN

/// A file, or a text from the command line, that messages point into.
struct SourceFile {
    /// The file as the caller named it; empty for a text from the command line.
    let name: String
    private let lines: [ArraySlice<UInt8>]

    init(name: String, bytes: [UInt8]) {
        self.name = name
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// A line, counted from 1, without its end; empty beyond the last.
    func line(_ number: Int) -> String {
        guard lines.indices.contains(number - 1) else { return "" }
        let line = lines[number - 1]
        return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }

    /// The place of a byte of the whole text.
    func position(ofByte offset: Int) -> SourcePosition {
        var rest = offset
        for (index, line) in lines.enumerated() {
            if rest <= line.count {
                return SourcePosition(
                    line: index + 1, column: String(decoding: line.prefix(rest), as: UTF8.self).unicodeScalars.count + 1
                )
            }
            rest -= line.count + 1
        }
        return SourcePosition(line: max(1, lines.count), column: 1)
    }
}
