extension PatternParser {
    /// A class in square brackets with all that is subtracted from it; gives the number of its set.
    mutating func characterClass() throws(PatternFault) -> Int32 {
        var parts: [PatternSet.Part] = []
        var open: [Int] = []
        repeat {
            open.append(index)
            advance()
            parts.append(try part(of: open[open.count - 1]))
        } while next == "["
        for start in open.reversed() {
            guard take("]") else {
                let phrase = next == nil ? "this class is not closed" : "a subtracted class must come last"
                throw fault(phrase, at: next == nil ? start : nil)
            }
        }
        return add(parts)
    }

    /// What stands between a bracket and the one that ends the class, or begins one that is subtracted.
    private mutating func part(of start: Int) throws(PatternFault) -> PatternSet.Part {
        // Characters vary with case under flag `i`, what a class escape stands for does not.
        var (characters, named) = (PatternSet.Part(), PatternSet.Part())
        let isNegated = take("^")
        var isEmpty = true
        while let scalar = next, scalar != "]" {
            if scalar == "[" { throw fault("a bracket in a class needs a backslash before it") }
            if scalar == "-", !isEmpty, peek(1) == "[" {
                advance()
                break
            }
            if scalar == "-", !isEmpty, peek(1) != "]", !(peek(1) == "-" && peek(2) == "[") {
                throw fault("a hyphen within a class needs a backslash before it")
            }
            try member(&characters, &named, isFirst: isEmpty)
            isEmpty = false
        }
        if next == nil { throw fault("this class is not closed", at: start) }
        if isEmpty { throw fault("a class needs a character", at: start) }
        if flags.contains(.caseless) { characters.ranges = CaseVariants.closure(of: characters.ranges) }
        characters.add(named)
        characters.settle()
        characters.isNegated = isNegated
        return characters
    }

    /// A character, a range or a class escape.
    private mutating func member(
        _ characters: inout PatternSet.Part, _ named: inout PatternSet.Part, isFirst: Bool
    ) throws(PatternFault) {
        let start = index
        let isHyphen = next == "-"
        guard let low = try character(or: &named) else { return }
        guard !isHyphen, next == "-", let beyond = peek(1), beyond != "-", beyond != "[", beyond != "]" else {
            characters.ranges.append(low.value...low.value)
            return
        }
        advance()
        let place = index
        var none = PatternSet.Part()
        guard let high = try character(or: &none) else {
            throw fault("a range ends with a single character", at: place)
        }
        guard low <= high else { throw fault("this range ends before it begins", at: start) }
        characters.ranges.append(low.value...high.value)
    }

    /// One character, or nil for a class escape, which goes to `named`.
    private mutating func character(or named: inout PatternSet.Part) throws(PatternFault) -> Unicode.Scalar? {
        guard next == "\\" else {
            defer { advance() }
            return next
        }
        switch try escaped() {
        case .character(let scalar): return scalar
        case .characters(let part):
            named.add(part)
            return nil
        }
    }
}
