import Exact

// What operators stand between: literals, names, brackets, and the forms that begin with a word.
extension Parser {
    /// A primary with the members, filters and calls that follow it.
    mutating func postfix() throws(SyntaxError) -> Syntax {
        var value = try primary()
        while true {
            if isSign(.dot) {
                advance()
                guard token.kind == .word else { throw unexpected("the name of a member was expected") }
                var (name, hint) = takeName(
                    names.member(of: value.hint, at: token.start..<token.end, in: scanner.bytes))
                if value.hint.item.fields == nil { name = withWordsBehind(name) }
                let hinted = listed(hint, like: value.hint)
                value = try limited(Syntax(.member(value, name), at: site(from: value.site), hint: hinted))
            } else if isSign(.bracket) {
                let place = token.start
                if plainBrackets[place] != nil { return value }
                switch attempted({ parser throws(SyntaxError) in try parser.filter(value) }) {
                case .success(let filtered): value = try limited(filtered)
                case .failure(let error):
                    plainBrackets[place] = error
                    return value
                }
            } else if isSign(.open) {
                value = try limited(try call(value))
            } else {
                return value
            }
        }
    }

    private func listed(_ hint: FEELType, like base: FEELType) -> FEELType {
        if case .list = base.bare { return .list(hint) }
        return hint
    }

    private mutating func filter(_ value: Syntax) throws(SyntaxError) -> Syntax {
        try expect(.bracket)
        names.push()
        defer { names.pop() }
        names.declare("item", value.hint.item)
        for field in value.hint.item.fields ?? [] { names.declare(field.name, field.type) }
        let condition = try expression()
        try expect(.unbracket)
        return Syntax(.filter(value, condition), at: site(from: value.site), hint: value.hint)
    }

    private mutating func call(_ function: Syntax) throws(SyntaxError) -> Syntax {
        try expect(.open)
        var arguments: [Syntax.Argument] = []
        if !isSign(.close) {
            repeat {
                var name: String?
                if startsNamedArgument() {
                    name = try freeName(until: [.colon])
                    advance()
                }
                arguments.append(Syntax.Argument(name: name, value: try expression()))
            } while take(.comma)
        }
        try expect(.close)
        var hint = FEELType.any
        if case .function(_, let result) = function.hint.bare { hint = result }
        return Syntax(.call(function, arguments), at: site(from: function.site), hint: hint)
    }

    private mutating func primary() throws(SyntaxError) -> Syntax {
        let start = here
        switch token.kind {
        case .number:
            guard let number = Decimal128(utf8: scanner.bytes[token.start..<token.end]) else {
                let facts = [text(token), "number"]
                throw SyntaxError(diagnostic: Diagnostic(.invalidLiteral, facts, at: here))
            }
            advance()
            return Syntax(.number(number), at: start, hint: .number)
        case .text:
            let value = try unescaped(from: token.start + 1, to: token.end - 1)
            advance()
            return Syntax(.string(value), at: start, hint: .string)
        case .temporal:
            let value = try unescaped(from: token.start + 2, to: token.end - 1)
            advance()
            return Syntax(.temporal(value), at: start)
        case .word: return try word()
        case .sign:
            switch token.sign {
            case .question:
                advance()
                return Syntax(.input, at: start)
            case .open, .bracket, .unbracket: return try bracketed()
            case .brace: return try context()
            default: throw unexpected("a value was expected")
            }
        case .end, .unterminated: throw unexpected("a value was expected")
        }
    }

    /// `( … )`, a list, or an interval: which one shows only behind the first expression.
    private mutating func bracketed() throws(SyntaxError) -> Syntax {
        let start = here
        if take(.unbracket) {
            let low = try nested { parser throws(SyntaxError) in try parser.sum() }
            return try interval(start, from: low, includesStart: false)
        }
        if take(.open) {
            let first = try positiveTest()
            if isSign(.dots) { return try interval(start, from: first, includesStart: false) }
            try expect(.close)
            return Syntax(first.kind, at: site(from: start), hint: first.hint)
        }
        try expect(.bracket)
        var items: [Syntax] = []
        if isSign(.unbracket), let first = reversedInterval() {
            items = [first]
            while take(.comma) { items.append(try positiveTest()) }
        } else if !isSign(.unbracket) {
            repeat {
                items.append(try positiveTest())
                if items.count == 1, isSign(.dots) { return try interval(start, from: items[0], includesStart: true) }
            } while take(.comma)
        }
        try expect(.unbracket)
        let item = items.dropFirst().reduce(items.first?.hint ?? .any) { $0.joined(with: $1.hint) }
        return Syntax(.list(items), at: site(from: start), hint: FEELType.list(item).bounded)
    }

    /// The interval `]a..b[` at the head of a list, where `]` could also close an empty one; nil when it does.
    ///
    /// Only tried before what cannot follow an empty list, so that no text is read over and over.
    private mutating func reversedInterval() -> Syntax? {
        let start = here
        let item = attempt { parser throws(SyntaxError) -> Syntax in
            parser.advance()
            switch parser.token.kind {
            case .number, .text, .temporal, .word: break
            default: throw parser.unexpected("a value was expected")
            }
            let low = try parser.nested { inner throws(SyntaxError) in try inner.sum() }
            let interval = try parser.interval(start, from: low, includesStart: false)
            guard parser.isSign(.comma) || parser.isSign(.unbracket) else {
                throw parser.unexpected("“]” was expected")
            }
            return interval
        }
        return item
    }

    /// The rest of an interval whose start has been read.
    mutating func interval(_ start: Site, from low: Syntax, includesStart: Bool) throws(SyntaxError) -> Syntax {
        try expect(.dots)
        let high = try nested { parser throws(SyntaxError) in try parser.sum() }
        let includesEnd = isSign(.unbracket)
        guard includesEnd || isSign(.close) || isSign(.bracket) else {
            throw unexpected("the end of a range was expected")
        }
        advance()
        return Syntax(
            .interval(low, includesStart: includesStart, high, includesEnd: includesEnd), at: site(from: start),
            hint: FEELType.range(low.hint).bounded)
    }

    private mutating func context() throws(SyntaxError) -> Syntax {
        let start = here
        try expect(.brace)
        names.push()
        defer { names.pop() }
        var entries: [Syntax.Entry] = []
        if !isSign(.unbrace) {
            repeat {
                let place = here
                let name: String
                if token.kind == .text {
                    name = try unescaped(from: token.start + 1, to: token.end - 1)
                    advance()
                } else {
                    name = try freeName(until: [.colon])
                }
                try expect(.colon)
                names.declare(name, .any)
                let value = try expression()
                entries.append(Syntax.Entry(name: name, site: place, value: value))
                names.declare(name, value.hint)
                try limit(entries: entries.count)
            } while take(.comma)
        }
        try expect(.unbrace)
        let fields = entries.map { FEELType.Field($0.name, $0.value.hint) }
        return Syntax(.context(entries), at: site(from: start), hint: FEELType.context(fields).bounded)
    }
}
