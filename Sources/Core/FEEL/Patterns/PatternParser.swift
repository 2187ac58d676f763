/// Reads a pattern and writes its program as it goes; nothing recurses, so nesting costs no stack.
struct PatternParser {
    /// Code points of a pattern, and instructions of its program.
    static let sizeLimit = 1 << 16
    /// Groups within groups.
    static let depthLimit = 250

    let flags: Pattern.Flags
    private let scalars: [Unicode.Scalar]
    /// Where the scalars stood before white space was taken out.
    private let places: [Int]
    private(set) var index = 0
    var sets: [PatternSet] = []
    private var dot: Int32?
    /// For each group from 1 on, whether it has been closed.
    private(set) var groups: [Bool] = []
    private var levels: [Level] = []

    /// A group that is open, or the whole pattern.
    private struct Level {
        let place: Int
        /// The group's number, 0 for what is not kept.
        let number: Int
        var branches: [PatternFragment] = []
        var sequence = PatternFragment()
    }

    init(_ text: String, flags: Pattern.Flags) {
        self.flags = flags
        let all = Array(text.unicodeScalars)
        guard flags.contains(.spaced), !flags.contains(.quoted) else {
            scalars = all
            places = Array(0...all.count)
            return
        }
        let kept = PatternParser.meaningful(all)
        scalars = kept.map { all[$0] }
        places = kept + [all.count]
    }

    /// The places of what is left when white space outside of classes is taken out.
    private static func meaningful(_ scalars: [Unicode.Scalar]) -> [Int] {
        var (depth, isEscaped) = (0, false)
        return scalars.indices.filter { index in
            let scalar = scalars[index]
            if depth == 0, scalar.isPatternSpace { return false }
            if !isEscaped, scalar == "[" { depth += 1 }
            if !isEscaped, scalar == "]" { depth = max(0, depth - 1) }
            isEscaped = !isEscaped && scalar == "\\"
            return true
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is white space in the sense of the standard.
    var isPatternSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }
}

// MARK: - Going through the text

extension PatternParser {
    var next: Unicode.Scalar? { peek(0) }

    func peek(_ distance: Int) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    mutating func advance(_ distance: Int = 1) { index += distance }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    /// A fault at the present place, or at that of an earlier index.
    func fault(_ phrase: String, at index: Int? = nil) -> PatternFault {
        PatternFault(place: places[index ?? self.index], phrase: phrase)
    }
}

// MARK: - The whole

extension PatternParser {
    mutating func program() throws(PatternFault) -> PatternProgram {
        guard places[scalars.count] <= PatternParser.sizeLimit else {
            throw PatternFault(place: PatternParser.sizeLimit, phrase: "a pattern may have 65536 characters at most")
        }
        levels = [Level(place: 0, number: 0)]
        if flags.contains(.quoted) {
            for scalar in scalars { try append(literal(scalar)) }
        } else {
            while let scalar = next { try part(scalar) }
        }
        guard levels.count == 1, let whole = levels.popLast() else {
            throw fault("this group is not closed", at: levels.last?.place)
        }
        return PatternProgram(
            .anyOf(whole.branches + [whole.sequence]), sets: sets, groups: groups.count, flags: flags)
    }

    private mutating func part(_ scalar: Unicode.Scalar) throws(PatternFault) {
        let start = index
        switch scalar {
        case "(": return try open()
        case "|":
            advance()
            levels[levels.count - 1].branches.append(levels[levels.count - 1].sequence)
            levels[levels.count - 1].sequence = PatternFragment()
            return
        case ")": try append(quantified(close(), from: start))
        case "[": try append(quantified(.one(.set(characterClass())), from: start))
        case "\\": try append(quantified(escape(), from: start))
        case "?", "*", "+", "{": throw fault("there is nothing here to repeat")
        case "}", "]": throw fault("this bracket needs a backslash before it")
        case ".":
            advance()
            try append(quantified(.one(.set(dotSet())), from: start))
        case "^":
            advance()
            let begins: PatternInstruction = flags.contains(.multiline) ? .lineStart : .textStart
            try append(quantified(.one(begins, isNullable: true), from: start))
        case "$":
            advance()
            let ends: PatternInstruction = flags.contains(.multiline) ? .lineEnd : .textEnd
            try append(quantified(.one(ends, isNullable: true), from: start))
        default:
            advance()
            try append(quantified(literal(scalar), from: start))
        }
    }

    private mutating func append(_ fragment: PatternFragment) throws(PatternFault) {
        levels[levels.count - 1].sequence.append(fragment)
        let size = levels[levels.count - 1].sequence.code.count
        if size > PatternParser.sizeLimit { throw tooLarge(at: index - 1) }
    }

    func tooLarge(at index: Int) -> PatternFault {
        fault("repetition makes the pattern too large; use smaller counts", at: index)
    }

    /// A character that stands for itself and, with flag `i`, for its other cases.
    mutating func literal(_ scalar: Unicode.Scalar) -> PatternFragment {
        let variants = flags.contains(.caseless) ? CaseVariants.of(scalar.value) : []
        guard !variants.isEmpty else { return .one(.character(scalar.value)) }
        var part = PatternSet.Part(ranges: (variants + [scalar.value]).map { $0...$0 })
        part.settle()
        return .one(.set(add([part])))
    }
}

// MARK: - Groups

extension PatternParser {
    private mutating func open() throws(PatternFault) {
        guard levels.count <= PatternParser.depthLimit else {
            throw fault("groups may be nested 250 deep at most")
        }
        let place = index
        advance()
        guard take("?") else {
            groups.append(false)
            levels.append(Level(place: place, number: groups.count))
            return
        }
        guard take(":") else { throw fault("only (?: is known of the groups with a question mark") }
        levels.append(Level(place: place, number: 0))
    }

    private mutating func close() throws(PatternFault) -> PatternFragment {
        guard levels.count > 1, let level = levels.popLast() else { throw fault("no group is open here") }
        advance()
        let body = PatternFragment.anyOf(level.branches + [level.sequence])
        if body.code.count > PatternParser.sizeLimit { throw tooLarge(at: index - 1) }
        guard level.number > 0 else { return body }
        groups[level.number - 1] = true
        return body.captured(as: level.number)
    }

    private mutating func dotSet() -> Int32 {
        if let dot { return dot }
        let ends = PatternSet.Part(ranges: flags.contains(.dotAll) ? [] : [0x0A...0x0A, 0x0D...0x0D])
        let made = add([ends.complement])
        dot = made
        return made
    }

    /// Keeps a set and gives its number.
    mutating func add(_ parts: [PatternSet.Part]) -> Int32 {
        sets.append(PatternSet(parts))
        return Int32(sets.count - 1)
    }
}
