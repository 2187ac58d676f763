import Exact

/// The fast way to read a cell: a value or `nil`. What is wrong with a refused cell is worked out by ``CellFault``,
/// once, afterwards.
enum Cell {
    static let identifierLimit = 256

    /// Whether `cell` can name something: no control characters, no space at either end, not too long.
    static func isIdentifier(_ cell: Span<UInt8>) -> Bool {
        guard 1...identifierLimit ~= cell.count, cell[0] != 0x20, cell[cell.count - 1] != 0x20 else { return false }
        var isASCII = true
        for index in cell.indices {
            let byte = cell[unchecked: index]
            if byte < 0x20 || byte == 0x7F { return false }
            if byte >= 0x80 { isASCII = false }
        }
        return isASCII || !CellFault.hasOuterSpace(String(copying: cell))
    }

    /// The day number of `YYYY-MM-DD`.
    static func day(_ cell: Span<UInt8>) -> Int32? {
        guard cell.count == 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-"),
            let year = digits(cell, 0..<4), let month = digits(cell, 5..<7), let day = digits(cell, 8..<10),
            let date = CivilDay(year: year, month: month, day: day)
        else { return nil }
        return Int32(truncatingIfNeeded: date.number)
    }

    /// An amount with up to `decimals` decimals, times 10^`decimals`; further decimals must be 0.
    static func money(_ cell: Span<UInt8>, decimals: Int) -> Int64? {
        var amount: Int64 = 0
        var fraction = -1
        guard !cell.isEmpty else { return nil }
        for index in cell.indices {
            let byte = cell[unchecked: index]
            let digit = byte &- 0x30
            guard digit < 10 else {
                guard byte == UInt8(ascii: "."), decimals > 0, fraction < 0, index > 0, index + 1 < cell.count
                else { return nil }
                fraction = 0
                continue
            }
            if fraction >= 0 {
                fraction += 1
                if fraction > decimals {
                    guard digit == 0 else { return nil }
                    continue
                }
            }
            let (tens, first) = amount.multipliedReportingOverflow(by: 10)
            let (sum, second) = tens.addingReportingOverflow(Int64(digit))
            guard !first, !second else { return nil }
            amount = sum
        }
        for _ in max(fraction, 0)..<max(decimals, fraction) {
            let (tens, overflow) = amount.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            amount = tens
        }
        return amount
    }

    /// `true` or `false` in any case of letters, 是 or 否.
    static func flag(_ cell: Span<UInt8>) -> Bool? {
        switch cell.count {
        case 3: equal(cell, "是") ? true : equal(cell, "否") ? false : nil
        case 4: equal(cell, "true") ? true : nil
        case 5: equal(cell, "false") ? false : nil
        default: nil
        }
    }

    /// A year from 1900 to 2999.
    static func year(_ cell: Span<UInt8>) -> Int32? {
        guard cell.count == 4, let year = digits(cell, 0..<4), 1900...2999 ~= year else { return nil }
        return Int32(year)
    }

    private static func digits(_ cell: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var number = 0
        for index in range {
            let digit = cell[index] &- 0x30
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// Whether `cell` is `word` but for the case of ASCII letters; `word` is in lower case and as long.
    private static func equal(_ cell: Span<UInt8>, _ word: StaticString) -> Bool {
        for index in cell.indices {
            let byte = cell[index]
            let lower = 0x41...0x5A ~= byte ? byte | 0x20 : byte
            if lower != word.utf8Start[index] { return false }
        }
        return true
    }
}
