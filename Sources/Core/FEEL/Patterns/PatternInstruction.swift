/// One step of a pattern's program; distances count from the instruction itself.
enum PatternInstruction: Sendable {
    case character(UInt32)
    /// One character of the set with this number.
    case set(Int32)
    /// So many characters of the set.
    case exactly(set: Int32, count: Int32)
    /// As many characters of the set as there are, or as few as will do, up to `count`.
    case upTo(set: Int32, count: Int32, isGreedy: Bool, memo: Memo)
    /// Goes on at `first`, and at `second` if that leads nowhere.
    case branch(first: Int32, second: Int32, memo: Memo)
    case jump(Int32)
    /// Notes where a group starts (even) or ends (odd).
    case save(Int32)
    /// What the group has matched, once more.
    case back(Int32)
    /// Notes where an iteration begins whose body may match nothing.
    case enter(level: Int32)
    /// Ends such an iteration, which must have matched something.
    case leave(level: Int32)
    case textStart, textEnd, lineStart, lineEnd
    case accept

    /// Where the failures of an instruction are remembered.
    struct Memo: Sendable {
        /// How many loops with `enter` surround the instruction.
        var level: Int32 = 0
        /// Its first place in the row of a position; it has `level + 1` of them.
        var slot: Int32 = 0
    }

    /// The instruction, as it is one loop further inside.
    var deepened: PatternInstruction {
        switch self {
        case .enter(let level): return .enter(level: level + 1)
        case .leave(let level): return .leave(level: level + 1)
        default:
            return remembering { Memo(level: $0.level + 1, slot: $0.slot) }
        }
    }

    /// The instruction with another memo, if it has one.
    func remembering(_ change: (Memo) -> Memo) -> PatternInstruction {
        switch self {
        case .branch(let first, let second, let memo): .branch(first: first, second: second, memo: change(memo))
        case .upTo(let set, let count, let isGreedy, let memo):
            .upTo(set: set, count: count, isGreedy: isGreedy, memo: change(memo))
        default: self
        }
    }
}
