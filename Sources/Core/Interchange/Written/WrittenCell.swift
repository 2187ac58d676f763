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

    /// Tells most cells that say something by their first bytes behind spaces.
    private static func mayBeBlank(_ cell: Span<UInt8>) -> Bool {
        var start = 0
        while start < cell.count {
            let rest = cell.count - start
            let second = rest > 1 ? cell[start + 1] : 0
            let third = rest > 2 ? cell[start + 2] : 0
            switch cell[start] {
            case 0x09...0x0D, 0x20: start += 1
            case 0xC2 where second == 0xA0: start += 2
            case 0xE3 where second == 0x80 && third == 0x80: start += 3
            case 0xE1: return true
            case 0xE2: return second != 0x88 || third == 0x92
            case 0xEF: return second == 0xBB || (second == 0xBC && third < 0x90 && rest <= longestPlaceholder)
            case 0xE4: return second == 0xB8 && third == 0x8D && rest <= longestPlaceholder
            case 0xE6: return (second == 0x97 || second == 0x9A) && rest <= longestPlaceholder
            case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "-"): return rest <= longestPlaceholder
            case UInt8(ascii: "N"), UInt8(ascii: "n"): return rest <= longestPlaceholder
            default: return false
            }
        }
        return true
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
