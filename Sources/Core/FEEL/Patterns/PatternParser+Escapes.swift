extension PatternParser {
    /// What a backslash stands for within a class and outside.
    enum Escape {
        case character(Unicode.Scalar)
        case characters(PatternSet.Part)
    }

    /// A backslash and what follows it, outside of classes.
    mutating func escape() throws(PatternFault) -> PatternFragment {
        if peek(1)?.digit != nil { return try backReference() }
        switch try escaped() {
        case .character(let scalar): return literal(scalar)
        case .characters(let part): return .one(.set(add([part])))
        }
    }

    mutating func escaped() throws(PatternFault) -> Escape {
        let start = index
        advance()
        guard let scalar = next else { throw fault("a pattern does not end with a backslash", at: start) }
        advance()
        switch scalar {
        case "n": return .character("\n")
        case "r": return .character("\r")
        case "t": return .character("\t")
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$": return .character(scalar)
        case "p", "P": return .characters(try property(isNegated: scalar == "P", from: start))
        case "s": return .characters(PatternParser.spaces)
        case "S": return .characters(PatternParser.spaces.complement)
        case "d": return .characters(PatternSet.Part(categories: UnicodeCategories.digits))
        case "D": return .characters(PatternSet.Part(categories: UnicodeCategories.digits).complement)
        case "w": return .characters(PatternSet.Part(categories: UnicodeCategories.words))
        case "W": return .characters(PatternSet.Part(categories: UnicodeCategories.words).complement)
        case "i": return .characters(PatternParser.nameStarts)
        case "I": return .characters(PatternParser.nameStarts.complement)
        case "c": return .characters(PatternParser.nameParts)
        case "C": return .characters(PatternParser.nameParts.complement)
        default: throw fault("a backslash has no meaning before this character", at: start)
        }
    }

    /// The braces of `\p{…}` and what they name.
    private mutating func property(isNegated: Bool, from start: Int) throws(PatternFault) -> PatternSet.Part {
        guard take("{") else { throw fault("a category in braces was expected, such as {L}") }
        var name = String.UnicodeScalarView()
        while let scalar = next, scalar != "}", name.count < 80 {
            name.append(scalar)
            advance()
        }
        guard take("}") else { throw fault("these braces are not closed", at: start) }
        let text = String(name)
        let part: PatternSet.Part
        if text.utf8.starts(with: "Is".utf8) {
            guard let block = UnicodeBlocks.range(named: String(text.unicodeScalars.dropFirst(2))) else {
                throw fault("there is no block of characters with this name", at: start)
            }
            part = PatternSet.Part(ranges: [block])
        } else {
            guard let bits = UnicodeCategories.bits(named: text) else {
                throw fault("there is no category of characters with this name", at: start)
            }
            part = PatternSet.Part(categories: bits)
        }
        return isNegated ? part.complement : part
    }

    /// A backslash and digits: of several digits only as many count as there are groups for.
    private mutating func backReference() throws(PatternFault) -> PatternFragment {
        let start = index
        advance()
        var number = 0
        while let digit = next?.digit, number == 0 || number * 10 + digit <= groups.count {
            number = number * 10 + digit
            advance()
            if number == 0 { break }
        }
        guard number > 0, number <= groups.count else {
            throw fault("there is no group with this number before here", at: start)
        }
        guard groups[number - 1] else { throw fault("the group with this number is not closed here", at: start) }
        // What a group has matched may be nothing.
        return .one(.back(Int32(number)), isNullable: true)
    }
}

// MARK: - Named sets

extension PatternParser {
    private static let spaces = PatternSet.Part(ranges: [0x09...0x0A, 0x0D...0x0D, 0x20...0x20])

    /// What an XML name begins with (XML 1.0, fifth edition, production 4).
    private static let nameStarts = PatternSet.Part(ranges: [
        0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
        0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
        0xFDF0...0xFFFD, 0x10000...0xEFFFF,
    ])

    /// What an XML name is made of (production 4a).
    private static let nameParts: PatternSet.Part = {
        var part = nameStarts
        part.add(
            PatternSet.Part(ranges: [
                0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040,
            ]))
        part.settle()
        return part
    }()
}
