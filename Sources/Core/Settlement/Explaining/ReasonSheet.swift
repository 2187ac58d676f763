import DMN
import FEEL
import Interchange

import enum DMN.Column

/// A batch of cases of one program, ready to have their reasons written: a template, its holes filled by columns.
///
/// One thread writes from it. It has its own copy of the template's parts, whose references threads would else count
/// against one another.
final class ReasonSheet: Sendable {
    /// Of a condition the truth values of all cases.
    private enum Condition {
        /// Nothing was seen of it: a constant.
        case unseen
        case truths([UInt8], RowStates)
        case values(Column)
    }

    private let bytes: [UInt8]
    private let formula: [ReasonTemplate.Instruction]
    private let targets: [Int32]
    private let forks: [ReasonTemplate.Fork]
    private let inputs: [ReasonTemplate.Input]
    private let limits: [ReasonTemplate.Call]
    private let roundings: [ReasonTemplate.Call]
    let names: [String]
    private let fillings: [ReasonFilling]
    private let conditions: [Condition]
    private let firings: [[Int32]]
    /// The contracts that the decisions chose, the last decision first, and after them those that were given.
    let lists: [ContractList]

    /// Fills `template` with what was seen.
    init(_ template: ReasonTemplate, _ trace: ColumnTrace, _ contracts: Facts.Contracts) {
        bytes = template.bytes.copied
        formula = template.formula.copied
        targets = template.targets.copied
        forks = template.forks.copied
        inputs = template.inputs.copied
        limits = template.limits.copied
        roundings = template.roundings.copied
        names = template.names.copied
        fillings = template.holes.map { hole in
            let column: Column? =
                switch hole.source {
                case .step(let place): trace.steps[place]
                case .node(let site): trace.nodes[site]
                }
            return ReasonFilling(column ?? .constant(.null(nil)), hole.type, isPlain: hole.isPlain)
        }
        conditions = template.conditions.map { site in
            switch trace.nodes[site] {
            case nil: .unseen
            case .truths(let truths)?: .truths(truths.values, truths.states)
            case let column?: .values(column)
            }
        }
        firings = template.tables.map { trace.firings[$0] ?? [] }
        var lists: [ContractList] = []
        for place in template.lists {
            lists.append(ContractList(trace.steps[place] ?? .constant(.null(nil)), contracts))
            if lists.last?.isAlwaysOne == true { break }
        }
        self.lists = lists
    }
}

extension Array {
    /// The same elements in a place of their own.
    fileprivate var copied: [Element] {
        [Element](unsafeUninitializedCapacity: count) { buffer, filled in
            for index in indices { buffer.initializeElement(at: index, to: self[index]) }
            filled = count
        }
    }
}

// MARK: - Formula

extension ReasonSheet {
    /// Writes how the value of each step came about, escaped.
    ///
    /// - Throws: ``NotTold``.
    func appendFormula(_ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        var place = 0
        while place < formula.count {
            switch formula[place] {
            case .bytes(let stretch): append(stretch, to: &utf8)
            case .hole(let hole): try fillings[Int(hole)].append(row, to: &utf8)
            case .jump(let target):
                place = Int(target)
                continue
            case .unless(let condition, let target):
                if try truth(condition, row) != true {
                    place = Int(target)
                    continue
                }
            case .fired(let table, let first, let rules, let none):
                let fired = try firing(table, row)
                // Behind the rows stands what counts when none of them fires.
                place = Int(fired >= 0 && fired < rules ? targets[Int(first + fired)] : none)
                continue
            }
            place += 1
        }
    }

    private func append(_ stretch: ReasonTemplate.Stretch, to utf8: inout [UInt8], dropping dropped: Int = 0) {
        bytes.withUnsafeBufferPointer { all in
            let first = Int(stretch.start) + dropped
            utf8.append(
                contentsOf: UnsafeBufferPointer(rebasing: all[first..<Int(stretch.start + stretch.count)]))
        }
    }

    private func truth(_ condition: Int32, _ row: Int) throws(NotTold) -> Bool? {
        switch conditions[Int(condition)] {
        case .unseen: return nil
        case .truths(let truths, let states):
            switch states.state(at: row) {
            case RowState.present: return truths[row] != 0
            case RowState.deferred: throw NotTold()
            default: return nil
            }
        case .values(let column):
            guard let value = column.value(at: row) else { throw NotTold() }
            return value.boolean
        }
    }

    private func firing(_ table: Int32, _ row: Int) throws(NotTold) -> Int32 {
        let rows = firings[Int(table)]
        guard row < rows.count, rows[row] != -1 else { throw NotTold() }
        return rows[row]
    }

