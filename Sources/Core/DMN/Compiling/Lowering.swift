import FEEL

/// Turns the boxes of one element into one checked expression.
///
/// Boxes are only another way to write expressions, so all but decision tables become the nodes that texts become.
struct Lowering {
    private var compiler: Compiler
    let owner: Compiler.Owner
    var checker: Checker

    init(compiler: Compiler, owner: Compiler.Owner, scope: Scope) {
        self.compiler = compiler
        self.owner = owner
        checker = Checker(scope: scope, hosts: compiler.hosts)
    }

    /// How many places the expression needs.
    var frame: Int { checker.scope.frameSize }

    /// The compiler with the texts and findings of this element.
    mutating func finished() -> Compiler {
        compiler.report(checker.diagnostics)
        return compiler
    }

    mutating func type(_ reference: TypeReference?) -> FEELType { compiler.type(reference, owner) }

    mutating func source(_ text: SourceText) -> Int32 { compiler.source(text, owner) }

    mutating func site(naming name: String, at position: SourcePosition) -> Site {
        compiler.site(naming: name, at: position, owner)
    }

    mutating func report(_ id: Diagnostic.ID, _ facts: [String], at position: SourcePosition) {
        compiler.report(id, facts, at: position, owner)
    }

    /// A node that is null because the model uses something that is not there.
    mutating func unsupported(_ what: String, _ mend: String, at position: SourcePosition) -> Expr {
        let site = site(naming: what, at: position)
        let diagnostic = Diagnostic(.notSupported, [what, mend], at: site)
        compiler.report([diagnostic])
        return Expr(.invalid(NullReason(diagnostic)), .any, at: site)
    }
}

extension Lowering {
    /// A node that is null because something is not written.
    mutating func null(_ id: Diagnostic.ID, _ facts: [String] = [], at site: Site) -> Expr {
        let diagnostic = Diagnostic(id, facts, at: site)
        compiler.report([diagnostic])
        return Expr(.invalid(NullReason(diagnostic)), .null, at: site)
    }
}

// MARK: - Boxes

extension Lowering {
    /// - Parameter name: what messages call a table that has no name of its own.
    mutating func lower(_ expression: BoxedExpression, named name: String) -> Expr {
        switch expression {
        case .literal(let literal): return lower(literal)
        case .decisionTable(let table): return lower(table, named: name)
        case .context(let context): return lower(context, named: name)
        case .list(let list): return lower(list, named: name)
        case .relation(let relation): return lower(relation, named: name)
        case .invocation(let invocation): return lower(invocation, named: name)
        case .functionDefinition(let function):
            guard function.kind == .feel else { return external(function, named: name) }
            let site = site(naming: name, at: function.head.position)
            let made = self.function(function, named: nil, itself: nil, result: .any)
            return Expr(.function(made), .function(made.parameters.map(\.type), made.body.type), at: site)
        case .conditional(let conditional):
            let condition = lower(conditional.condition, named: name)
            let then = lower(conditional.consequence, named: name)
            let other = lower(conditional.alternative, named: name)
            let site = site(naming: name, at: conditional.head.position)
            return Expr(.conditional(condition, then, other), .any, at: site)
        case .filter(let filter): return lower(filter, named: name)
        case .for(let iteration): return lower(iteration, named: name)
        case .every(let quantifier): return lower(quantifier, every: true, named: name)
        case .some(let quantifier): return lower(quantifier, every: false, named: name)
        }
    }

    mutating func lower(_ literal: LiteralExpression) -> Expr {
        if let language = literal.expressionLanguage ?? owner.model.expressionLanguage, !ModelVersion.isFEEL(language) {
            return unsupported("the expression language \(language)", "write it in FEEL", at: literal.text.position)
        }
        let number = source(literal.text)
        guard !literal.text.isBlank else { return null(.emptyExpression, at: Site(source: number, start: 0, end: 0)) }
        return checker.expression(literal.text.content, source: number)
    }

    private mutating func lower(_ list: BoxedList, named name: String) -> Expr {
        let items = list.elements.map { lower($0, named: name) }
        let item = items.dropFirst().reduce(items.first?.type ?? .any) { $0 == $1.type ? $0 : .any }
        return Expr(.list(items), .list(item), at: site(naming: name, at: list.head.position))
    }

    private mutating func lower(_ relation: BoxedRelation, named name: String) -> Expr {
        let shape = Shape(relation.columns.map(\.name))
        let place = site(naming: name, at: relation.head.position)
        let types = relation.columns.map { type($0.typeRef) }
        let fields = zip(relation.columns, types).map { FEELType.Field($0.name, $1) }
        var rows: [Expr] = []
        for row in relation.rows {
            var entries: [Expr.Entry] = []
            for (index, (cell, type)) in zip(row.elements, types).enumerated() {
                let value = lower(cell, named: name)
                let slot = checker.scope.newSlot()
                entries.append(Expr.Entry(name: shape.keys[index], slot: slot, value: converted(value, type)))
            }
            guard entries.count == shape.keys.count else { continue }
            rows.append(Expr(.context(entries, shape), .context(fields), at: place))
        }
        return Expr(.list(rows), .list(.context(fields)), at: place)
    }

    private mutating func lower(_ invocation: BoxedInvocation, named name: String) -> Expr {
        guard let called = invocation.function else {
            return unsupported("an invocation of nothing", "name the function", at: invocation.head.position)
        }
        let function = lower(called, named: name)
        var arguments: [Expr.Argument] = []
        for binding in invocation.bindings {
            guard let formula = binding.formula else { continue }
            arguments.append(Expr.Argument(name: binding.parameter.name, value: lower(formula, named: name)))
        }
        var result = FEELType.any
        if case .function(_, let type) = function.type.bare { result = type }
        return Expr(.call(function, arguments), result, at: site(naming: name, at: invocation.head.position))
    }

    /// A value taken for a declared type; as it is where none was declared.
    func converted(_ expr: Expr, _ type: FEELType) -> Expr {
        type == .any ? expr : Expr(.converted(expr, type), type, at: expr.site)
    }
}
