import Civic
import DMN
import Exact
import FEEL
import Interchange

import enum DMN.Column

/// What stands in one hole of a template, case by case, ready to be written.
struct ReasonFilling: Sendable {
    private enum Content: Sendable {
        /// The same in every case.
        case fixed([UInt8], Value)
        /// Numbers that make fen after multiplication by the factor, as people read money.
        case money([Int64], factor: Int64)
        /// Numbers, and what stands behind them.
        case numbers([Int64], scale: Int, suffix: [UInt8])
        case texts([Int32], [[UInt8]])
        case truths([UInt8], [[UInt8]])
        case days([Int32], opening: [UInt8], closing: [UInt8])
        /// Lists by their length.
        case lengths([Int32], suffix: [UInt8])
        /// Values shown one by one.
        case others(Column, FEELType)
    }

    private let content: Content
    private let states: RowStates
    private let isPlain: Bool
    /// Whether it is no single fact but a list or a context.
    private let isCompound: Bool

    /// A column as a literal where `isPlain`, else as people read a value of its type.
    init(_ column: Column, _ type: FEELType, isPlain: Bool) {
        self.isPlain = isPlain
        (content, states, isCompound) = ReasonFilling.read(column, type, isPlain)
    }

    private static func read(
        _ column: Column, _ type: FEELType, _ isPlain: Bool
    ) -> (content: Content, states: RowStates, isCompound: Bool) {
        func words(_ value: Value) -> [UInt8] {
            JSONWriter.escaped(isPlain ? value.text : Display.text(value, type, .chinese))
        }
        switch column {
        case .constant(let value):
            return (.fixed(words(value), value), RowStates(), value.list != nil || value.context != nil)
        case .numbers(let numbers):
            switch isPlain ? .plain("") : Display.style(of: type) {
            case .money where numbers.scale <= 2: return (money(numbers), numbers.states, false)
            case .plain(let suffix):
                let suffix = JSONWriter.escaped(suffix)
                return (.numbers(numbers.values, scale: numbers.scale, suffix: suffix), numbers.states, false)
            default: return (.others(column, type), numbers.states, false)
            }
        case .codes(let codes):
            return (.texts(codes.values, codes.texts.all.map { words(.string($0)) }), codes.states, false)
        case .truths(let truths):
            return (.truths(truths.values, [words(.boolean(false)), words(.boolean(true))]), truths.states, false)
        case .days(let days):
            let marks = (JSONWriter.escaped("@\""), JSONWriter.escaped("\""))
            return (.days(days.values, opening: marks.0, closing: marks.1), days.states, false)
        case .lists(let lists) where !isPlain:
            return (.lengths(lists.starts, suffix: JSONWriter.escaped(" 项")), lists.states, true)
        case .items(let items) where !isPlain:
            return (.lengths(items.starts, suffix: JSONWriter.escaped(" 项")), items.states, true)
        case .contexts(let contexts):
            if !isPlain, case .numbers(let amounts)? = contexts.column("amount"), amounts.scale <= 2 {
                return (money(amounts), contexts.states.failing(with: amounts.states), true)
            }
            return (.others(column, type), contexts.states, true)
        case .lists(let lists): return (.others(column, type), lists.states, true)
        case .items(let items): return (.others(column, type), items.states, true)
        case .rows: return (.others(column, type), RowStates(), true)
        case .opaque, .values: return (.others(column, type), RowStates(), false)
        }
    }

    private static func money(_ numbers: Column.Numbers) -> Content {
        .money(numbers.values, factor: [100, 10, 1][numbers.scale])
    }
}

// MARK: - Writing

extension ReasonFilling {
    /// What null is called in a formula, and as a literal.
    private static let none = (shown: Array("无".utf8), plain: Array(Value.null(nil).text.utf8))

    /// Writes the value of a row, escaped.
    ///
    /// - Throws: ``NotTold``.
    func append(_ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        switch states.state(at: row) {
        case RowState.present: try appendPresent(row, to: &utf8)
        case RowState.deferred: throw NotTold()
        default: utf8 += isPlain ? ReasonFilling.none.plain : ReasonFilling.none.shown
        }
    }

    private func appendPresent(_ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        switch content {
        case .fixed(let bytes, _): utf8 += bytes
        case .money(let values, let factor):
            let (fen, overflow) = values[row].multipliedReportingOverflow(by: factor)
            guard !overflow else { throw NotTold() }
            Yuan(fen: fen).append(to: &utf8)
        case .numbers(let values, let scale, let suffix):
            ScaledNumber(value: values[row], scale: scale).append(to: &utf8)
            utf8 += suffix
        case .texts(let codes, let words): utf8 += words[Int(codes[row])]
        case .truths(let truths, let words): utf8 += words[truths[row] == 0 ? 0 : 1]
        case .days(let days, let opening, let closing):
            utf8 += opening
            CivilDay(number: Int64(days[row])).append(to: &utf8)
            utf8 += closing
        case .lengths(let starts, let suffix):
            utf8.appendDecimal(Int64(starts[row + 1] - starts[row]))
            utf8 += suffix
        case .others(let column, let type):
            guard let value = column.value(at: row) else { throw NotTold() }
            utf8 += JSONWriter.escaped(isPlain ? value.text : Display.text(value, type, .chinese))
        }
    }

    /// Whether the value of a row is a single fact, no list and no context.
    ///
    /// - Throws: ``NotTold``.
    func isSingle(_ row: Int) throws(NotTold) -> Bool {
        switch states.state(at: row) {
        case RowState.present:
            guard case .others(let column, _) = content, !isCompound else { return !isCompound }
            guard let value = column.value(at: row) else { throw NotTold() }
            return value.list == nil && value.context == nil
        case RowState.deferred: throw NotTold()
        default: return true
        }
    }

    /// The number in a row, nil where there is none.
    ///
    /// - Throws: ``NotTold``, also for a number that is no whole multiple of a small part.
    func number(_ row: Int) throws(NotTold) -> ScaledNumber? {
        switch states.state(at: row) {
        case RowState.present:
            switch content {
            case .numbers(let values, let scale, _): return ScaledNumber(value: values[row], scale: scale)
            case .fixed(_, let value): return try ReasonFilling.number(value)
            case .others(let column, _):
                guard let value = column.value(at: row) else { throw NotTold() }
                return try ReasonFilling.number(value)
            default: return nil
            }
        case RowState.deferred: throw NotTold()
        default: return nil
        }
    }

    private static func number(_ value: Value) throws(NotTold) -> ScaledNumber? {
        guard let number = value.number else { return nil }
        guard let scaled = ScaledNumber(number) else { throw NotTold() }
        return scaled
    }
}

/// A case of which columns do not know all there is to tell.
struct NotTold: Error {}
