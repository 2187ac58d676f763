/// The tests of a cell, checked: what an input must satisfy (DMN 1.5, clause 10.3.1.2).
public struct UnaryTests: Sendable {
    /// One test.
    public enum Test: Sendable {
        /// `< 10`: the input stands so to the point.
        case comparison(Comparison, Expr)
        /// An expression with `?`: it is the answer itself.
        case condition(Expr)
        /// A value: the input equals it, lies in it if it is a range, or is among it if it is a list.
        case value(Expr)
    }

    /// Any one of them must hold; an empty list holds always (`-`).
    public let tests: [Test]
    /// Whether the whole is turned round: `not(…)`.
    public let isNegated: Bool
    /// Where `?` finds the input.
    public let input: Int
    /// How many places the tests need.
    public let frame: Int
    /// Where the cell was written.
    public let site: Site

    /// The tests of one cell; without tests and not negated it is the cell `-`, which always holds.
    public init(_ tests: [Test], isNegated: Bool = false, input: Int, frame: Int, site: Site) {
        self.tests = tests
        self.isNegated = isNegated
        self.input = input
        self.frame = frame
        self.site = site
    }

    /// Whether the tests hold for every input.
    public var holdsAlways: Bool { tests.isEmpty && !isNegated }
}

extension UnaryTests.Test {
    /// The expression the test rests on.
    public var expression: Expr {
        switch self {
        case .comparison(_, let expression), .condition(let expression), .value(let expression): expression
        }
    }
}
