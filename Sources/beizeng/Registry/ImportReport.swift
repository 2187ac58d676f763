import Interchange
import Registry

/// What an import did or would do, for the terminal.
struct ImportReport {
    private let recognised: ImportRecognition
    private let isDryRun: Bool

    /// How many rejected rows are told one by one; the file has them all.
    private static let shown = 10

    init(_ recognised: ImportRecognition, dryRun: Bool) {
        self.recognised = recognised
        isDryRun = dryRun
    }

    /// Which column is read as what.
    static func columns(_ recognised: ImportRecognition) -> String {
        var table = TextTable(["表头", "读作", "说明"])
        for header in recognised.headers where header.match != .blank {
            let unit = header.unit.map { "单位：\($0)" } ?? ""
            table.add([header.header, recognised.field(of: header) ?? "—", header.match.note + unit])
        }
        let notes = recognised.findings.map { "  提示：\($0)" }
        let head = "类别：\(recognised.register.label)（表头在第 \(recognised.mapping.headerLine) 行）"
        return ([head, table.text] + notes).joined(separator: "\n")
    }

    /// Counts, what was tidied, and the first rows that were rejected.
    func text(_ review: ImportReview) -> String {
        var lines = [
            "\(isDryRun ? "预检" : "导入")：共 \(review.rows) 行，新增 \(review.new)，变更 \(review.changed)，"
                + "未变 \(review.unchanged)，退回 \(review.rejected.count)"
        ]
        for (header, tally) in zip(recognised.headers, review.tidied) where !tally.isEmpty {
            lines.append("  “\(header.header)”已整理：\(tally)")
        }
        if !review.passed.isEmpty {
            lines.append("  合计、签章等不是数据的行：第 \(review.passed.map { "\($0.line)" }.joined(separator: "、")) 行")
        }
        guard !review.rejected.isEmpty else { return lines.joined(separator: "\n") }
        var table = TextTable(["行", "列", "内容", "问题", "改法"], [.right, .left, .left, .left, .left])
        for row in review.rejected.prefix(ImportReport.shown) {
            table.add(["\(row.line)", row.column, row.value, row.problem, row.remedy])
        }
        lines.append(table.text)
        let rest = review.rejected.count - ImportReport.shown
        if rest > 0 { lines.append("……另有 \(rest) 行") }
        return lines.joined(separator: "\n")
    }
}

extension HeaderGuess.Match {
    /// What is worth a word about how a header was recognised.
    fileprivate var note: String {
        switch self {
        case .told: "指定 "
        case .exact: ""
        case .normalised: "写法不同 "
        case .guess, .competing: "不能确定，未导入 "
        case .ignored, .unknown: "不导入 "
        case .blank: ""
        }
    }
}
