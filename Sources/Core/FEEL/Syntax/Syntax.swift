public import Exact

/// An expression as it was written, before anyone knows what its names mean.
public struct Syntax: Sendable {
    /// The form, with its parts.
    public let kind: Kind
    /// Where it was written.
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
        /// The word `null`.
        case null
        /// `true` or `false`.
        case boolean(Bool)
        /// A number as written.
        case number(Decimal128)
        /// The text of `"…"`, escapes resolved.
        case string(String)
        /// The text of `@"…"`.
        case temporal(String)
        /// A name, perhaps of several words, that stood in scope.
        case name(String)
        /// `?`, the input of a unary test.
        case input
        /// What stands before a dot, and the name behind it.
        case member(Syntax, String)
        /// A minus sign and what it stands before.
        case negated(Syntax)
        /// An arithmetic operator between two operands.
        case arithmetic(Arithmetic, Syntax, Syntax)
        /// A comparison between two operands.
        case comparison(Comparison, Syntax, Syntax)
        /// `and` between two operands.
        case and(Syntax, Syntax)
        /// `or` between two operands.
        case or(Syntax, Syntax)
        /// `x between low and high`.
        case between(Syntax, Syntax, Syntax)
        /// `x in` one or several tests.
        case membership(Syntax, [Syntax])
        /// `x instance of` a type.
        case instanceOf(Syntax, TypeSyntax)
        /// `if`, `then`, `else`.
        case conditional(Syntax, Syntax, Syntax)
        /// `[…]` with its items.
        case list([Syntax])
        /// `{…}` with its entries.
        case context([Entry])
        /// A range between two points, the brackets telling whether they belong to it.
        case interval(Syntax, includesStart: Bool, Syntax, includesEnd: Bool)
        /// `< 10`, `= 10` and their like where a test may stand.
        case test(Comparison, Syntax)
        /// `list[…]`: a condition, or a place counted from 1.
        case filter(Syntax, Syntax)
        /// `for … return …`.
        case loop([Iterator], Syntax)
        /// `some` or `every` `… satisfies …`.
        case quantified(every: Bool, [Iterator], Syntax)
        /// What is called, and its arguments.
        case call(Syntax, [Argument])
        /// `function(…) …` in the language itself.
        case function([Parameter], Syntax)
        /// `function(…) external {…}`: a function of another platform.
        case external([Parameter], Syntax)
        /// The tests of a cell, `-` being none at all.
        case tests([Syntax], negated: Bool)
        /// `-` where a test may stand: anything goes.
        case anything
    }

    /// An entry of a context as written.
    public struct Entry: Sendable {
        /// The key, a name or the text of a literal.
        public let name: String
        /// Where the key stands.
        public let site: Site
        /// What gives the entry.
        public let value: Syntax
    }

    /// `name in domain`, or `name in start..end`.
    public struct Iterator: Sendable {
        /// The variable.
        public let name: String
        /// What is gone through; with ``end`` the first item.
        public let domain: Syntax
        /// The last item of `start..end`; nil for a list or a range in brackets.
        public let end: Syntax?
    }

    /// An argument as written.
    public struct Argument: Sendable {
        /// The parameter it names; nil where it stands by position.
        public let name: String?
        /// What gives the argument.
        public let value: Syntax
    }

    /// A formal parameter as written.
    public struct Parameter: Sendable {
        /// The name that the body uses.
        public let name: String
        /// The type it asks for; nil where it takes anything.
        public let type: TypeSyntax?
    }
}

/// The arithmetic operators.
public enum Arithmetic: String, Hashable, Sendable {
    /// A sum; also of texts, and of dates and durations.
    case add = "+"
    /// A difference; also of dates, times and durations.
    case subtract = "-"
    /// A product; also of a duration and a number.
    case multiply = "*"
    /// A quotient; also of durations. Division by zero is null.
    case divide = "/"
    /// A power.
    case power = "**"
}

/// A type as it was written.
public indirect enum TypeSyntax: Sendable {
    /// A type called by its name.
    case named(String, Site)
    /// `list<…>`.
    case list(TypeSyntax)
    /// `range<…>`.
    case range(TypeSyntax)
    /// `context<name: type, …>`.
    case context([(name: String, type: TypeSyntax)])
    /// `function<…> -> …`.
    case function([TypeSyntax], TypeSyntax)
}
