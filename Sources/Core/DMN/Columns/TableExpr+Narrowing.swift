import Exact
import FEEL

extension TableExpr {
    /// Keeps in each row the rules whose cell in a column of the table holds, all cells at once; false when the index
    /// cannot tell.
    func narrow(_ rules: inout OpenRules, by place: Int, _ column: Column) -> Bool {
        guard let known = index.columns[place], known.unread.isEmpty else { return false }
        switch (column, known.keys) {
        case (.constant(let value), _):
            guard let offset = index.offset(column: place, value) else { return false }
            rules.keepAll(index.sets, at: offset)
        case (.codes(let codes), .texts):
            let offsets = codes.texts.all.map { index.offset(column: place, .string($0)) ?? known.base }
            narrow(&rules, by: place, codes.states) { offsets[Int(codes.values[$0])] }
        case (.truths(let truths), .truths):
            let offsets = [false, true].map { index.offset(column: place, .boolean($0)) ?? known.base }
            narrow(&rules, by: place, truths.states) { offsets[Int(truths.values[$0])] }
        case (.numbers(let numbers), .numbers(let keys)):
            let borders = keys.keys.map { NumberBorder($0.number, scale: numbers.scale) }
            narrow(&rules, by: place, numbers.states) {
                known.base + borders.segment(of: numbers.values[$0]) * index.width
            }
        case (.days(let days), .days(let keys)):
            let borders = keys.keys.map { NumberBorder(floor: $0.day.number, isExact: true) }
            narrow(&rules, by: place, days.states) {
                known.base + borders.segment(of: Int64(days.values[$0])) * index.width
            }
        default: return false
        }
        return true
    }

    /// Rows that are null satisfy the cells that say so, asked of the interpreter once.
    @inline(__always)
    private func narrow(
        _ rules: inout OpenRules, by place: Int, _ states: RowStates, _ offset: (Int) -> Int
    ) {
        let sets = index.sets
        if states.areAllPresent {
            for row in 0..<rules.rows { rules.keep(sets, at: offset(row), row) }
            return
        }
        let ofNull = rulesForNull(in: place)
        for row in 0..<rules.rows {
            switch states[row] {
            case RowState.present: rules.keep(sets, at: offset(row), row)
            case RowState.deferred: rules.give(up: row)
            default: rules.keep(ofNull, at: 0, row)
            }
        }
    }

    private func rulesForNull(in place: Int) -> [UInt64] {
        var evaluator = Evaluator()
        var words = Array(repeating: UInt64(0), count: index.width)
        for (rule, each) in rules.enumerated() {
            let cell = each.cells[place]
            if cell.holdsAlways || evaluator.test(cell, .null(nil)).boolean == true {
                words[rule >> 6] |= 1 << UInt64(rule & 63)
            }
        }
        return words
    }
}

/// A number that cells of a column name, among scaled integers: the integer at or below it.
private struct NumberBorder {
    let floor: Int64
    /// Whether the number is that integer.
    let isExact: Bool

    init(floor: Int64, isExact: Bool) {
        self.floor = floor
        self.isExact = isExact
    }

    init(_ number: Decimal128, scale: Int) {
        let below = number.rounded(toScale: scale, .floor)
        guard let floor = below.scaledInt64(scale: scale) else {
            self.init(floor: number < .zero ? .min : .max, isExact: false)
            return
        }
        self.init(floor: floor, isExact: below == number)
    }
}

extension [NumberBorder] {
    /// The segment of ``Breakpoints`` that a number lies in.
    @inline(__always)
    fileprivate func segment(of value: Int64) -> Int {
        var place = 0
        if count <= 16 {
            for border in self where border.floor < value { place += 1 }
        } else {
            var end = count
            while place < end {
                let middle = (place + end) >> 1
                if self[middle].floor < value { place = middle + 1 } else { end = middle }
            }
        }
        return place < count && self[place].isExact && self[place].floor == value ? 2 * place + 1 : 2 * place
    }
}
