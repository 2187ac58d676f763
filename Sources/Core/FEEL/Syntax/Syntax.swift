public import Exact

/// An expression as it was written, before anyone knows what its names mean.
public struct Syntax: Sendable {
    public let kind: Kind
    public let site: Site
    /// What the parser could tell of the type while it read: only used to find names with spaces.
    let hint: FEELType
    /// How many nodes lie on the longest way down.
    let height: Int

    init(_ kind: Kind, at site: Site, hint: FEELType = .any) {
        self.kind = kind
        self.site = site
        self.hint = hint
        height = kind.height
    }

    /// The forms of an expression (DMN 1.5, clause 10.3.1.2).
    public indirect enum Kind: Sendable {
        /// What could not be read; the diagnostics say why.
        case invalid
        case null
        case boolean(Bool)
        case number(Decimal128)
        case string(String)
        /// The text of `@"…"`.
        case temporal(String)
        case name(String)
        /// `?`, the input of a unary test.
        case input
        case member(Syntax, String)
        case negated(Syntax)
        case arithmetic(Arithmetic, Syntax, Syntax)
        case comparison(Comparison, Syntax, Syntax)
        case and(Syntax, Syntax)
        case or(Syntax, Syntax)
        case between(Syntax, Syntax, Syntax)
        case membership(Syntax, [Syntax])
        case instanceOf(Syntax, TypeSyntax)
        case conditional(Syntax, Syntax, Syntax)
        case list([Syntax])
        case context([Entry])
        case interval(Syntax, includesStart: Bool, Syntax, includesEnd: Bool)
        /// `< 10`, `= 10` and their like where a test may stand.
        case test(Comparison, Syntax)
        case filter(Syntax, Syntax)
        case loop([Iterator], Syntax)
        case quantified(every: Bool, [Iterator], Syntax)
        case call(Syntax, [Argument])
        case function([Parameter], Syntax)
        /// `function(…) external {…}`: a function of another platform.
        case external([Parameter], Syntax)
        /// The tests of a cell, `-` being none at all.
        case tests([Syntax], negated: Bool)
        case anything
    }

    public struct Entry: Sendable {
        public let name: String
        public let site: Site
        public let value: Syntax
    }

    /// `name in domain`, or `name in start..end`.
    public struct Iterator: Sendable {
        public let name: String
        public let domain: Syntax
        public let end: Syntax?
    }

    public struct Argument: Sendable {
        public let name: String?
        public let value: Syntax
    }

    public struct Parameter: Sendable {
        public let name: String
        public let type: TypeSyntax?
    }
}

/// The arithmetic operators.
public enum Arithmetic: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
}

/// A type as it was written.
public indirect enum TypeSyntax: Sendable {
    case named(String, Site)
    case list(TypeSyntax)
    case range(TypeSyntax)
    case context([(name: String, type: TypeSyntax)])
    case function([TypeSyntax], TypeSyntax)
}
