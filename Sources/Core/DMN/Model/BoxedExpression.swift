/// The logic of a decision or function in one of the standard's boxed forms.
public indirect enum BoxedExpression: Hashable, Sendable {
    /// A text in an expression language.
    case literal(LiteralExpression)
    /// A table of rules.
    case decisionTable(DecisionTable)
    /// Named entries, and perhaps a result over them.
    case context(BoxedContext)
    /// Several expressions as one list.
    case list(BoxedList)
    /// A list of contexts with the same entries, as a grid.
    case relation(BoxedRelation)
    /// A call with named arguments.
    case invocation(BoxedInvocation)
    /// A function as a value.
    case functionDefinition(FunctionDefinition)
    /// One of two expressions.
    case conditional(BoxedConditional)
    /// The elements of a list that match.
    case filter(BoxedFilter)
    /// An expression for each element of a list.
    case `for`(BoxedIteration)
    /// Whether every element of a list satisfies a condition.
    case every(BoxedQuantifier)
    /// Whether some element of a list satisfies a condition.
    case some(BoxedQuantifier)
}

// MARK: - What all have

extension BoxedExpression {
    /// What all forms have in common.
    public var head: ExpressionHead {
        switch self {
        case .literal(let expression): expression.head
        case .decisionTable(let expression): expression.head
        case .context(let expression): expression.head
        case .list(let expression): expression.head
        case .relation(let expression): expression.head
        case .invocation(let expression): expression.head
        case .functionDefinition(let expression): expression.head
        case .conditional(let expression): expression.head
        case .filter(let expression): expression.head
        case .for(let expression): expression.head
        case .every(let expression), .some(let expression): expression.head
        }
    }

    /// The id, if any.
    public var id: String? { head.id }
    /// The type declared for the value, if any.
    public var typeRef: TypeReference? { head.typeRef }
    /// Where the element begins.
    public var position: SourcePosition { head.position }
}
