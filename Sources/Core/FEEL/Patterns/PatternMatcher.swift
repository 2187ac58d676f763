/// Looks for a pattern in one text.
///
/// It goes back over alternatives that it keeps on a stack of its own, never on the thread's, and takes a step for
/// each instruction and each character compared.
struct PatternMatcher {
    let program: PatternProgram
    let text: [Unicode.Scalar]
    /// Steps that may still be taken.
    private(set) var steps: Int
    private let keepsGroups: Bool
    /// Starts and ends of the groups, then where iterations began; -1 for what has not been.
    private var slots: [Int32]
    private var stack: [Alternative] = []
    private var memo: PatternMemo

    /// - Parameter keepsGroups: whether the texts of the groups will be asked for.
    init(_ program: PatternProgram, _ text: String, steps: Int, keepsGroups: Bool) {
        self.program = program
        self.text = Array(text.unicodeScalars)
        self.steps = steps
        self.keepsGroups = keepsGroups || program.refersBack
        slots = Array(repeating: -1, count: 2 * (program.groups + 1) + program.levels)
        memo = PatternMemo(width: program.memoWidth)
    }
}

// MARK: - Searching

extension PatternMatcher {
    /// The first match that begins at `start` or behind it.
    mutating func find(from start: Int) throws(PatternExhaustion) -> Range<Int>? {
        if program.isAnchored, start > 0 { return nil }
        steps -= slots.count / 8
        for index in slots.indices { slots[index] = -1 }
        var position = start
        while position <= text.count {
            if let end = try run(from: position) {
                steps -= program.memoWidth / 8
                memo.forget(end)
                return position..<end
            }
            if program.isAnchored { return nil }
            position += 1
        }
        return nil
    }

    /// What a group has matched, nothing if it took no part.
    func group(_ number: Int) -> ArraySlice<Unicode.Scalar> {
        let (start, end) = (slots[2 * number], slots[2 * number + 1])
        return start >= 0 && start <= end ? text[Int(start)..<Int(end)] : []
    }
}

// MARK: - Running

extension PatternMatcher {
    /// Where the match that begins at `start` ends.
    private mutating func run(from start: Int) throws(PatternExhaustion) -> Int? {
        stack.removeAll(keepingCapacity: true)
        var (next, position) = (0, start)
        while true {
            steps -= 1
            guard steps > 0 else { throw PatternExhaustion() }
            var leadsOn = true
            switch program.code[next] {
            case .character(let wanted):
                leadsOn = position < text.count && text[position].value == wanted
                position += 1
                next += 1
            case .set(let set):
                leadsOn = position < text.count && program.sets[Int(set)].contains(text[position])
                position += 1
                next += 1
            case .branch(let first, let second, let place):
                leadsOn = enter(place, at: position)
                if leadsOn { try push(Alternative(.resume, next + Int(second), position)) }
                next += Int(first)
            case .jump(let distance): next += Int(distance)
            case .exactly(let set, let count):
                leadsOn = length(of: set, at: position, upTo: count) == Int(count)
                position += Int(count)
                next += 1
            case .upTo(let set, let count, let isGreedy, let place):
                leadsOn = enter(place, at: position)
                if leadsOn, isGreedy {
                    let length = length(of: set, at: position, upTo: count)
                    if length > 0 { try push(Alternative(.shorter, next + 1, position + length - 1, position)) }
                    position += length
                } else if leadsOn {
                    try push(Alternative(.longer, next, position, position + Int(count)))
                }
                next += 1
            case .save(let slot):
                if keepsGroups { try set(Int(slot), to: position) }
                next += 1
            case .back(let group):
                let end = self.end(of: group, at: position)
                leadsOn = end != nil
                position = end ?? position
                next += 1
            case .enter(let level):
                try set(register(level), to: position)
                next += 1
            case .leave(let level):
                leadsOn = Int(slots[register(level)]) != position
                next += 1
            case .textStart, .textEnd, .lineStart, .lineEnd:
                leadsOn = isAt(program.code[next], position)
                next += 1
            case .accept: return position
            }
            if !leadsOn {
                guard let (place, again) = try goBack() else { return nil }
                (next, position) = (place, again)
            }
        }
    }

