/// A function as a value: a built-in, one written in the language, or one the host provides.
public final class Function: Sendable {
    /// A formal parameter; without a type it takes anything.
    public struct Parameter: Sendable {
        /// The name, for calls with named arguments.
        public let name: String
        /// What an argument is taken for before the function runs.
        public let type: FEELType

        /// A parameter from its name and type.
        public init(_ name: String, _ type: FEELType = .any) {
            self.name = name
            self.type = type
        }
    }

    /// What runs when the function is called.
    enum Body: Sendable {
        case closure(FunctionExpr, captured: [Value])
        case builtin(Builtin)
        case host(height: Int, @Sendable (inout Evaluator, [Value], Site) -> Value)
    }

    /// What a function written in the language computes, if it sees nothing around it; nil for any other.
    package var written: FunctionExpr? {
        guard case .closure(let function, let captured) = body, captured.isEmpty else { return nil }
        return function
    }

    /// How many nodes run within one another when it is called.
    var height: Int {
        switch body {
        case .closure(let function, _): function.height
        case .builtin: 1
        case .host(let height, _): height
        }
    }

    /// The name it is known by in messages; a literal has none.
    public let name: String?
    /// What it takes, in order.
    public let parameters: [Parameter]
    /// The type of what it gives.
    public let result: FEELType
    let body: Body

    /// What it computes, of one written in the language; nil for built-in ones and those of the host.
    public var logic: Expr? {
        if case .closure(let function, _) = body { return function.body }
        return nil
    }

    init(name: String?, parameters: [Parameter], result: FEELType, body: Body) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
    }

    /// A function written in the language that sees nothing but its parameters and the places of the model.
    public convenience init(_ expr: FunctionExpr) {
        self.init(
            name: expr.name, parameters: expr.parameters, result: expr.result, body: .closure(expr, captured: []))
    }

    /// A function the host provides; it is called with arguments that already fit `parameters`.
    ///
    /// `height` is the ``Expr/height`` of what it evaluates itself, which counts against ``Limits/nesting``. The body
    /// gives its faults as nulls with a reason, by ``Evaluator/fail(_:_:at:)``.
    public init(
        name: String, parameters: [Parameter], result: FEELType, height: Int = 1,
        body: @escaping @Sendable (inout Evaluator, [Value], Site) -> Value
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = .host(height: height, body)
    }
}
