import DMN
import FEEL
import Interchange

import enum DMN.Column

/// A batch of cases of one program, ready to have their reasons written: a template, its holes filled by columns.
struct ReasonSheet: Sendable {
    let template: ReasonTemplate
    private let fillings: [ReasonFilling]
    private let conditions: [Column?]
    private let firings: [[Int32]?]
    private let lists: [Column]

    /// Fills `template` with what was seen.
    init(_ template: ReasonTemplate, _ trace: ColumnTrace) {
        self.template = template
        fillings = template.holes.map { hole in
            let column: Column? =
                switch hole.source {
                case .step(let place): trace.steps[place]
                case .node(let site): trace.nodes[site]
                }
            return ReasonFilling(column ?? .constant(.null(nil)), hole.type, isPlain: hole.isPlain)
        }
        conditions = template.conditions.map { trace.nodes[$0] }
        firings = template.tables.map { trace.firings[$0] }
        lists = template.lists.map { trace.steps[$0] ?? .constant(.null(nil)) }
    }
}

// MARK: - Formula

extension ReasonSheet {
    /// Writes how the value of each step came about, escaped.
    ///
    /// - Throws: ``NotTold``.
    func appendFormula(_ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        for (number, step) in template.steps.enumerated() {
            if number > 0 { utf8 += ReasonSheet.separator }
            try append(step, row, to: &utf8)
        }
    }

    /// What stands between two steps, and between two values of a fact.
    static let separator = Array("；".utf8)

    private func append(_ piece: ReasonTemplate.Piece, _ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        switch piece {
        case .bytes(let bytes): utf8 += bytes
        case .hole(let hole): try fillings[hole].append(row, to: &utf8)
        case .all(let pieces): for piece in pieces { try append(piece, row, to: &utf8) }
        case .either(let condition, let first, let second):
            try append(truth(condition, row) == true ? first : second, row, to: &utf8)
        case .fired(let table, let opening, let rules, let none):
            guard let fired = firings[table]?[row], fired != -1 else { throw NotTold() }
            // Behind the rows stands what counts when none of them fires.
            guard fired >= 0, Int(fired) < rules.count else {
                utf8 += none
                return
            }
            utf8 += opening
            try append(rules[Int(fired)], row, to: &utf8)
        }
    }

    private func truth(_ condition: Int, _ row: Int) throws(NotTold) -> Bool? {
        guard let column = conditions[condition] else { return nil }
        switch column {
        case .truths(let truths):
            switch truths.states.state(at: row) {
            case RowState.present: return truths.values[row] != 0
            case RowState.deferred: throw NotTold()
            default: return nil
            }
        case .constant(let value): return value.boolean
        default:
            guard let value = column.value(at: row) else { throw NotTold() }
            return value.boolean
        }
    }

    /// Whether the interpreter went through all of the forks.
    private func holds(_ path: [ReasonTemplate.Fork], _ row: Int) throws(NotTold) -> Bool {
        for fork in path {
            switch fork {
            case .isTruth(let condition, let wanted): if try truth(condition, row) != wanted { return false }
            case .isNot(let condition, let unwanted): if try truth(condition, row) == unwanted { return false }
            case .fires(let table, let rule):
                guard let fired = firings[table]?[row], fired != -1 else { throw NotTold() }
                if fired != rule { return false }
            }
        }
        return true
    }
}

// MARK: - Facts, limits, roundings

extension ReasonSheet {
    /// Adds the numbers of the template's inputs that the decisions looked at, each name once.
    ///
    /// - Throws: ``NotTold``.
    func addInputs(_ row: Int, to numbers: inout [Int]) throws(NotTold) {
        let first = numbers.count
        for (number, input) in template.inputs.enumerated() {
            // One fact is often looked at several times, and is the same each time.
            if numbers[first...].contains(where: { template.inputs[$0].name == input.name }) { continue }
            guard try holds(input.path, row) else { continue }
            if try fillings[input.hole].isSingle(row) { numbers.append(number) }
        }
    }

