package import Exact

/// What a cell holds, as far as it can be told without knowing what the column is meant for.
package enum SheetValue: Hashable, Sendable {
    /// Nothing, or a text without a character.
    case empty
    /// Text, as typed.
    case text(String)
    /// A number in plain decimal digits, as people see it: never more than 15 that count, which is what office software
    /// keeps, unless the file holds a longer whole number. Where a number has more than 15 digits before the point, the
    /// last ones may have been lost before the file was written.
    case number(String)
    /// A number shown as a day.
    case day(CivilDay)
    /// A number shown as a day that has a time, in whole seconds since midnight.
    case moment(CivilDay, second: Int)
    /// A number shown as a time of day without a day, in seconds since midnight.
    case time(second: Int)
    /// A number shown as a day that is none: negative, too large, or the 29 February 1900 that never was.
    case impossibleDay(String)
    /// TRUE or FALSE.
    case flag(Bool)
    /// An error such as `#REF!`.
    case error(String)
    /// A formula, with the result the file holds for it; whether that is to be believed is for the reader's owner.
    indirect case formula(SheetValue)
}

// MARK: - Telling

extension SheetValue: CustomStringConvertible {
    /// What is seen in the cell, roughly: for messages.
    package var description: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text), .impossibleDay(let text), .error(let text): text
        case .day(let day): day.description
        case .moment(let day, let second): "\(day) \(SheetValue.clock(second))"
        case .time(let second): SheetValue.clock(second)
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .formula(let result): result.description
        }
    }

    private static func clock(_ second: Int) -> String {
        [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
