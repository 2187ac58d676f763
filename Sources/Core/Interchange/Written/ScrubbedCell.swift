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
        for scalar in String(copying: cell).unicodeScalars {
            switch ScrubbedCell.sort(scalar) {
            case .plain:
                if let pending { throw pending }
                append(narrowing ? narrowed(scalar) : scalar)
                end = bytes.count
            case .space:
                if bytes.isEmpty {
                    tidying.insert(.outerSpace)
                } else {
                    append(narrowing ? " " : scalar)
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
    private static func sort(_ scalar: Unicode.Scalar) -> Sort {
        switch scalar.value {
        case 0x21...0x7E: .plain
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
        case 0x00...0x1F, 0x7F...0x9F: .control
        case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: .invisible
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .direction
        case 0xFFFD, 0xFFFE, 0xFFFF: .damage
        default: .plain
        }
    }

    private mutating func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x21...0x7E:
            return scalar
        case 0xFF01...0xFF5E:
            tidying.insert(.fullWidth)
            return Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
        case 0x3002, 0xFF61:
            tidying.insert(.fullWidth)
            return "."
        case 0xFFE5:
            return "¥"
        case 0x2010...0x2015, 0x2212, 0xFE63:
            tidying.insert(.sign)
            return "-"
        default:
            return scalar
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
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
