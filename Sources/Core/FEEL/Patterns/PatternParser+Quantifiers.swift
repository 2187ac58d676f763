extension PatternParser {
    /// An atom with the quantifier that may follow it.
    mutating func quantified(_ atom: PatternFragment, from start: Int) throws(PatternFault) -> PatternFragment {
        let place = index
        let (least, most): (Int, Int?)
        switch next {
        case "?": (least, most) = (0, 1)
        case "*": (least, most) = (0, nil)
        case "+": (least, most) = (1, nil)
        case "{":
            advance()
            (least, most) = try counts()
            guard next == "}" else { throw fault("a count is {2}, {2,} or {2,5}") }
        default: return atom
        }
        advance()
        let isGreedy = !take("?")
        if let next, next == "?" || next == "*" || next == "+" || next == "{" {
            throw fault("there is nothing here to repeat")
        }
        let result = try repeated(atom, least, most, isGreedy, at: place)
        guard result.code.count <= PatternParser.sizeLimit else { throw tooLarge(at: place) }
        return result
    }

    private mutating func counts() throws(PatternFault) -> (Int, Int?) {
        let least = try count()
        guard take(",") else { return (least, least) }
        if next == "}" { return (least, nil) }
        let place = index
        let most = try count()
        guard least <= most else { throw fault("the greatest count must not be below the least", at: place) }
        return (least, most)
    }

    private mutating func count() throws(PatternFault) -> Int {
        var (count, digits) = (0, 0)
        let place = index
        while let digit = next?.digit {
            count = count * 10 + digit
            digits += 1
            guard count <= 1_000_000_000 else { throw fault("a count may be 1000000000 at most", at: place) }
            advance()
        }
        guard digits > 0 else { throw fault("a count is {2}, {2,} or {2,5}") }
        return count
    }

    private mutating func repeated(
        _ atom: PatternFragment, _ least: Int, _ most: Int?, _ isGreedy: Bool, at place: Int
    ) throws(PatternFault) -> PatternFragment {
        guard let most else {
            if least <= 1 { return atom.looped(atLeastOnce: least == 1, isGreedy: isGreedy) }
            var all = try repeated(atom, least, least, isGreedy, at: place)
            all.append(atom.looped(atLeastOnce: false, isGreedy: isGreedy))
            return all
        }
        if most == 0 { return PatternFragment() }
        if let set = single(atom), most > 1 {
            var all = PatternFragment()
            if least > 0 { all.append(.one(.exactly(set: set, count: Int32(least)))) }
            if most - least > 64 {
                let rest = PatternInstruction.upTo(
                    set: set, count: Int32(most - least), isGreedy: isGreedy, memo: .init())
                all.append(PatternFragment(code: [rest]))
            } else {
                all.append(PatternFragment.one(.set(set)).repeated(upTo: most - least, isGreedy: isGreedy))
            }
            return all
        }
        guard (atom.code.count + 1) * most <= PatternParser.sizeLimit else { throw tooLarge(at: place) }
        var all = atom.repeated(exactly: least)
        all.append(atom.repeated(upTo: most - least, isGreedy: isGreedy))
        return all
    }

    /// The set an atom of one character stands for.
    private mutating func single(_ atom: PatternFragment) -> Int32? {
        guard atom.code.count == 1 else { return nil }
        switch atom.code[0] {
        case .set(let set): return set
        case .character(let value): return add([PatternSet.Part(ranges: [value...value])])
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII digit.
    var digit: Int? { ("0"..."9").contains(self) ? Int(value) - 48 : nil }
}
