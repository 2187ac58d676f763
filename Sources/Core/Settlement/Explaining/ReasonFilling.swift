import Civic
import DMN
import Exact
import FEEL
import Interchange

import enum DMN.Column

/// What stands in one hole of a template in all cases of a batch, written beforehand: a line only copies its part.
final class ReasonFilling: Sendable {
    /// Which part of the bytes is a row's.
    private enum Parts {
        /// The only one.
        case one
        /// The one of the row's number.
        case rows
        /// The one of a code.
        case codes([Int32])
        case truths([UInt8])
        /// None: values of many kinds, written one by one.
        case values(Column, FEELType)
    }

    /// What of a column there is to write.
    private struct Reading {
        var parts = Parts.rows
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        var states = RowStates()
        var isCompound = false

        mutating func end() { starts.append(Int32(truncatingIfNeeded: bytes.count)) }

        mutating func add(_ part: [UInt8]) {
            bytes += part
            end()
        }
    }

    private let parts: Parts
    private let bytes: [UInt8]
    /// Where each part begins, and last where the last one ends.
    private let starts: [Int32]
    private let states: RowStates
    private let isPlain: Bool
    /// Whether it is no single fact but a list or a context.
    private let isCompound: Bool
    /// The numbers behind the bytes, where a call tells them as its operands.
    private let numbers: Column.Numbers?
    private let constant: Value?

    /// A column as a literal where `isPlain`, else as people read a value of its type.
    init(_ column: Column, _ type: FEELType, isPlain: Bool) {
        self.isPlain = isPlain
        let reading = ReasonFilling.read(column, type, isPlain)
        (parts, bytes, starts) = (reading.parts, reading.bytes, reading.starts)
        (states, isCompound) = (reading.states, reading.isCompound)
        numbers = if case .numbers(let numbers) = column { numbers } else { nil }
        constant = if case .constant(let value) = column { value } else { nil }
    }
}

// MARK: - Writing beforehand

extension ReasonFilling {
    private static func read(_ column: Column, _ type: FEELType, _ isPlain: Bool) -> Reading {
        var reading = Reading()
        func words(_ value: Value) -> [UInt8] {
            JSONWriter.escaped(isPlain ? value.text : Display.text(value, type, .chinese))
        }
        switch column {
        case .constant(let value):
            reading.parts = .one
            reading.add(words(value))
            reading.isCompound = value.list != nil || value.context != nil
        case .numbers(let numbers):
            reading.states = numbers.states
            switch isPlain ? .plain("") : Display.style(of: type) {
            case .money where isMoney(numbers): addMoney(numbers, to: &reading)
            case .plain(let suffix): addNumbers(numbers, JSONWriter.escaped(suffix), to: &reading)
            default: reading.parts = .values(column, type)
            }
        case .codes(let codes):
            reading.states = codes.states
            reading.parts = .codes(codes.values)
            for text in codes.texts.all { reading.add(words(.string(text))) }
        case .truths(let truths):
            reading.states = truths.states
            reading.parts = .truths(truths.values)
            for truth in [false, true] { reading.add(words(.boolean(truth))) }
        case .lists(let lists):
            (reading.states, reading.isCompound) = (lists.states, true)
            if isPlain { reading.parts = .values(column, type) } else { addLengths(lists.starts, to: &reading) }
        case .items(let items):
            (reading.states, reading.isCompound) = (items.states, true)
            if isPlain { reading.parts = .values(column, type) } else { addLengths(items.starts, to: &reading) }
        case .contexts(let contexts):
            (reading.states, reading.isCompound) = (contexts.states, true)
            if !isPlain, case .numbers(let amounts)? = contexts.column("amount"), isMoney(amounts) {
                reading.states = contexts.states.failing(with: amounts.states)
                addMoney(amounts, to: &reading)
            } else {
                reading.parts = .values(column, type)
            }
        case .rows: (reading.parts, reading.isCompound) = (.values(column, type), true)
        case .days, .opaque, .values: reading.parts = .values(column, type)
        }
        return reading
    }

    /// Whether numbers are whole fen that an amount can hold.
    private static func isMoney(_ numbers: Column.Numbers) -> Bool {
        let limit = Int64.max / 100
        return numbers.scale <= 2 && (numbers.scale == 2 || numbers.values.allSatisfy { -limit <= $0 && $0 <= limit })
    }

    private static func addMoney(_ numbers: Column.Numbers, to reading: inout Reading) {
        let factor: Int64 = [100, 10, 1][numbers.scale]
        for row in numbers.values.indices {
            if numbers.states.isPresent(row) { Yuan(fen: numbers.values[row] * factor).append(to: &reading.bytes) }
            reading.end()
        }
    }

    private static func addNumbers(_ numbers: Column.Numbers, _ suffix: [UInt8], to reading: inout Reading) {
        for row in numbers.values.indices {
            if numbers.states.isPresent(row) {
                ScaledNumber(value: numbers.values[row], scale: numbers.scale).append(to: &reading.bytes)
                reading.bytes += suffix
            }
            reading.end()
        }
    }

    private static func addLengths(_ starts: [Int32], to reading: inout Reading) {
        let suffix = JSONWriter.escaped(" 项")
        for row in starts.indices.dropLast() {
            reading.bytes.appendDecimal(Int64(starts[row + 1] - starts[row]))
            reading.bytes += suffix
            reading.end()
        }
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
        case RowState.present: break
        case RowState.deferred: throw NotTold()
        default:
            utf8 += isPlain ? ReasonFilling.none.plain : ReasonFilling.none.shown
            return
        }
        switch parts {
        case .one: append(part: 0, to: &utf8)
        case .rows: append(part: row, to: &utf8)
        case .codes(let codes): append(part: Int(codes[row]), to: &utf8)
        case .truths(let truths): append(part: truths[row] == 0 ? 0 : 1, to: &utf8)
        case .values(let column, let type):
            guard let value = column.value(at: row) else { throw NotTold() }
            utf8 += JSONWriter.escaped(isPlain ? value.text : Display.text(value, type, .chinese))
        }
    }

    private func append(part: Int, to utf8: inout [UInt8]) {
        let part = Int(starts[part])..<Int(starts[part + 1])
        bytes.withUnsafeBufferPointer { utf8.append(contentsOf: UnsafeBufferPointer(rebasing: $0[part])) }
    }

    /// Whether the value of a row is a single fact, no list and no context.
    ///
    /// - Throws: ``NotTold``.
    func isSingle(_ row: Int) throws(NotTold) -> Bool {
        switch states.state(at: row) {
        case RowState.present:
            guard case .values(let column, _) = parts, !isCompound else { return !isCompound }
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
            if let numbers { return ScaledNumber(value: numbers.values[row], scale: numbers.scale) }
            if let constant { return try ReasonFilling.number(constant) }
            guard case .values(let column, _) = parts else { return nil }
            guard let value = column.value(at: row) else { throw NotTold() }
            return try ReasonFilling.number(value)
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
