/// Finds the header row of a sheet, above which titles, 填表说明 and the unit of all amounts may stand.
package enum HeaderSearch {
    /// Where a header row was found.
    package struct Found: Hashable, Sendable {
        /// The row, from 0.
        package let row: Int
        /// How many columns it names.
        package let matches: Int
        /// The unit that a line above gives for all amounts: `单位：万元`.
        package let unitAbove: AmountUnit?
    }

    /// How many rows from the top are looked at.
    package static let depth = 20

    /// The row among the first of `rows` that names most of `columns`, the first of several; `nil` when none names
    /// two, or the only one there is.
    package static func find(
        in rows: some Sequence<[String]>, columns: [ExpectedColumn], mapping: HeaderMapping = .none
    ) -> Found? {
        let names = Set(columns.flatMap(\.names).map { HeaderText($0).folded })
        let amounts = Set(columns.filter(\.isMoney).flatMap(\.names).map { HeaderText($0).folded })
        let told = Set(mapping.entries.map { HeaderText($0.header).folded })
        var best: Found?
        var unit: AmountUnit?
        for (row, cells) in rows.prefix(depth).enumerated() {
            var seen: Set<[Unicode.Scalar]> = []
            for cell in cells.prefix(longestRow) where cell.utf8.count <= longestHeader {
                let text = HeaderText(cell)
                if names.contains(text.folded) || told.contains(text.folded) { seen.insert(text.folded) }
                if amounts.contains(text.core) { seen.insert(text.core) }
            }
            if seen.count > best?.matches ?? 0 { best = Found(row: row, matches: seen.count, unitAbove: unit) }
            for cell in cells.prefix(longestRow) where unit == nil && cell.utf8.count <= longestHeader {
                unit = HeaderText.unitAbove(cell)
            }
        }
        guard let best, best.matches >= min(2, columns.count) else { return nil }
        return best
    }

    /// What to tell when no row is a header row.
    package static func notFound(columns: [ExpectedColumn]) -> HeaderFinding {
        let headers = columns.filter(\.isRequired).prefix(8).map(\.header).joined(separator: "、")
        return HeaderFinding(
            .noHeaderRow, isBlocking: true, columns: columns.filter(\.isRequired).map(\.id), "前 \(depth) 行中没有找到表头",
            "请在一行中写明各列名称：\(headers)")
    }

    /// Cells longer than this are instructions.
    private static let longestHeader = 200
    private static let longestRow = 500
}
