/// Reads cells as people write them: every form that can mean one thing is read and told, every other is refused with
/// its mend.
///
/// Where ``Table`` wants one form of everything, an import takes the files that are there. Full-width digits, outer
/// spaces, `2026年1月2日`, `1,234.50` and lower-case credit codes are read, with a note of what was tidied; a two-digit
/// year, `03/04/2023`, an amount whose unit contradicts its header, or a code that a spreadsheet rounded is refused.
/// A cell in its plain form costs what the strict reader costs. Cells hold UTF-8; none of these functions keeps them.
///
/// An empty cell is refused by all of them, so ask ``blank(_:)`` first where a cell may be empty.
package enum WrittenCell {}

// MARK: - Blank cells

extension WrittenCell {
    /// What a cell that says nothing holds instead; `nil` for a cell that says something.
    ///
    /// Nothing at all gives no tidying; spaces give ``Tidying/outerSpace`` or ``Tidying/invisible``; a sign or word
    /// that officials put where nothing applies (`/`, `—`, 无, 不适用) gives ``Tidying/placeholder``, which a column of
    /// free text may well take for a text.
    package static func blank(_ cell: Span<UInt8>) -> Tidying? {
        if cell.isEmpty { return [] }
        guard mayBeBlank(cell), let scrubbed = try? ScrubbedCell(cell, narrowing: true) else { return nil }
        if scrubbed.bytes.isEmpty { return scrubbed.tidying }
        return placeholders.contains(scrubbed.bytes) ? .placeholder : nil
    }

    /// Tells most cells that say something by their first bytes.
    private static func mayBeBlank(_ cell: Span<UInt8>) -> Bool {
        switch cell[0] {
        case 0x09...0x0D, 0x20, 0xC2, 0xE1...0xE3, 0xEF: true
        case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "-"): cell.count <= longestPlaceholder
        case UInt8(ascii: "N"), UInt8(ascii: "n"): cell.count <= longestPlaceholder
        case 0xE4: cell.count <= longestPlaceholder && cell.count >= 3 && cell[1] == 0xB8 && cell[2] == 0x8D
        case 0xE6: cell.count <= longestPlaceholder && cell.count >= 3 && (cell[1] == 0x97 || cell[1] == 0x9A)
        default: false
        }
    }

    /// Placeholders with spaces behind them are not looked for beyond this many bytes.
    private static let longestPlaceholder = 24

    private static let placeholders: Set<[UInt8]> = Set(
        ["/", "\\", "//", "-", "--", "---", "无", "暂无", "不适用", "N/A", "n/a", "NA", "null", "NULL"]
            .map { Array($0.utf8) })

    /// Scrubs a cell to be read as a number, day or code.
    ///
    /// - Throws: ``CellRefusal``, also for a cell that is empty or an error value.
    static func scrubbed(_ cell: Span<UInt8>) throws(CellRefusal) -> ScrubbedCell {
        guard cell.count <= longestValue else {
            throw CellRefusal(.tooLong, "单元格内容过长，超过 \(longestValue) 个字节", "请核对是否把多个单元格并在了一起")
        }
        let scrubbed = try ScrubbedCell(cell, narrowing: true)
        if scrubbed.bytes.isEmpty { throw CellRefusal.empty() }
        if let refusal = CellRefusal.spreadsheetError(in: scrubbed.bytes) { throw refusal }
        return scrubbed
    }

    /// The most bytes a number, day or code is looked for in.
    private static let longestValue = 512
}
