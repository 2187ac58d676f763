import DMN
import FEEL

extension PackCheck {
    /// What a table leaves out, gives twice or never gives, before any facts are there.
    mutating func checkAnalyses() {
        for table in pack.tables { check(TableAnalysis(of: table.compiled), of: table.compiled, table.words) }
    }

    private mutating func check(_ analysis: TableAnalysis, of table: TableExpr, _ words: TableWords) {
        let file = words.model.file
        let gaps = analysis.gaps.filter(\.isCertain)
        if !gaps.isEmpty {
            let examples = gaps.prefix(3).map { words.text(of: $0.example) }
            report(.tableGap(words.element, examples), in: file, at: words.position)
        }
        for overlap in analysis.overlaps where overlap.isCertain {
            let example = words.text(of: overlap.example)
            let rows = (overlap.first + 1, overlap.second + 1)
            let fault: Finding.Fault =
                table.hitPolicy == .any
                ? .rowsDisagree(rows, of: words.element, example) : .rowsOverlap(rows, of: words.element, example)
            report(fault, in: file, at: words.position(ofRule: overlap.second))
        }
        // Under UNIQUE they are rows that meet, which is told already.
        for duplicate in analysis.duplicates where table.hitPolicy != .unique {
            report(
                .rowRepeated(duplicate.second + 1, of: words.element, first: duplicate.first + 1), in: file,
                at: words.position(ofRule: duplicate.second))
        }
        for row in analysis.unreachable {
            report(
                .rowUnreachable(row.rule + 1, of: words.element, by: row.by.map { $0 + 1 }), in: file,
                at: words.position(ofRule: row.rule))
        }
        for stranger in analysis.strangers {
            report(
                .valueNotAllowed(
                    words.text(of: stranger.value), words.name(of: stranger.column), row: stranger.rule + 1),
                in: file, at: words.position(of: stranger))
        }
        for cell in analysis.impossible where !analysis.strangers.contains(where: { $0.rule == cell.rule }) {
            report(
                .rowImpossible(cell.rule + 1, of: words.element, words.name(of: .input(cell.column))), in: file,
                at: words.position(ofRule: cell.rule))
        }
        checkLimits(of: analysis, words)
    }

    /// Where the answer rests on cells that only facts decide, or the table was too large to be seen whole.
    private mutating func checkLimits(of analysis: TableAnalysis, _ words: TableWords) {
        let gap = analysis.gaps.first { !$0.isCertain }
        let overlap = analysis.overlaps.first { !$0.isCertain }
        if let example = gap?.example ?? overlap?.example {
            var places = analysis.openColumns.map { Text.allowedValues(of: words.name(of: .input($0))) }
            places += analysis.undecided.map { Text.cell(row: $0.rule + 1, words.name(of: .input($0.column))) }
            // Rows of an ANY table may agree or not, by what their outputs give.
            if places.isEmpty, let overlap { places.append(.outputs(ofRows: overlap.first + 1, overlap.second + 1)) }
            report(
                .tableUndecided(words.element, isGap: gap != nil, words.text(of: example), by: places),
                in: words.model.file, at: words.position)
        }
        let coverage = analysis.coverage
        if !coverage.isWhole {
            let share = min(coverage.combinations, coverage.pairs, coverage.rules)
            report(.tableTooLarge(words.element, percent: Int(share * 100)), in: words.model.file, at: words.position)
        }
    }
}
