/// A list of contexts as a grid: the columns name the entries, each row is one context.
public struct BoxedRelation: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The columns in order.
    public let columns: [InformationItem]
    /// The rows in order; the reader reports a row whose length is not the number of columns.
    public let rows: [BoxedList]
}
