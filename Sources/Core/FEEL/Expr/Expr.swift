/// A checked expression: every name is a place, every node knows its type and where it was written.
///
/// This is the one representation that decisions are made of. The ``Evaluator`` walks it; other back ends lower it.
public struct Expr: Sendable {
    public let kind: Kind
    /// The type as far as it is known; ``FEELType/any`` promises nothing.
    public let type: FEELType
    public let site: Site

    public init(_ kind: Kind, _ type: FEELType, at site: Site) {
        self.kind = kind
        self.type = type
        self.site = site
    }

    public enum Kind: Sendable {
        indirect case constant(Value)
        /// A place that a model fills: an input, a decision, a piece of knowledge.
        case global(Int)
        /// A place of the running function: a parameter, a loop variable, an entry of a context.
        case local(Int)
        /// A member of the item in `item`, or else `other`: a bare name in a filter whose items are of unknown type.
        indirect case itemMember(item: Int, key: String, other: Expr)
        /// A member; `guess` is the place where the type expects it.
        indirect case member(Expr, key: String, guess: Int)
        indirect case negated(Expr)
        indirect case arithmetic(Arithmetic, Expr, Expr)
        indirect case comparison(Comparison, Expr, Expr)
        indirect case and(Expr, Expr)
        indirect case or(Expr, Expr)
        indirect case between(Expr, Expr, Expr)
        indirect case membership(Expr, UnaryTests)
        indirect case instanceOf(Expr, FEELType)
        indirect case conditional(Expr, Expr, Expr)
        indirect case list([Expr])
        indirect case context([Entry], Shape)
        indirect case interval(Expr, includesStart: Bool, Expr, includesEnd: Bool)
        indirect case test(Comparison, Expr)
        /// A strict filter, as models draw it in a box, wants every condition to be true, false or null.
        indirect case filter(Expr, item: Int, Expr, isStrict: Bool = false)
        indirect case loop([Iterator], partial: Int?, Expr)
        /// A strict one, as models draw it in a box, wants every condition to be true, false or null.
        indirect case quantified(every: Bool, [Iterator], Expr, isStrict: Bool = false)
        /// A built-in function with its arguments in the order of its parameters; nil where one was left out.
        indirect case builtin(Builtin, [Expr?])
        indirect case call(Expr, [Argument])
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
        public let name: String
        public let slot: Int
        public let value: Expr

        public init(name: String, slot: Int, value: Expr) {
            self.name = name
            self.slot = slot
            self.value = value
        }
    }

    /// One variable of a loop and what it goes through.
    public struct Iterator: Sendable {
        public let slot: Int
        public let domain: Expr
        /// Where a range without brackets ends: `for i in 1..n`.
        public let end: Expr?

        public init(slot: Int, domain: Expr, end: Expr? = nil) {
            self.slot = slot
            self.domain = domain
            self.end = end
        }
    }

    public struct Argument: Sendable {
        public let name: String?
        public let value: Expr

        public init(name: String? = nil, value: Expr) {
            self.name = name
            self.value = value
        }
    }
}

/// A function as written: where its parameters lie and what it computes.
public struct FunctionExpr: Sendable {
    public let name: String?
    public let parameters: [Function.Parameter]
    public let slots: [Int]
    /// How many places the running function needs.
    public let frame: Int
    /// Where the function finds itself under its own name, if it may call itself.
    public let itself: Int?
    public let result: FEELType
    public let body: Expr
    /// How many nodes of the body run within one another.
    let height: Int

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
