// Everything that begins with a word: the longer forms, constants and names.
extension Parser {
    mutating func word() throws(SyntaxError) -> Syntax {
        let start = here
        let found = names.variable(at: token.start..<token.end, in: scanner.bytes)
        // The first word of a longer name is no keyword.
        if let keyword = token.keyword, found?.end ?? 0 <= token.end {
            switch keyword {
            case .if, .for, .some, .every, .null, .true, .false: advance()
            default: break
            }
            switch keyword {
            case .if: return try conditional(start)
            case .for: return try loop(start)
            case .some: return try quantified(start, every: false)
            case .every: return try quantified(start, every: true)
            case .null: return Syntax(.null, at: start, hint: .null)
            case .true: return Syntax(.boolean(true), at: start, hint: .boolean)
            case .false: return Syntax(.boolean(false), at: start, hint: .boolean)
            case .function: if let function = try function(start) { return function }
            case .then, .else, .return, .satisfies, .and, .or, .between, .in:
                throw unexpected("a value was expected before it")
            case .context, .external, .instance, .list, .not, .of, .range: break
            }
        }
        let (name, hint) = takeName(found)
        return Syntax(.name(name), at: site(from: start), hint: hint)
    }

    private mutating func conditional(_ start: Site) throws(SyntaxError) -> Syntax {
        let condition = try expression()
        try expect(.then)
        let then = try expression()
        try expect(.else)
        let other = try expression()
        return Syntax(
            .conditional(condition, then, other), at: start.union(other.site), hint: then.hint.joined(with: other.hint))
    }

    private mutating func loop(_ start: Site) throws(SyntaxError) -> Syntax {
        names.push()
        defer { names.pop() }
        let iterators = try self.iterators()
        try expect(.return)
        names.declare("partial", .list(.any))
        let body = try expression()
        return Syntax(.loop(iterators, body), at: start.union(body.site), hint: FEELType.list(body.hint).bounded)
    }

    private mutating func quantified(_ start: Site, every: Bool) throws(SyntaxError) -> Syntax {
        names.push()
        defer { names.pop() }
        let iterators = try self.iterators()
        try expect(.satisfies)
        let condition = try expression()
        return Syntax(
            .quantified(every: every, iterators, condition), at: start.union(condition.site), hint: .boolean)
    }

    private mutating func iterators() throws(SyntaxError) -> [Syntax.Iterator] {
        var iterators: [Syntax.Iterator] = []
        repeat {
            let name = try iteratorName()
            try expect(.in)
            let domain = try expression()
            let end = take(.dots) ? try expression() : nil
            names.declare(name, end == nil ? domain.hint.item : .any)
            iterators.append(Syntax.Iterator(name: name, domain: domain, end: end))
            guard iterators.count < Parser.heightLimit else {
                throw SyntaxError(diagnostic: Diagnostic(.nestedTooDeep, ["\(Parser.heightLimit)"], at: here))
            }
        } while take(.comma)
        return iterators
    }

    private mutating func iteratorName() throws(SyntaxError) -> String {
        var atoms: [String] = []
        while token.kind == .word, !isWord(.in) {
            atoms.append(text(token))
            advance()
        }
        guard !atoms.isEmpty else { throw unexpected("the name of a variable was expected") }
        return atoms.joined(separator: " ")
    }

    /// A function literal; nil when the word is just a name.
    private mutating func function(_ start: Site) throws(SyntaxError) -> Syntax? {
        let before = mark
        advance()
        guard take(.open) else {
            goBack(to: before)
            return nil
        }
        names.push()
        defer { names.pop() }
        var parameters: [Syntax.Parameter] = []
        if !isSign(.close) {
            repeat {
                let name = try freeName(until: [.colon, .comma, .close])
                let type = take(.colon) ? try self.type() : nil
                parameters.append(Syntax.Parameter(name: name, type: type))
                names.declare(name, .any)
                try limit(entries: parameters.count)
            } while take(.comma)
        }
        try expect(.close)
        if isWord(.external) {
            advance()
            let description = try expression()
            return Syntax(.external(parameters, description), at: start.union(description.site))
        }
        let body = try expression()
        let hint = FEELType.function(parameters.map { _ in .any }, body.hint).bounded
        return Syntax(.function(parameters, body), at: start.union(body.site), hint: hint)
    }
}

// MARK: - Names

