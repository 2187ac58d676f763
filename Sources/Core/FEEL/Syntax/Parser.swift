/// Turns a text into ``Syntax``; never throws: what cannot be read becomes an invalid node and a diagnostic.
///
/// The grammar is that of DMN 1.5, clause 10.3.1.2; where the standard leaves a choice, the public test cases decide:
/// `-5 ** 2` is 25 and `3 ** 4 ** 5` is `(3 ** 4) ** 5`.
public struct Parser {
    var scanner: Scanner
    var token: Scanner.Token
    var names: Names
    let source: Int32
    var depth = 0
    /// Where a `[` turned out not to begin a filter, and why, so that no place is tried twice.
    var plainBrackets: [Int: SyntaxError] = [:]

    /// Brackets and forms within one another; a level costs up to 13 kB of stack when evaluated by a debug build.
    static let depthLimit = 150
    /// Nodes on the longest way down the tree, which long chains of operators make too: 300 summands are one text.
    static let heightLimit = 300
    /// Entries of one context, parameters of one function.
    static let entryLimit = 2_000
    static let lengthLimit = 1 << 20

    init(_ text: String, names: Names, source: Int32) {
        scanner = Scanner(text)
        self.names = names
        self.source = source
        token = scanner.next()
    }

    /// Reads a whole text as an expression.
    ///
    /// `source` is the number under which the caller knows the text; it goes into every ``Site``.
    public static func expression(
        _ text: String, names: Names, source: Int32 = 0
    ) -> (syntax: Syntax, diagnostics: [Diagnostic]) {
        read(text, names: names, source: source) { parser throws(SyntaxError) in try parser.expression() }
    }

    /// Reads a whole text as the tests of a decision-table cell or of a list of allowed values.
    public static func unaryTests(
        _ text: String, names: Names, source: Int32 = 0
    ) -> (syntax: Syntax, diagnostics: [Diagnostic]) {
        read(text, names: names, source: source) { parser throws(SyntaxError) in try parser.unaryTests() }
    }

    private static func read(
        _ text: String, names: Names, source: Int32,
        _ rule: (inout Parser) throws(SyntaxError) -> Syntax
    ) -> (syntax: Syntax, diagnostics: [Diagnostic]) {
        let whole = Site(source: source, start: 0, end: Int32(clamping: text.utf8.count))
        guard text.utf8.count <= lengthLimit else {
            return (Syntax(.invalid, at: whole), [Diagnostic(.textTooLong, ["\(lengthLimit)"], at: whole)])
        }
        var parser = Parser(text, names: names, source: source)
        do throws(SyntaxError) {
            let syntax = try rule(&parser)
            guard parser.token.kind == .end else { throw parser.unexpected("the expression is complete before it") }
            return (syntax, [])
        } catch {
            let finding = explained(error.diagnostic, text: text, names: names, source: source)
            return (Syntax(.invalid, at: whole), [finding])
        }
    }
}

/// The first thing that could not be read.
struct SyntaxError: Error {
    let diagnostic: Diagnostic
}

// MARK: - Moving on

extension Parser {
    mutating func advance() { token = scanner.next() }

    func isSign(_ sign: Scanner.Sign) -> Bool { token.kind == .sign && token.sign == sign }

    func isWord(_ word: Scanner.Keyword) -> Bool { token.keyword == word }

    /// Takes the sign if it is next.
    mutating func take(_ sign: Scanner.Sign) -> Bool {
        guard isSign(sign) else { return false }
        advance()
        return true
    }

    mutating func take(_ word: Scanner.Keyword) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    mutating func expect(_ sign: Scanner.Sign) throws(SyntaxError) {
        guard take(sign) else { throw unexpected("“\(sign.text)” was expected") }
    }

    mutating func expect(_ word: Scanner.Keyword) throws(SyntaxError) {
        guard take(word) else { throw unexpected("“\(word.rawValue)” was expected") }
    }

    func text(_ token: Scanner.Token) -> String {
        String(decoding: scanner.bytes[token.start..<token.end], as: UTF8.self)
    }

    func site(from start: Int, to end: Int) -> Site {
        Site(source: source, start: Int32(clamping: start), end: Int32(clamping: end))
    }

    /// From `start` to the last token taken.
    func site(from start: Site) -> Site {
        Site(source: source, start: start.start, end: max(start.start, Int32(clamping: lastEnd)))
    }

    /// Where the token before the present one ended, white space not counted.
    private var lastEnd: Int {
        var end = token.start
        while end > 0,
            scanner.bytes[end - 1] == 0x20 || scanner.bytes[end - 1] == 0x0A || scanner.bytes[end - 1] == 0x09
        {
            end -= 1
        }
        return end
    }

    var here: Site { site(from: token.start, to: token.end) }

    func unexpected(_ expectation: String) -> SyntaxError {
        if let failed = plainBrackets[token.start] { return failed }
        let found =
            switch token.kind {
            case .end: "the end of the expression"
            case .unterminated: "a text without a closing quotation mark"
            default: "“\(text(token))”"
            }
        let wanted = token.kind == .unterminated ? "“\"” was expected" : expectation
        return SyntaxError(diagnostic: Diagnostic(.syntax, [found, wanted, ""], at: here))
    }

    mutating func nested<T>(_ rule: (inout Parser) throws(SyntaxError) -> T) throws(SyntaxError) -> T {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Parser.depthLimit else {
            throw SyntaxError(diagnostic: Diagnostic(.nestedTooDeep, ["\(Parser.depthLimit)"], at: here))
        }
        return try rule(&self)
    }

    /// The node itself, refused if the tree has grown too high to be walked.
    func limited(_ node: Syntax) throws(SyntaxError) -> Syntax {
        guard node.height <= Parser.heightLimit else {
            throw SyntaxError(diagnostic: Diagnostic(.nestedTooDeep, ["\(Parser.heightLimit)"], at: here))
        }
        return node
    }

    /// Refuses a comma behind too many entries.
    func limit(entries count: Int) throws(SyntaxError) {
        guard count <= Parser.entryLimit else {
            throw unexpected("there may be \(Parser.entryLimit) entries here at most; split them up")
        }
    }

    /// Tries a rule and takes everything back if it cannot be read.
    mutating func attempt<T>(_ rule: (inout Parser) throws(SyntaxError) -> T) -> T? {
        try? attempted(rule).get()
    }

    /// Like ``attempt(_:)``, with what stood in the way.
    mutating func attempted<T>(_ rule: (inout Parser) throws(SyntaxError) -> T) -> Result<T, SyntaxError> {
        let before = mark
        do throws(SyntaxError) {
            return .success(try rule(&self))
        } catch {
            goBack(to: before)
            return .failure(error)
        }
    }

    /// Where the parser stands: names added since can be taken back.
    struct Mark {
        fileprivate let position: Int
        fileprivate let token: Scanner.Token
        fileprivate let depth: Int
        fileprivate let names: Names.Mark
    }

    var mark: Mark { Mark(position: scanner.position, token: token, depth: depth, names: names.mark) }

    mutating func goBack(to mark: Mark) {
        scanner.position = mark.position
        token = mark.token
        depth = mark.depth
        names.goBack(to: mark.names)
    }
}
