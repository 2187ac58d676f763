import Interchange

/// A cell reduced to what it says, so that only real differences remain.
struct ComparableCell: Hashable {
    private let bytes: [UInt8]

    init(_ text: String, _ kind: LedgerColumn.Kind) {
        let plain = Self.plain(text)
        bytes =
            switch kind {
            case .text: plain
            case .number:
                (try? WrittenCell.money(plain.span, unit: .yuan, allowsNegative: true))
                    .map { Array("\($0.value)".utf8) } ?? plain
            case .day: (try? WrittenCell.day(plain.span)).map { Array("\($0.value)".utf8) } ?? plain
            case .flag: Self.flag(plain)
            }
    }

    /// Whether the cell says nothing.
    var isEmpty: Bool { bytes.isEmpty }

    /// The text in half-width forms without any space, ASCII letters in upper case.
    static func plain(_ text: String) -> [UInt8] {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}" { continue }
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            var value = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
            if (0x61...0x7A).contains(value) { value -= 0x20 }
            plain.append(Unicode.Scalar(value) ?? scalar)
        }
        return Array(String(plain).utf8)
    }

    private static func flag(_ plain: [UInt8]) -> [UInt8] {
        switch String(decoding: plain, as: UTF8.self) {
        case "是", "TRUE": Array("是".utf8)
        case "否", "FALSE": Array("否".utf8)
        default: plain
        }
    }
}
