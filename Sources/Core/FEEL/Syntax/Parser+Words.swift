// Everything that begins with a word: the longer forms, constants and names.
extension Parser {
    mutating func word() throws(SyntaxError) -> Syntax {
        let start = here
        if !startsLongerName() {
            if take("if") { return try conditional(start) }
            if take("for") { return try loop(start) }
            if take("some") { return try quantified(start, every: false) }
            if take("every") { return try quantified(start, every: true) }
            if isWord("function"), let function = try function(start) { return function }
            if take("null") { return Syntax(.null, at: start, hint: .null) }
            if take("true") { return Syntax(.boolean(true), at: start, hint: .boolean) }
            if take("false") { return Syntax(.boolean(false), at: start, hint: .boolean) }
            for reserved: StaticString in ["then", "else", "return", "satisfies", "and", "or", "between", "in"]
            where isWord(reserved) {
                throw unexpected("a value was expected before it")
            }
        }
        let (name, hint) = takeName(names.variables(startingWith: text(token)))
        return Syntax(.name(name), at: site(from: start), hint: hint)
    }

    /// Whether the scope knows a name of several words here, so that its first word is not a keyword.
    private func startsLongerName() -> Bool {
        names.variables(startingWith: text(token)).contains { $0.atoms.count > 1 && end(of: $0) != nil }
    }

    private mutating func conditional(_ start: Site) throws(SyntaxError) -> Syntax {
        let condition = try expression()
        try expect("then")
        let then = try expression()
        try expect("else")
        let other = try expression()
        return Syntax(
            .conditional(condition, then, other), at: start.union(other.site), hint: then.hint.joined(with: other.hint))
    }

    private mutating func loop(_ start: Site) throws(SyntaxError) -> Syntax {
        names.push()
        defer { names.pop() }
        let iterators = try self.iterators()
        try expect("return")
        names.declare("partial", .list(.any))
        let body = try expression()
        return Syntax(.loop(iterators, body), at: start.union(body.site), hint: FEELType.list(body.hint).bounded)
    }

    private mutating func quantified(_ start: Site, every: Bool) throws(SyntaxError) -> Syntax {
        names.push()
        defer { names.pop() }
        let iterators = try self.iterators()
        try expect("satisfies")
        let condition = try expression()
        return Syntax(
            .quantified(every: every, iterators, condition), at: start.union(condition.site), hint: .boolean)
    }

    private mutating func iterators() throws(SyntaxError) -> [Syntax.Iterator] {
        var iterators: [Syntax.Iterator] = []
        repeat {
            let name = try iteratorName()
            try expect("in")
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
        while token.kind == .word, !isWord("in") {
            atoms.append(text(token))
            advance()
        }
        guard !atoms.isEmpty else { throw unexpected("the name of a variable was expected") }
        return atoms.joined(separator: " ")
    }

    /// A function literal; nil when the word is just a name.
    private mutating func function(_ start: Site) throws(SyntaxError) -> Syntax? {
        let before = self
        advance()
        guard take(.open) else {
            self = before
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
        if isWord("external") {
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
    /// Where a known name that begins at the present token ends; nil when the text goes on otherwise.
    func end(of known: Names.Known) -> Int? {
        var scanner = self.scanner
        scanner.position = token.start
        for (index, atom) in known.atoms.enumerated() {
            if index > 0 {
                var next = scanner.position
                while let end = Scanner.spaceEnd(scanner.bytes, from: next) { next = end }
                scanner.position = next
            }
            guard scanner.position < scanner.bytes.count else { return nil }
            var end = Scanner.wordEnd(scanner.bytes, from: scanner.position)
            if end == scanner.position { end = Scanner.scalarEnd(scanner.bytes, from: end) }
            guard atom.text.utf8.elementsEqual(scanner.bytes[scanner.position..<end]) else { return nil }
            scanner.position = end
        }
        return scanner.position
    }

    /// Takes the longest of `candidates` that stands here, or else the single word.
    mutating func takeName(_ candidates: [Names.Known]) -> (name: String, hint: FEELType) {
        for known in candidates {
            guard let end = end(of: known) else { continue }
            scanner.position = end
            advance()
            return (known.name, known.hint)
        }
        let name = text(token)
        advance()
        return (name, .any)
    }

    /// A name nobody knows yet: words and signs up to one of `signs`, which is not taken.
    mutating func freeName(until signs: [Scanner.StaticSign]) throws(SyntaxError) -> String {
        guard token.kind == .word || isSign(.question) else { throw unexpected("a name was expected") }
        let start = token.start
        var end = token.end
        while true {
            if case .sign(let sign) = token.kind, signs.contains(sign) { break }
            switch token.kind {
            case .word, .number, .sign(.plus), .sign(.minus), .sign(.times), .sign(.over), .sign(.dot), .sign(.power),
                .sign(.question):
                end = token.end
                advance()
            case .sign(.unknown) where ["'", "’"].contains(text(token)):
                end = token.end
                advance()
            default: throw unexpected("a name was expected")
            }
        }
        let bytes = scanner.bytes[start..<end]
        var words: [Substring] = []
        for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) { words.append(word) }
        return words.joined(separator: " ")
    }

    /// A type: a name, or one of the types made of others.
    mutating func type() throws(SyntaxError) -> TypeSyntax {
        try nested { parser throws(SyntaxError) in try parser.typeBody() }
    }

    private mutating func typeBody() throws(SyntaxError) -> TypeSyntax {
        guard token.kind == .word else { throw unexpected("a type was expected") }
        let start = here
        if isWord("list") || isWord("range") || isWord("context") || isWord("function") {
            let made = text(token)
            let before = self
            advance()
            if take(.less) { return try composed(made) }
            self = before
        }
        var (name, _) = takeName(names.types(startingWith: text(token)))
        while isSign(.dot) {
            advance()
            guard token.kind == .word else { throw unexpected("the name of a type was expected") }
            name += "." + takeName(names.types(startingWith: text(token))).name
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
