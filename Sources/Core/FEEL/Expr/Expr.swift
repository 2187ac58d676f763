/// A checked expression: every name is a place, every node knows its type and where it was written.
///
/// This is the one representation that decisions are made of. The ``Evaluator`` walks it; other back ends lower it.
public struct Expr: Sendable {
    /// The form, with its parts.
    public let kind: Kind
    /// The type as far as it is known; ``FEELType/any`` promises nothing.
    public let type: FEELType
    /// Where it was written.
    public let site: Site

    /// A node from its form, its type and where it was written.
    public init(_ kind: Kind, _ type: FEELType, at site: Site) {
        self.kind = kind
        self.type = type
        self.site = site
    }

    /// The forms of a checked expression; names are gone, places stand for them.
    public enum Kind: Sendable {
        /// A literal, or what is known to be the same each time.
        indirect case constant(Value)
        /// A place that a model fills: an input, a decision, a piece of knowledge.
        case global(Int)
        /// A place of the running function: a parameter, a loop variable, an entry of a context.
        case local(Int)
        /// A member of the item in `item`, or else `other`: a bare name in a filter whose items are of unknown type.
        indirect case itemMember(item: Int, key: String, other: Expr)
        /// A member; `guess` is the place where the type expects it.
        indirect case member(Expr, key: String, guess: Int)
        /// The number or duration with the other sign.
        indirect case negated(Expr)
        /// A sum, difference, product, quotient or power of two operands.
        indirect case arithmetic(Arithmetic, Expr, Expr)
        /// Two operands held against one another.
        indirect case comparison(Comparison, Expr, Expr)
        /// Both, by the logic of three values: false wins over null.
        indirect case and(Expr, Expr)
        /// Either, by the logic of three values: true wins over null.
        indirect case or(Expr, Expr)
        /// The first lies between the second and the third, both included.
        indirect case between(Expr, Expr, Expr)
        /// A value tested as a cell of a table would: `x in (< 1, [5..9])`.
        indirect case membership(Expr, UnaryTests)
        /// Whether a value is of a type as it stands.
        indirect case instanceOf(Expr, FEELType)
        /// Condition, then, else.
        indirect case conditional(Expr, Expr, Expr)
        /// A list of items.
        indirect case list([Expr])
        /// A context; each entry sees those before it.
        indirect case context([Entry], Shape)
        /// A range between two points.
        indirect case interval(Expr, includesStart: Bool, Expr, includesEnd: Bool)
        /// A range that is a test against one point: `(< 10)`.
        indirect case test(Comparison, Expr)
        /// A strict filter, as models draw it in a box, wants every condition to be true, false or null.
        indirect case filter(Expr, item: Int, Expr, isStrict: Bool = false)
        /// `for`: the list of the body's values; `partial` is the place of the results so far.
        indirect case loop([Iterator], partial: Int?, Expr)
        /// A strict one, as models draw it in a box, wants every condition to be true, false or null.
        indirect case quantified(every: Bool, [Iterator], Expr, isStrict: Bool = false)
        /// A built-in function with its arguments in the order of its parameters; nil where one was left out.
        indirect case builtin(Builtin, [Expr?])
        /// A function that is only known when it runs, with its arguments.
        indirect case call(Expr, [Argument])
        /// A function that sees the places of where it is written.
        indirect case function(FunctionExpr)
        /// The value taken for one of the type: the conversions of DMN 1.5, clause 10.3.2.9.4, and nothing else.
        indirect case converted(Expr, FEELType)
        /// What a model adds to the language: a decision table.
        indirect case extended(any ExprExtension)
        /// What could not be read or checked; evaluates to null for this reason.
        case invalid(NullReason)
    }

    /// One entry of a context; its place makes it visible to the entries after it.
    public struct Entry: Sendable {
        /// The name in the context that is made.
        public let name: String
        /// The place of the running function that later entries read.
        public let slot: Int
        /// What gives the entry.
        public let value: Expr

        /// An entry from its name, place and expression.
        public init(name: String, slot: Int, value: Expr) {
            self.name = name
            self.slot = slot
            self.value = value
        }
    }

    /// One variable of a loop and what it goes through.
    public struct Iterator: Sendable {
        /// The place of the variable.
        public let slot: Int
        /// What is gone through: a list or a range; with ``end`` the first item.
        public let domain: Expr
        /// Where a range without brackets ends: `for i in 1..n`.
        public let end: Expr?

        /// An iterator over a list or range, or from `domain` to `end`.
        public init(slot: Int, domain: Expr, end: Expr? = nil) {
            self.slot = slot
            self.domain = domain
            self.end = end
        }
    }

    /// An argument of a call, by position or by name.
    public struct Argument: Sendable {
        /// The parameter it is for; nil where arguments go by position.
        public let name: String?
        /// What gives the argument.
        public let value: Expr

        /// An argument from what gives it; without a name it counts by position.
        public init(name: String? = nil, value: Expr) {
            self.name = name
            self.value = value
        }
    }
}

/// A function as written: where its parameters lie and what it computes.
public struct FunctionExpr: Sendable {
    /// The name it may call itself by and messages use; a literal has none.
    public let name: String?
    /// What it takes, in order.
    public let parameters: [Function.Parameter]
    /// The places where the body finds the parameters, in their order.
    public let slots: [Int]
    /// How many places the running function needs.
    public let frame: Int
    /// Where the function finds itself under its own name, if it may call itself.
    public let itself: Int?
    /// The type of what it gives; values are taken for it.
    public let result: FEELType
    /// What it computes.
    public let body: Expr
    /// How many nodes of the body run within one another.
    let height: Int

    /// A function from its parts; `frame` counts all places that the body uses, `slots` among them.
    public init(
        name: String?, parameters: [Function.Parameter], slots: [Int], frame: Int, itself: Int?, result: FEELType,
        body: Expr
    ) {
        self.name = name
        self.parameters = parameters
        self.slots = slots
        self.frame = frame
        self.itself = itself
        self.result = result
        self.body = body
        height = body.height
    }
}

/// A form of expression that another module brings: it evaluates itself with the evaluator it is given.
public protocol ExprExtension: Sendable {
    /// The value in the present scope; faults are nulls with a reason, as everywhere.
    func evaluate(with evaluator: inout Evaluator) -> Value
    /// The expressions it is made of, for those who walk the tree.
    var children: [Expr] { get }
}
