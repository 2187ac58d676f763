import Documents
package import Exact
import Interchange

extension ImportFile {
    /// Writes the rejected rows as they came, each with what is wrong, so that they can be mended and imported again.
    ///
    /// - Throws: `FileOutput.Fault`, `SheetFault`.
    package func giveBack(
        _ rejected: [RejectedRow], _ recognition: ImportRecognition, to path: String, at now: Instant
    ) throws {
        var reasons: [Int: String] = [:]
        for row in rejected {
            let column = row.column.isEmpty ? "" : "“\(row.column)”"
            reasons[row.line] = "第 \(row.line) 行\(column)：\(row.problem)。\(row.remedy)。"
        }
        let width = recognition.mapping.width
        // A file that was given back before has the column already.
        let headers = recognition.headers.map(\.header).filter { $0 != ImportFile.reasonHeader }
        let kept = (0..<width).filter { recognition.headers[$0].header != ImportFile.reasonHeader }
        var source = try source(headerLine: recognition.mapping.headerLine)
        switch content {
        case .text:
            var writer = CSVWriter(for: .spreadsheet)
            writer.record(headers + [ImportFile.reasonHeader])
            while let row = try source.next() {
                guard let reason = reasons[row.line] else { continue }
                writer.record(kept.map { row[$0].shown } + [reason])
            }
            try FileOutput.write(writer.bytes, to: path)
        case .workbook:
            let columns = (headers + [ImportFile.reasonHeader]).map { SheetColumn($0, .text) }
            let writer = try SheetWriter(path: path, sheet: "退回", columns: columns, created: now)
            while let row = try source.next() {
                guard let reason = reasons[row.line] else { continue }
                try writer.append(kept.map { row[$0].entry } + [.text(reason)])
            }
            try writer.finish()
        }
    }
}

extension ImportedCell {
    /// The cell as a workbook takes it.
    fileprivate var entry: SheetEntry {
        switch self {
        case .empty: .empty
        case .text(let text): .text(text.string)
        case .unreadable(let text, _, _): .text(text)
        case .number(let digits): .read(.number(digits))
        case .day(let day): .day(day)
        case .flag(let flag): .flag(flag)
        }
    }
}
