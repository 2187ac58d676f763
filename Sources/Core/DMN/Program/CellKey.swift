import Exact
import FEEL

/// A kind of value that the cells of a column can be sorted by.
protocol CellKey: Comparable, Sendable {
    /// Whether values of the kind can be compared by more than equality.
    static var isOrdered: Bool { get }

    /// The key of a value of the kind, nil for every other value.
    init?(_ value: Value)
}

extension CellKey {
    static var isOrdered: Bool { true }
}

/// A number, by its value.
struct NumberKey: CellKey {
    let number: Decimal128

    init?(_ value: Value) {
        guard case .number(let number) = value else { return nil }
        self.number = number
    }

    static func < (left: NumberKey, right: NumberKey) -> Bool { left.number < right.number }
}

/// A text, in the order of its code points.
struct TextOrder: CellKey {
    let text: String

    init?(_ value: Value) {
        guard case .string(let text) = value else { return nil }
        self.text = text
    }

    static func == (left: TextOrder, right: TextOrder) -> Bool { left.text.isSameText(as: right.text) }

    static func < (left: TextOrder, right: TextOrder) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// A day of the calendar.
struct DayKey: CellKey {
    let day: CivilDay

    init?(_ value: Value) {
        guard case .date(let day) = value else { return nil }
        self.day = day
    }

    static func < (left: DayKey, right: DayKey) -> Bool { left.day < right.day }
}

/// True or false; the language does not order them.
struct TruthKey: CellKey {
    private let number: Int

    static var isOrdered: Bool { false }

    init?(_ value: Value) {
        guard case .boolean(let answer) = value else { return nil }
        number = answer ? 1 : 0
    }

    static func < (left: TruthKey, right: TruthKey) -> Bool { left.number < right.number }
}
