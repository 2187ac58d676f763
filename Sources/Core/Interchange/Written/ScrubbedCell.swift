/// A cell's text without what nobody sees: outer spaces, zero-width characters and, if told, full-width signs.
///
/// The slow way into a cell, taken only by those that are not plain; what it changed is kept beside the text.
struct ScrubbedCell {
    private(set) var bytes: [UInt8] = []
    var tidying: Tidying = []

    /// What a code point is to a reader of cells.
    private enum Sort {
        case plain
        case space
        /// Trimmed at the ends, refused inside.
        case lineBreak
        /// Dropped wherever it stands.
        case invisible
        /// Dropped at the ends, refused inside, where it would show the text in another order than it is kept.
        case direction
        case control
        case damage
    }

    /// Scrubs `cell`; with `narrowing` full-width signs become those of ASCII and inner spaces plain ones.
    ///
    /// - Throws: ``CellRefusal`` for control characters and line breaks inside, and for text that was lost.
    init(_ cell: Span<UInt8>, narrowing: Bool) throws(CellRefusal) {
        bytes.reserveCapacity(cell.count)
        var end = 0
        var pending: CellRefusal?
        var index = 0
        while index < cell.count {
            let start = index
            let value = ScrubbedCell.codePoint(cell, at: &index)
            switch ScrubbedCell.sort(value) {
            case .plain:
                if let pending { throw pending }
                if narrowing, value >= 0x80, let sign = narrowed(value) {
                    append(sign)
                } else {
                    for place in start..<index { bytes.append(cell[unchecked: place]) }
                }
                end = bytes.count
            case .space:
                if bytes.isEmpty {
                    tidying.insert(.outerSpace)
                } else if narrowing {
                    bytes.append(0x20)
                } else {
                    for place in start..<index { bytes.append(cell[unchecked: place]) }
                }
            case .lineBreak:
                tidying.insert(.outerSpace)
                if !bytes.isEmpty {
                    pending = CellRefusal(.control, "单元格内有换行或制表符", "请删去单元格内的换行和制表符，写成一行")
                }
            case .invisible:
                tidying.insert(.invisible)
            case .direction:
                tidying.insert(.invisible)
                if !bytes.isEmpty {
                    pending = pending ?? CellRefusal(.direction, "单元格内有改变文字方向的不可见字符", "请清空单元格后重新键入")
                }
            case .control:
                throw CellRefusal(.control, "单元格内有控制字符", "请清空单元格后重新键入")
            case .damage:
                throw CellRefusal(.damaged, "单元格内有乱码“�”，原文已经丢失", "请从原始文件重新导出，编码选择 UTF-8")
            }
        }
        if end < bytes.count {
            tidying.insert(.outerSpace)
            bytes.removeLast(bytes.count - end)
        }
    }

    /// A scrubbed text made of `bytes`.
    init(bytes: [UInt8], tidying: Tidying) {
        self.bytes = bytes
        self.tidying = tidying
    }
}

// MARK: - Code points

extension ScrubbedCell {
    /// The code point that begins at `index`, which moves behind it; U+FFFD for bytes that are not UTF-8.
    @inline(__always)
    private static func codePoint(_ cell: Span<UInt8>, at index: inout Int) -> UInt32 {
        let lead = UInt32(cell[unchecked: index])
        index &+= 1
        if lead < 0x80 { return lead }
        let (length, least): (Int, UInt32) =
            lead < 0xC2
            ? (0, 0) : lead < 0xE0 ? (1, 0x80) : lead < 0xF0 ? (2, 0x800) : lead < 0xF5 ? (3, 0x10000) : (0, 0)
        guard length > 0, index &+ length <= cell.count else { return 0xFFFD }
        var value = lead & (0x3F >> UInt32(truncatingIfNeeded: length))
        for _ in 0..<length {
            let next = UInt32(cell[unchecked: index])
            guard next & 0xC0 == 0x80 else { return 0xFFFD }
            value = value << 6 | (next & 0x3F)
            index &+= 1
        }
        return value >= least && Unicode.Scalar(value) != nil ? value : 0xFFFD
    }

    @inline(__always)
    private static func sort(_ value: UInt32) -> Sort {
        switch value {
        case 0x21...0x7E: .plain
        case 0x3001...0xFEFE, 0xFF00...0xFFFC: .plain
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
        case 0x00...0x1F, 0x7F...0x9F: .control
        case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: .invisible
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .direction
        case 0xFFFD, 0xFFFE, 0xFFFF: .damage
        default: .plain
        }
    }

    /// The sign of ASCII, or the narrow ¥, that `value` is another form of; `nil` when it is none.
    private mutating func narrowed(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xFF01...0xFF5E:
            tidying.insert(.fullWidth)
            return value - 0xFEE0
        case 0x3002, 0xFF61:
            tidying.insert(.fullWidth)
            return 0x2E
        case 0xFFE5:
            return 0xA5
        case 0x2010...0x2015, 0x2212, 0xFE63:
            tidying.insert(.sign)
            return 0x2D
        default:
            return nil
        }
    }

    /// Appends a code point below U+0800.
    private mutating func append(_ value: UInt32) {
        if value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value))
        } else {
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
        }
    }
}

// MARK: - Tidying further

extension ScrubbedCell {
    /// Drops all spaces, which stand inside.
    mutating func dropSpaces() {
        guard bytes.contains(0x20) else { return }
        bytes.removeAll { $0 == 0x20 }
        tidying.insert(.innerSpace)
    }

    /// Makes ASCII letters upper case.
    mutating func raiseLetters() {
        for index in bytes.indices where 0x61...0x7A ~= bytes[index] {
            bytes[index] &-= 0x20
            tidying.insert(.letterCase)
        }
    }

    /// Takes away a leading `'`, or `="` and `"` round the text.
    mutating func dropTextMark() {
        if bytes.count > 3, bytes.starts(with: "=\"".utf8), bytes.last == UInt8(ascii: "\"") {
            bytes.removeLast()
            bytes.removeFirst(2)
            tidying.insert(.textMark)
        } else if bytes.count > 1, bytes[0] == UInt8(ascii: "'") {
            bytes.removeFirst()
            tidying.insert(.textMark)
        }
    }
}
