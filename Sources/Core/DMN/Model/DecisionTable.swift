/// A table of rules: input cells are tests, output cells are values.
public struct DecisionTable: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// What happens when several rules match.
    public let hitPolicy: HitPolicy
    /// What is made of the collected values; only with ``HitPolicy/collect``.
    public let aggregation: Aggregation?
    /// How the table is drawn; without effect on its meaning.
    public let preferredOrientation: Orientation
    /// What people read above a single output.
    public let outputLabel: String?
    /// The input columns in order.
    public let inputs: [Input]
    /// The output columns in order.
    public let outputs: [Output]
    /// The annotation columns in order.
    public let annotations: [Annotation]
    /// The rules in order, which some hit policies give a meaning.
    public let rules: [Rule]
}

// MARK: - Columns

extension DecisionTable {
    /// An input column.
    public struct Input: Hashable, Sendable {
        /// The id, if any.
        public let id: String?
        /// What people read above the column.
        public let label: String?
        /// What the cells test.
        public let expression: LiteralExpression
        /// Tests that every value must meet.
        public let values: BoxedUnaryTests?
        /// Where the element begins.
        public let position: SourcePosition
    }

    /// An output column.
    public struct Output: Hashable, Sendable {
        /// The id, if any.
        public let id: String?
        /// The name of the entry in the result, normalised; nil in a table with a single output.
        public let name: String?
        /// What people read above the column.
        public let label: String?
        /// The type of the cells, if declared.
        public let typeRef: TypeReference?
        /// The possible values; their order ranks them under PRIORITY and OUTPUT ORDER.
        public let values: BoxedUnaryTests?
        /// The value when no rule matches.
        public let defaultEntry: LiteralExpression?
        /// Where the element begins.
        public let position: SourcePosition
    }

    /// An annotation column.
    public struct Annotation: Hashable, Sendable {
        /// The name, normalised; empty where the file leaves it out.
        public let name: String
        /// Where the element begins.
        public let position: SourcePosition
    }
}

// MARK: - Rules

extension DecisionTable {
    /// A rule; the reader reports one whose cells are not as many as the columns.
    public struct Rule: Hashable, Sendable {
        /// The id, if any.
        public let id: String?
        /// The description, if any.
        public let description: String?
        /// A test for each input column.
        public let inputEntries: [BoxedUnaryTests]
        /// A value for each output column.
        public let outputEntries: [LiteralExpression]
        /// A text for each annotation column, perhaps fewer.
        public let annotationEntries: [SourceText]
        /// Where the element begins.
        public let position: SourcePosition
    }
}