    /// Writes the value of an input, escaped.
    ///
    /// - Throws: ``NotTold``.
    func appendInput(_ number: Int, _ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        try fillings[template.inputs[number].hole].append(row, to: &utf8)
    }

    /// Writes where an amount was held against a limit, as the objects of a list that has `count` already.
    ///
    /// - Throws: ``NotTold``.
    func appendLimits(_ row: Int, to utf8: inout [UInt8], _ count: inout Int) throws(NotTold) {
        for call in template.limits where try holds(call.path, row) {
            guard call.operands.count == 2, let before = try number(call.operands[0], row),
                let limit = try number(call.operands[1], row)
            else { continue }
            utf8 += ReasonSheet.opening(of: &count, "{\"before\":\"")
            before.append(to: &utf8)
            utf8 += "\",\"limit\":\"".utf8
            limit.append(to: &utf8)
            utf8 += (limit < before ? "\",\"applied\":true}" : "\",\"applied\":false}").utf8
        }
    }

    /// Writes where an amount was rounded, as the objects of a list that has `count` already.
    ///
    /// - Throws: ``NotTold``.
    func appendRoundings(_ row: Int, to utf8: inout [UInt8], _ count: inout Int) throws(NotTold) {
        for call in template.roundings where try holds(call.path, row) {
            guard let after = try number(.hole(call.result), row), let operand = call.operands.first,
                let before = try number(operand, row)
            else { continue }
            utf8 += ReasonSheet.opening(of: &count, "{\"function\":\"")
            utf8 += call.function
            utf8 += "\",\"before\":\"".utf8
            before.append(to: &utf8)
            utf8 += "\",\"after\":\"".utf8
            after.append(to: &utf8)
            utf8 += "\"}".utf8
        }
    }

    private func number(_ operand: ReasonTemplate.Operand, _ row: Int) throws(NotTold) -> ScaledNumber? {
        switch operand {
        case .number(let number): number
        case .hole(let hole): try fillings[hole].number(row)
        }
    }

    /// Opens one more item of a list.
    static func opening(of count: inout Int, _ text: StaticString) -> [UInt8] {
        count += 1
        return (count > 1 ? [UInt8(ascii: ",")] : [])
            + UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}

// MARK: - Contracts

extension ReasonSheet {
    /// Writes the numbers of the contracts the amount was reckoned from, as the items of a list that has `count` already:
    /// of the last list of contracts that a decision chose, else of all that were given.
    ///
    /// - Throws: ``NotTold``.
    func appendContracts(
        _ row: Int, to utf8: inout [UInt8], _ count: inout Int, _ write: (_ contract: Int32, inout [UInt8]) -> Void
    ) throws(NotTold) {
        for column in lists {
            guard let rows = try contracts(in: column, row) else { continue }
            for contract in rows {
                if count > 0 { utf8.append(UInt8(ascii: ",")) }
                count += 1
                write(contract, &utf8)
            }
            return
        }
    }

    /// The rows of a list of contracts; nil for any other value. An empty list may be one of anything.
    private func contracts(in column: Column, _ row: Int) throws(NotTold) -> ArraySlice<Int32>? {
        guard column.state(at: row) != RowState.deferred else { throw NotTold() }
        guard column.state(at: row) == RowState.present else { return nil }
        switch column {
        case .lists(let lists):
            let segment = lists.values[Int(lists.starts[row])..<Int(lists.starts[row + 1])]
            return segment.isEmpty || lists.relation.hasMember("contract_id") ? segment : nil
        case .items(let items): return items.starts[row] == items.starts[row + 1] ? [] : nil
        case .constant(let value): return value.list.flatMap { $0.isEmpty ? [] : nil }
        case .values, .opaque:
            guard let value = column.value(at: row) else { throw NotTold() }
            guard let list = value.list else { return nil }
            guard list.isEmpty else { throw NotTold() }
            return []
        default: return nil
        }
    }
}