    private func isAt(_ anchor: PatternInstruction, _ position: Int) -> Bool {
        switch anchor {
        case .textStart: position == 0
        case .textEnd: position == text.count
        // A line end that is the last character has no line behind it, and the text's end none before it.
        case .lineStart: position == 0 || position < text.count && text[position - 1] == "\n"
        case .lineEnd: position < text.count ? text[position] == "\n" : position == 0 || text[position - 1] != "\n"
        default: false
        }
    }

    /// How many characters from `position` on are of the set, as far as `limit`.
    private mutating func length(of set: Int32, at position: Int, upTo limit: Int32) -> Int {
        let end = min(text.count, position + Int(limit))
        var place = position
        while place < end, program.sets[Int(set)].contains(text[place]) { place += 1 }
        steps -= place - position
        return place - position
    }

    /// Where the text of a group ends if it stands at `position` once more.
    private mutating func end(of group: Int32, at position: Int) -> Int? {
        let wanted = self.group(Int(group))
        guard wanted.count <= text.count - position else { return nil }
        steps -= wanted.count
        let isSame = zip(wanted, text[position...]).allSatisfy { one, other in
            one == other || program.isCaseless && CaseVariants.areVariants(one.value, other.value)
        }
        return isSame ? position + wanted.count : nil
    }

    /// Whether a branch has not failed at this position before, in the same state of the loops around it.
    private mutating func enter(_ place: PatternInstruction.Memo, at position: Int) -> Bool {
        // What lies ahead depends on which loops' iterations are still empty: always some of the innermost.
        var empty: Int32 = 0
        while empty < place.level, Int(slots[register(place.level - 1 - empty)]) == position { empty += 1 }
        return memo.enter(Int(place.slot + empty), at: position)
    }

    private func register(_ level: Int32) -> Int { 2 * (program.groups + 1) + Int(level) }
}

// MARK: - Going back

extension PatternMatcher {
    /// What to do if everything begun later leads nowhere.
    private struct Alternative {
        enum Kind {
            case resume, restore, shorter, longer
        }
        let kind: Kind
        /// An instruction, or a slot.
        let place: Int32
        /// A position, or a slot's value.
        let position: Int32
        /// The shortest or longest a run of characters may become.
        let limit: Int32

        init(_ kind: Kind, _ place: Int, _ position: Int, _ limit: Int = 0) {
            self.kind = kind
            self.place = Int32(truncatingIfNeeded: place)
            self.position = Int32(truncatingIfNeeded: position)
            self.limit = Int32(truncatingIfNeeded: limit)
        }
    }

    /// More alternatives than this (64 MB) are not kept.
    private static let stackLimit = 4 << 20

    private mutating func push(_ alternative: Alternative) throws(PatternExhaustion) {
        guard stack.count < PatternMatcher.stackLimit else { throw PatternExhaustion() }
        stack.append(alternative)
    }

    private mutating func set(_ slot: Int, to position: Int) throws(PatternExhaustion) {
        try push(Alternative(.restore, slot, Int(slots[slot])))
        slots[slot] = Int32(truncatingIfNeeded: position)
    }

    /// The latest alternative: the instruction and position to go on with.
    private mutating func goBack() throws(PatternExhaustion) -> (Int, Int)? {
        while let last = stack.popLast() {
            let (place, position, limit) = (Int(last.place), Int(last.position), Int(last.limit))
            switch last.kind {
            case .resume: return (place, position)
            case .restore: slots[place] = last.position
            case .shorter:
                if position > limit { try push(Alternative(.shorter, place, position - 1, limit)) }
                return (place, position)
            case .longer:
                guard case .upTo(let set, _, _, _) = program.code[place], position < min(limit, text.count),
                    program.sets[Int(set)].contains(text[position])
                else { continue }
                try push(Alternative(.longer, place, position + 1, limit))
                return (place + 1, position + 1)
            }
        }
        return nil
    }
}
