// MARK: - Texts and identifiers

extension WrittenCell {
    /// The text in `cell`, without outer spaces and invisible characters, otherwise byte for byte.
    ///
    /// Spaces inside stay, also full-width ones, which names of two characters are often set with. `limit` counts code
    /// points.
    ///
    /// - Throws: ``CellRefusal`` for line breaks and control characters inside, lost characters, error values of a
    ///   spreadsheet, and a text that is empty or too long.
    package static func text(_ cell: Span<UInt8>, limit: Int = 500) throws(CellRefusal) -> Written<String> {
        if cell.count <= limit, isPlainText(cell) { return Written(String(copying: cell)) }
        let text = try ScrubbedCell(cell, narrowing: false)
        if text.bytes.isEmpty { throw CellRefusal.empty() }
        if let refusal = CellRefusal.spreadsheetError(in: text.bytes) { throw refusal }
        let string = String(decoding: text.bytes, as: UTF8.self)
        guard text.bytes.count <= limit || string.unicodeScalars.count <= limit else {
            throw CellRefusal(.tooLong, "文字超过 \(limit) 字", "请缩短，或核对是否把多个单元格并在了一起")
        }
        return Written(string, text.tidying)
    }

    /// The number or name in `cell` by which something goes: a contract, an invoice, a certificate.
    ///
    /// Full-width signs are narrowed; spaces inside and the case of letters stay. At most 256 bytes.
    ///
    /// - Throws: ``CellRefusal``; a number in powers of ten is told as one whose digits a spreadsheet lost.
    package static func identifier(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<String> {
        if isPlainIdentifier(cell) { return Written(String(copying: cell)) }
        var text = try scrubbed(cell)
        text.dropTextMark()
        if text.bytes.isEmpty { throw CellRefusal.empty() }
        if isScientific(text.bytes), text.bytes.contains(UInt8(ascii: "+")) || text.bytes.contains(UInt8(ascii: ".")) {
            throw lostDigits(text.bytes, length: 0, "编号") ?? CellRefusal.empty()
        }
        guard text.bytes.count <= Cell.identifierLimit else {
            throw CellRefusal(.tooLong, "编号过长，超过 \(Cell.identifierLimit) 个字节", "请核对是否把多个单元格并在了一起")
        }
        return Written(String(decoding: text.bytes, as: UTF8.self), text.tidying)
    }

    /// Digits, letters and hyphens, and no power of ten.
    private static func isPlainIdentifier(_ cell: Span<UInt8>) -> Bool {
        guard 1...Cell.identifierLimit ~= cell.count else { return false }
        for index in cell.indices {
            switch cell[unchecked: index] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: continue
            default: return false
            }
        }
        return true
    }

    /// Whether nothing in `cell` can need tidying: no space at the ends, no control character, no error value, and no
    /// byte that may begin an invisible character or another space.
    private static func isPlainText(_ cell: Span<UInt8>) -> Bool {
        guard let last = cell.indices.last, cell[0] != 0x20, cell[last] != 0x20, cell[0] != UInt8(ascii: "#") else {
            return false
        }
        var index = 0
        while index <= last {
            let byte = cell[unchecked: index]
            index &+= 1
            if byte >= 0xE4 && byte <= 0xED { continue }
            switch byte {
            case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2: return false
            case 0xE3 where index <= last && cell[unchecked: index] == 0x80 && isEnd(index, last): return false
            case 0xEF where index <= last && cell[unchecked: index] >= 0xBB && cell[unchecked: index] != 0xBC:
                return false
            default: continue
            }
        }
        return true
    }

    /// Whether the character of three bytes whose second stands at `index` is the first or last of its cell.
    private static func isEnd(_ index: Int, _ last: Int) -> Bool {
        index == 1 || index == last - 1
    }
}

// MARK: - Words

extension WrittenCell {
    /// The code of the word in `cell`, one of `list`.
    ///
    /// - Throws: ``CellRefusal``, which lists the words and names the one that may be meant.
    package static func word(_ cell: Span<UInt8>, of list: WordList) throws(CellRefusal) -> Written<Int32> {
        if let code = list.vocabulary.code(of: cell) { return Written(code) }
        let trimmed = try ScrubbedCell(cell, narrowing: false)
        if trimmed.bytes.isEmpty { throw CellRefusal.empty() }
        if let code = list.vocabulary.code(of: trimmed.bytes.span) { return Written(code, trimmed.tidying) }
        let text = try scrubbed(cell)
        if let found = list.folded(text) { return found }
        let near = list.nearest(to: text.bytes).map { "也许应为“\($0)”；" } ?? ""
        throw CellRefusal(
            .word, "\(quoted(text))不是可用的取值", "\(near)请改为以下之一：\(list.vocabulary.listing)")
    }
}
