/// A pattern ready to be matched.
struct PatternProgram: Sendable {
    let code: [PatternInstruction]
    let sets: [PatternSet]
    let groups: Int
    /// How many loops with a noted beginning lie within one another.
    let levels: Int
    /// How many failures can be remembered for a position.
    let memoWidth: Int
    let isCaseless: Bool
    let isQuoted: Bool
    /// Whether a match can only begin where the text begins.
    let isAnchored: Bool
    let refersBack: Bool
    /// False only if every match has a character.
    let isNullable: Bool

    init(_ fragment: PatternFragment, sets: [PatternSet], groups: Int, flags: Pattern.Flags) {
        var (width, levels, refersBack) = (Int32(0), 0, false)
        var code: [PatternInstruction] = []
        code.reserveCapacity(fragment.code.count + 1)
        for instruction in fragment.code {
            code.append(
                instruction.remembering { memo in
                    let slot = width
                    width += memo.level + 1
                    return PatternInstruction.Memo(level: memo.level, slot: slot)
                })
            if case .enter(let level) = instruction { levels = max(levels, Int(level) + 1) }
            if case .back = instruction { refersBack = true }
        }
        code.append(.accept)
        if case .textStart = code[0] { isAnchored = true } else { isAnchored = false }
        self.code = code
        self.sets = sets
        self.groups = groups
        self.levels = levels
        self.refersBack = refersBack
        isNullable = fragment.isNullable
        memoWidth = refersBack ? 0 : Int(width)
        isCaseless = flags.contains(.caseless)
        isQuoted = flags.contains(.quoted)
    }
}