extension Parser {
    /// Takes the known name that stands here, or else the single word.
    mutating func takeName(_ found: Names.Found?) -> (name: String, hint: FEELType) {
        guard let found else {
            let name = text(token)
            advance()
            return (name, .any)
        }
        scanner.position = found.end
        advance()
        return (found.known.name, found.known.hint)
    }

    /// Whether an argument's name and its colon stand here.
    func startsNamedArgument() -> Bool {
        guard token.kind == .word || isSign(.question) else { return false }
        var ahead = scanner
        var next = ahead.next()
        while Parser.mayBelongToName(next, in: ahead) { next = ahead.next() }
        return next.kind == .sign && next.sign == .colon
    }

    /// Whether a token may be a part of a name that nobody knows yet.
    private static func mayBelongToName(_ token: Scanner.Token, in scanner: Scanner) -> Bool {
        switch token.kind {
        case .word, .number: return true
        case .sign:
            switch token.sign {
            case .plus, .minus, .times, .over, .dot, .power, .question: return true
            case .unknown:
                return ["'", "’"].contains { $0.utf8.elementsEqual(scanner.bytes[token.start..<token.end]) }
            default: return false
            }
        default: return false
        }
    }

    /// The name of a member of something of unknown type, with the words behind it: nothing else could be meant by
    /// two words in a row.
    mutating func withWordsBehind(_ name: String) -> String {
        var name = name
        while token.kind == .word, !isOperator {
            name += " " + text(token)
            advance()
        }
        return name
    }

    /// Whether the word at hand goes on behind a value.
    private var isOperator: Bool {
        switch token.keyword {
        case .and, .or, .in, .between, .instance, .then, .else, .return, .satisfies: true
        default: false
        }
    }

    /// A name nobody knows yet: words and signs up to one of `signs`, which is not taken.
    mutating func freeName(until signs: [Scanner.Sign]) throws(SyntaxError) -> String {
        guard token.kind == .word || isSign(.question) else { throw unexpected("a name was expected") }
        let start = token.start
        var end = token.end
        while !(token.kind == .sign && signs.contains(token.sign)) {
            guard Parser.mayBelongToName(token, in: scanner) else { throw unexpected("a name was expected") }
            end = token.end
            advance()
        }
        return Parser.name(scanner.bytes[start..<end])
    }

    /// A name with one space wherever white space stands in it.
    private static func name(_ bytes: ArraySlice<UInt8>) -> String {
        let single = bytes.allSatisfy { $0 > 0x20 && $0 < 0x80 }
        guard !single else { return String(decoding: bytes, as: UTF8.self) }
        let bytes = Array(bytes)
        var (name, place) = ([UInt8](), 0)
        while place < bytes.count {
            var next = place
            while let end = Scanner.spaceEnd(bytes, from: next) { next = end }
            if next > place {
                name.append(0x20)
                place = next
            } else {
                name.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// A type: a name, or one of the types made of others.
    mutating func type() throws(SyntaxError) -> TypeSyntax {
        try nested { parser throws(SyntaxError) in try parser.typeBody() }
    }

    private mutating func typeBody() throws(SyntaxError) -> TypeSyntax {
        guard token.kind == .word else { throw unexpected("a type was expected") }
        let start = here
        if isWord(.list) || isWord(.range) || isWord(.context) || isWord(.function) {
            let made = text(token)
            let before = mark
            advance()
            if take(.less) { return try composed(made) }
            goBack(to: before)
        }
        var (name, _) = takeName(names.type(at: token.start..<token.end, in: scanner.bytes))
        while isSign(.dot) {
            advance()
            guard token.kind == .word else { throw unexpected("the name of a type was expected") }
            name += "." + takeName(names.type(at: token.start..<token.end, in: scanner.bytes)).name
        }
        return .named(name, site(from: start))
    }

    private mutating func composed(_ made: String) throws(SyntaxError) -> TypeSyntax {
        switch made {
        case "list", "range":
            let item = try type()
            try expect(.greater)
            return made == "list" ? .list(item) : .range(item)
        case "context":
            var fields: [(name: String, type: TypeSyntax)] = []
            repeat {
                let name = try freeName(until: [.colon])
                try expect(.colon)
                fields.append((name, try type()))
            } while take(.comma)
            try expect(.greater)
            return .context(fields)
        default:
            var parameters: [TypeSyntax] = []
            if !isSign(.greater) {
                repeat { parameters.append(try type()) } while take(.comma)
            }
            try expect(.greater)
            try expect(.arrow)
            return .function(parameters, try type())
        }
    }
}
