// From the loosest binding to the tightest: or, and, comparison, sum, product, power, sign, instance of.
extension Parser {
    /// An expression of any form; one that begins with a comparison sign is a test such as `< 10`.
    mutating func expression() throws(SyntaxError) -> Syntax {
        let node = try nested { parser throws(SyntaxError) in
            parser.comparisonSign() == nil ? try parser.disjunction() : try parser.positiveTest()
        }
        return try limited(node)
    }

    private mutating func disjunction() throws(SyntaxError) -> Syntax {
        var left = try conjunction()
        while take(.or) {
            let right = try conjunction()
            left = try limited(Syntax(.or(left, right), at: left.site.union(right.site), hint: .boolean))
        }
        return left
    }

    private mutating func conjunction() throws(SyntaxError) -> Syntax {
        var left = try comparison()
        while take(.and) {
            let right = try comparison()
            left = try limited(Syntax(.and(left, right), at: left.site.union(right.site), hint: .boolean))
        }
        return left
    }

    private mutating func comparison() throws(SyntaxError) -> Syntax {
        var left = try sum()
        while true {
            if let operation = comparisonSign() {
                advance()
                let right = try sum()
                left = try limited(
                    Syntax(.comparison(operation, left, right), at: left.site.union(right.site), hint: .boolean))
            } else if take(.between) {
                let low = try sum()
                try expect(.and)
                let high = try sum()
                left = try limited(Syntax(.between(left, low, high), at: left.site.union(high.site), hint: .boolean))
            } else if take(.in) {
                let tests = try membershipTests()
                left = try limited(Syntax(.membership(left, tests), at: site(from: left.site), hint: .boolean))
            } else {
                return left
            }
        }
    }

    func comparisonSign() -> Comparison? {
        switch token.sign {
        case .equal: .equal
        case .unequal: .unequal
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    /// What follows `in`: one test, or several in parentheses.
    private mutating func membershipTests() throws(SyntaxError) -> [Syntax] {
        let start = here
        guard take(.open) else { return [try membershipTest()] }
        var tests = [try nested { parser throws(SyntaxError) in try parser.positiveTest() }]
        if isSign(.dots) { return [try interval(start, from: tests[0], includesStart: false)] }
        while take(.comma) { tests.append(try positiveTest()) }
        try expect(.close)
        return tests
    }

    private mutating func membershipTest() throws(SyntaxError) -> Syntax {
        if comparisonSign() != nil { return try positiveTest() }
        return try sum()
    }

    mutating func sum() throws(SyntaxError) -> Syntax {
        var left = try product()
        while isSign(.plus) || isSign(.minus) {
            let operation: Arithmetic = isSign(.plus) ? .add : .subtract
            advance()
            let right = try product()
            left = try limited(Syntax(.arithmetic(operation, left, right), at: left.site.union(right.site)))
        }
        return left
    }

    private mutating func product() throws(SyntaxError) -> Syntax {
        var left = try power()
        while isSign(.times) || isSign(.over) {
            let operation: Arithmetic = isSign(.times) ? .multiply : .divide
            advance()
            let right = try power()
            left = try limited(Syntax(.arithmetic(operation, left, right), at: left.site.union(right.site)))
        }
        return left
    }

    private mutating func power() throws(SyntaxError) -> Syntax {
        var left = try signed()
        while take(.power) {
            let right = try signed()
            left = try limited(Syntax(.arithmetic(.power, left, right), at: left.site.union(right.site)))
        }
        return left
    }

    private mutating func signed() throws(SyntaxError) -> Syntax {
        guard isSign(.minus) else { return try instance() }
        let start = here
        advance()
        let operand = try nested { parser throws(SyntaxError) in try parser.signed() }
        return Syntax(.negated(operand), at: start.union(operand.site), hint: operand.hint)
    }

    private mutating func instance() throws(SyntaxError) -> Syntax {
        let value = try postfix()
        guard isWord(.instance) else { return value }
        advance()
        try expect(.of)
        let type = try self.type()
        return Syntax(.instanceOf(value, type), at: site(from: value.site), hint: .boolean)
    }
}

// MARK: - Unary tests

extension Parser {
    /// The tests of a cell: `-`, `not(…)`, or tests with commas between them.
    mutating func unaryTests() throws(SyntaxError) -> Syntax {
        let start = here
        if isSign(.minus) {
            let before = mark
            advance()
            if token.kind == .end { return Syntax(.anything, at: start) }
            goBack(to: before)
        }
        if isWord(.not) {
            let negated = attempt { parser throws(SyntaxError) in
                parser.advance()
                try parser.expect(.open)
                let tests = try parser.positiveTests()
                try parser.expect(.close)
                guard parser.token.kind == .end else { throw parser.unexpected("") }
                return tests
            }
            if let negated { return Syntax(.tests(negated, negated: true), at: site(from: start)) }
        }
        return Syntax(.tests(try positiveTests(), negated: false), at: site(from: start))
    }

    private mutating func positiveTests() throws(SyntaxError) -> [Syntax] {
        var tests = [try positiveTest()]
        while take(.comma) { tests.append(try positiveTest()) }
        return tests
    }

    mutating func positiveTest() throws(SyntaxError) -> Syntax {
        guard let comparison = comparisonSign() else { return try expression() }
        let start = here
        advance()
        let point = try nested { parser throws(SyntaxError) in try parser.sum() }
        return Syntax(.test(comparison, point), at: start.union(point.site))
    }
}
