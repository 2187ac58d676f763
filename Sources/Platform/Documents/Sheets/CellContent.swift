import Civic
import Exact

/// What an entry becomes in the file: a number only where the number keeps every digit.
enum CellContent {
    case nothing
    case text(String)
    /// A number, how it is shown, and how wide that is.
    case number(Double, SheetFormats.Style, width: Int)
    case flag(Bool)

    /// The first number that office software, which keeps 15 digits, may change.
    private static let inexact: UInt64 = 1_000_000_000_000_000

    init(_ entry: SheetEntry) {
        switch entry {
        case .empty: self = .nothing
        case .text(let text): self = .text(text)
        case .money(let yuan): self = CellContent.money(yuan)
        case .day(let day): self = CellContent.day(day, second: 0)
        case .count(let count): self = CellContent.count(count)
        case .number(let number): self = CellContent.decimal("\(number)")
        case .flag(let flag): self = .text(flag ? "是" : "否")
        case .read(let value): self = CellContent.read(value)
        }
    }

    /// A quotient of two whole numbers below 2⁵³ is the nearest number there is, so the first 15 digits are the fen's.
    private static func money(_ yuan: Yuan) -> CellContent {
        let (whole, fen) = yuan.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        guard yuan.fen.magnitude < inexact else {
            return .text("\(yuan.fen < 0 ? "-" : "")\(whole).\(fen < 10 ? "0" : "")\(fen)")
        }
        let digits = "\(whole)".utf8.count
        return .number(Double(yuan.fen) / 100, .money, width: digits + (digits - 1) / 3 + 4)
    }

    private static func count(_ count: Int64) -> CellContent {
        let text = "\(count)"
        return count.magnitude < inexact ? .number(Double(count), .count, width: text.utf8.count) : .text(text)
    }

    private static func decimal(_ text: String) -> CellContent {
        let significant = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
            .filter { 0x30...0x39 ~= $0 }.drop { $0 == 0x30 }
        guard significant.count <= SheetNumber.digits, let number = Double(text), number.isFinite else {
            return .text(text)
        }
        return .number(number, .number, width: text.utf8.count)
    }

    private static func day(_ day: CivilDay, second: Int) -> CellContent {
        guard let serial = SheetCalendar.serial(of: day) else {
            return .text("\(second == 0 ? SheetValue.day(day) : .moment(day, second: second))")
        }
        guard second > 0 else { return .number(Double(serial), .day, width: 10) }
        return .number(Double(serial) + Double(second) / 86_400, .moment, width: 19)
    }

    private static func read(_ value: SheetValue) -> CellContent {
        switch value {
        case .empty: .nothing
        case .text(let text), .error(let text), .impossibleDay(let text): .text(text)
        case .number(let text): decimal(text)
        case .day(let day): CellContent.day(day, second: 0)
        case .moment(let day, let second): CellContent.day(day, second: second)
        case .time(let second): .number(Double(second) / 86_400, .time, width: 8)
        case .flag(let flag): .flag(flag)
        case .formula(let result): read(result)
        }
    }
}