    /// Whether the interpreter went through all of the forks.
    private func holds(_ path: ReasonTemplate.Path, _ row: Int) throws(NotTold) -> Bool {
        for fork in Int(path.start)..<Int(path.start + path.count) {
            switch forks[fork] {
            case .isTruth(let condition, let wanted): if try truth(condition, row) != wanted { return false }
            case .isNot(let condition, let unwanted): if try truth(condition, row) == unwanted { return false }
            case .fires(let table, let rule): if try firing(table, row) != rule { return false }
            }
        }
        return true
    }
}

// MARK: - Facts

extension ReasonSheet {
    /// Writes the single facts that the decisions looked at, as members of an object.
    ///
    /// - Throws: ``NotTold``.
    func appendInputs(_ row: Int, to utf8: inout [UInt8]) throws(NotTold) {
        var isFirst = true
        try eachInput(row) { input throws(NotTold) in
            append(input.opening, to: &utf8, dropping: isFirst ? 1 : 0)
            try fillings[Int(input.hole)].append(row, to: &utf8)
            utf8.append(UInt8(ascii: "\""))
            isFirst = false
        }
    }

    /// Tells the single facts one by one: the name, and the value escaped.
    ///
    /// - Throws: ``NotTold``.
    func inputs(_ row: Int) throws(NotTold) -> [(name: String, value: [UInt8])] {
        var told: [(name: String, value: [UInt8])] = []
        try eachInput(row) { input throws(NotTold) in
            var value: [UInt8] = []
            try fillings[Int(input.hole)].append(row, to: &value)
            told.append((names[Int(input.name)], value))
        }
        return told
    }

    /// One fact is often looked at several times, and is the same each time; it is told once.
    @inline(__always)
    private func eachInput(
        _ row: Int, _ tell: (ReasonTemplate.Input) throws(NotTold) -> Void
    ) throws(NotTold) {
        var told: UInt64 = 0
        for place in inputs.indices {
            let input = inputs[place]
            // Of more than 64 names the later ones look back.
            let isTold =
                input.name < 64
                ? told & (1 << UInt64(input.name)) != 0 : try wasTold(input.name, before: place, row)
            guard !isTold, try holds(input.path, row), try fillings[Int(input.hole)].isSingle(row) else { continue }
            if input.name < 64 { told |= 1 << UInt64(input.name) }
            try tell(input)
        }
    }

    private func wasTold(_ name: Int32, before place: Int, _ row: Int) throws(NotTold) -> Bool {
        for input in inputs[..<place] where input.name == name {
            if try holds(input.path, row), try fillings[Int(input.hole)].isSingle(row) { return true }
        }
        return false
    }
}

// MARK: - Limits, roundings

extension ReasonSheet {
    /// Writes where an amount was held against a limit, as the objects of a list that has `count` already.
    ///
    /// - Throws: ``NotTold``.
    func appendLimits(_ row: Int, to utf8: inout [UInt8], _ count: inout Int) throws(NotTold) {
        for call in limits where call.isOfTwo {
            guard try holds(call.path, row), let before = try number(call.operands.0, row),
                let limit = try number(call.operands.1, row)
            else { continue }
            utf8.open(&count, "{\"before\":\"")
            before.append(to: &utf8)
            utf8.append("\",\"limit\":\"")
            limit.append(to: &utf8)
            utf8.append(limit < before ? "\",\"applied\":true}" : "\",\"applied\":false}")
        }
    }

    /// Writes where an amount was rounded, as the objects of a list that has `count` already.
    ///
    /// - Throws: ``NotTold``.
    func appendRoundings(_ row: Int, to utf8: inout [UInt8], _ count: inout Int) throws(NotTold) {
        for call in roundings {
            guard try holds(call.path, row), let after = try number(.hole(call.result), row),
                let before = try number(call.operands.0, row)
            else { continue }
            utf8.open(&count, "{\"function\":\"")
            append(call.function, to: &utf8)
            utf8.append("\",\"before\":\"")
            before.append(to: &utf8)
            utf8.append("\",\"after\":\"")
            after.append(to: &utf8)
            utf8.append("\"}")
        }
    }

    private func number(_ operand: ReasonTemplate.Operand?, _ row: Int) throws(NotTold) -> ScaledNumber? {
        switch operand {
        case nil: nil
        case .number(let number)?: number
        case .hole(let hole)?: try fillings[Int(hole)].number(row)
        }
    }
}

extension [UInt8] {
    /// Adds a text known beforehand.
    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Opens one more item of a list.
    @inline(__always)
    mutating func open(_ count: inout Int, _ text: StaticString) {
        if count > 0 { append(UInt8(ascii: ",")) }
        count += 1
        append(text)
    }
}
