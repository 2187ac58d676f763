/// Finds what every name means and what type every node has; never throws.
///
/// Typing is gradual: what is not known is `any` and is settled when it runs. What is known to be wrong is a
/// diagnostic here and a null there, as the standard wants.
public struct Checker {
    /// The names that texts read from now on may use.
    public var scope: Scope
    /// What was found, in order; beyond the syntax the first thousand.
    public private(set) var diagnostics: [Diagnostic] = []
    /// What `external` functions may name.
    let hosts: HostFunctions
    /// How often a similar name was looked for, which costs time.
    var suggestions = 0
    static let suggestionLimit = 50

    /// A checker that knows the names of `scope` and has found nothing.
    public init(scope: Scope, hosts: HostFunctions = .javaLang) {
        self.scope = scope
        self.hosts = hosts
    }

    mutating func report(_ id: Diagnostic.ID, _ facts: [String], at site: Site) {
        note(Diagnostic(id, facts, at: site))
    }

    /// A text of a megabyte can hold half a million mistakes; nobody reads them all.
    private mutating func note(_ diagnostic: Diagnostic) {
        if diagnostics.count < 1_000 { diagnostics.append(diagnostic) }
    }

    /// A node that is null for a reason found here.
    mutating func invalid(_ id: Diagnostic.ID, _ facts: [String] = [], at site: Site) -> Expr {
        invalid(Diagnostic(id, facts, at: site))
    }

    /// A node that is null for this reason.
    mutating func invalid(_ diagnostic: Diagnostic) -> Expr {
        note(diagnostic)
        return Expr(.invalid(NullReason(diagnostic)), .any, at: diagnostic.site)
    }

    /// Runs `body` with names that are gone afterwards.
    mutating func scoped<T>(_ body: (inout Checker) -> T) -> T {
        let outer = scope.mark
        let result = body(&self)
        scope.goBack(to: outer)
        return result
    }

    /// Takes back the names declared since `outer`; the places they used stay counted in the frame.
    public mutating func leave(to outer: Scope) {
        let frame = scope.frame
        scope = outer
        scope.frame = frame
    }
}

// MARK: - Whole texts

extension Checker {
    /// Reads and checks an expression in this scope.
    public mutating func expression(_ text: String, source: Int32 = 0) -> Expr {
        let (syntax, findings) = Parser.expression(text, names: scope.preparedNames(), source: source)
        diagnostics += findings
        if let first = findings.first { return Expr(.invalid(NullReason(first)), .any, at: syntax.site) }
        let known = diagnostics.count
        let expr = check(syntax)
        return broken(since: known, at: syntax.site) ?? expr
    }

    /// The null of a text that the checker could not read after all, for a full-width sign within a name.
    private func broken(since known: Int, at site: Site) -> Expr? {
        diagnostics.dropFirst(known).first(where: \.isUnreadable)
            .map { Expr(.invalid(NullReason($0)), .any, at: site) }
    }

    /// Reads and checks the tests of a cell whose input has the given type.
    ///
    /// `slot` is where the input lies; without it the tests get a place of their own.
    public mutating func unaryTests(
        _ text: String, input type: FEELType, slot: Int? = nil, source: Int32 = 0
    ) -> UnaryTests {
        let names = scope.preparedNames()
        return scoped { checker in
            let input = slot ?? checker.scope.newSlot()
            checker.scope.declare("?", at: .local(input), type: type)
            let (syntax, findings) = Parser.unaryTests(text, names: names, source: source)
            checker.diagnostics += findings
            if let first = findings.first {
                let broken = Expr(.invalid(NullReason(first)), .any, at: syntax.site)
                return UnaryTests([.condition(broken)], input: input, frame: checker.scope.frame, site: syntax.site)
            }
            let known = checker.diagnostics.count
            let tests = checker.tests(syntax, input: input)
            guard let broken = checker.broken(since: known, at: syntax.site) else { return tests }
            return UnaryTests([.condition(broken)], input: input, frame: checker.scope.frame, site: syntax.site)
        }
    }

    private mutating func tests(_ syntax: Syntax, input: Int) -> UnaryTests {
        guard case .tests(let tests, let negated) = syntax.kind else {
            return UnaryTests([], input: input, frame: scope.frame, site: syntax.site)
        }
        let checked = tests.map { test($0, input: input) }
        return UnaryTests(checked, isNegated: negated, input: input, frame: scope.frame, site: syntax.site)
    }

    mutating func test(_ syntax: Syntax, input: Int) -> UnaryTests.Test {
        if case .test(let comparison, let point) = syntax.kind { return .comparison(comparison, check(point)) }
        let expr = check(syntax)
        let asks = expr.contains { $0.asksForInput(input) }
        return asks ? .condition(expr) : .value(expr)
    }
}

extension Expr {
    fileprivate func asksForInput(_ slot: Int) -> Bool {
        if case .local(let place) = kind { return place == slot }
        return false
    }
}
