import DMN

// What is committed and handed in.
extension ConformanceReport {
    /// The scored cases as the kit takes them: folder, test file, case, result, message; every field quoted, no header.
    var csv: String {
        rows(of: ConformanceReport.scored).flatMap { row in
            row.outcomes.map { outcome in
                let message = outcome.message.split(separator: "\"", omittingEmptySubsequences: false).joined(
                    separator: "'")
                let result = outcome.passed ? "SUCCESS" : "ERROR"
                return "\"\(row.level)/\(row.name)\",\"\(row.file)\",\"\(outcome.id)\",\"\(result)\",\"\(message)\"\n"
            }
        }.joined()
    }

    /// The file that stands beside the CSV: who made the engine, and what a reader of the score must know.
    ///
    /// - Parameter day: the day the results are of, `YYYY-MM-DD`; left out where nobody gave it.
    func properties(asOf day: String?) -> String {
        let entries = [
            ("vendor.name", "Beizeng"), ("vendor.url", ""), ("product.name", "Beizeng DMN"), ("product.url", ""),
            ("product.version", Version.current),
            (
                "product.comment",
                "A native engine in Swift without a Java virtual machine. The java.lang functions that test "
                    + "0076-feel-external-java calls (Math.max and cos, valueOf, String.format) are bound natively: they are "
                    + "entries of a registry of host functions, done in Swift. Errors are null with a recorded reason."
            ),
            ("last.update", day ?? ""), ("instructions.url", ""),
        ]
        return entries.filter { $0.0 != "last.update" || day != nil }.map { "\($0)=\($1)\n" }.joined()
    }

    /// The tables of the committed page: the levels, then each level folder by folder.
    var markdown: String {
        var lines = ["| level | cases | passed | expecting a value | passed |", "|---|--:|--:|--:|--:|"]
        for level in levels {
            let note = ConformanceReport.unscored.contains(level) ? " (not scored)" : ""
            lines.append(ConformanceReport.line(level + note, tally([level])))
        }
        lines.append(ConformanceReport.line("**score**", tally(ConformanceReport.scored)))
        for level in levels {
            lines += ["", "### \(level)", "", "| folder | cases | passed |", "|---|--:|--:|"]
            for row in rows(of: [level]) {
                let passed = row.passed == row.outcomes.count ? "\(row.passed)" : "**\(row.passed)**"
                lines.append("| \(row.name) | \(row.outcomes.count) | \(passed) |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ name: String, _ tally: Tally) -> String {
        "| \(name) | \(tally.cases) | \(tally.passed) | \(tally.values) | \(tally.passedValues) |"
    }
}
