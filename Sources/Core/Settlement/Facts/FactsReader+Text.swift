import Interchange

extension FactsReader {
    /// Stands for a byte that is no text; a control character, which no cell's check lets pass.
    private static let substitute: UInt8 = 0x1A

    /// More broken places than this are no slip in a row but a file that is something else.
    private static let mostRepairs = 1_000

    /// The text of a file in which single broken bytes cost their rows alone.
    ///
    /// A file whose header is broken, or which is no text at all, is refused as a whole.
    ///
    /// - Throws: ``FactsFault`` that names line and byte.
    static func text(of bytes: [UInt8], file: String) throws(FactsFault) -> SourceText {
        var bytes = bytes
        var rounds = 0
        while true {
            do throws(SourceText.Fault) {
                return try SourceText(decoding: bytes, file: file)
            } catch {
                // Two rounds mend what can be mended: zero bytes first, then what is not UTF-8.
                guard rounds < 2, error.line > 1, let repaired = repaired(bytes, error.reason) else {
                    throw .text(error)
                }
                bytes = repaired
                rounds += 1
            }
        }
    }

    private static func repaired(_ bytes: [UInt8], _ reason: SourceText.Fault.Reason) -> [UInt8]? {
        switch reason {
        case .zeroByte: withoutZeros(bytes)
        case .damagedUTF8: withoutBrokenCharacters(bytes)
        default: nil
        }
    }

    private static func withoutZeros(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count(where: { $0 == 0 }) <= mostRepairs else { return nil }
        return bytes.map { $0 == 0 ? substitute : $0 }
    }

    private static func withoutBrokenCharacters(_ bytes: [UInt8]) -> [UInt8]? {
        var repaired = bytes
        let span = bytes.span
        var start = 0
        for _ in 0...mostRepairs {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: span.extracting(start..<span.count))
                return repaired
            } catch {
                let broken = error.byteOffsets
                let end = max(broken.upperBound, broken.lowerBound + 1)
                for index in start + broken.lowerBound..<start + end { repaired[index] = substitute }
                start += end
            }
        }
        return nil
    }
}

extension RowProblem {
    /// The problem in other words where the cell holds characters that could not be read; `�` shows each.
    var ofReadableText: RowProblem {
        guard value.utf8.contains(0x1A) else { return self }
        let shown = String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == "\u{1A}" ? "\u{FFFD}" : $0 }))
        return RowProblem(
            file: file, line: line, column: column, value: shown, problem: "单元格中有损坏的字符，无法读取",
            remedy: "请对照原始凭证改正这一格，或用原系统重新导出", organisations: organisations)
    }
}
