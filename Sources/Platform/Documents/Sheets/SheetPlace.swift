/// A cell's place on a sheet, as people name it: `C7`.
package struct SheetPlace: Hashable, Sendable {
    /// From 1, as the sheet counts.
    package let row: Int
    /// From 0: 0 is column A.
    package let column: Int

    /// The most rows a sheet has.
    package static let rows = 1_048_576
    /// The most columns a sheet has; the last is XFD.
    package static let columns = 16_384

    /// The cell in a row, counted from 1, and a column, counted from 0.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The letters of a column: `A` for 0, `XFD` for 16,383.
    package static func letters(of column: Int) -> String {
        var letters: [UInt8] = []
        var rest = max(0, column) + 1
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

// MARK: - Reading

extension SheetPlace {
    /// Reads `C7`, also `$C$7`; nil for anything else. Rows and columns beyond a sheet's edge are read, up to six
    /// letters and nine digits, so that they can be named.
    init?(_ bytes: some Collection<UInt8>) {
        var (row, column, letters, digits) = (0, 0, 0, 0)
        var isAfterDollar = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "$") where !isAfterDollar && digits == 0:
                isAfterDollar = true
                continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                guard digits == 0, letters < 6 else { return nil }
                column = column * 26 + Int(byte & 0x1F)
                letters += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard letters > 0, digits < 9, digits > 0 || byte != UInt8(ascii: "0") else { return nil }
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            default: return nil
            }
            isAfterDollar = false
        }
        guard digits > 0 else { return nil }
        self.init(row: row, column: column - 1)
    }
}

// MARK: - Telling

extension SheetPlace: CustomStringConvertible {
    /// `C7`.
    package var description: String { SheetPlace.letters(of: column) + "\(row)" }
}
