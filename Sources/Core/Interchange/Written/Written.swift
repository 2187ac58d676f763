/// What a cell said, as a typed value, and what was tidied on the way to it.
package struct Written<Value: Sendable>: Sendable {
    /// The value.
    package let value: Value
    /// What was written otherwise than the plain form; empty for most cells.
    package let tidying: Tidying

    /// A value read from a cell that was tidied so.
    package init(_ value: Value, _ tidying: Tidying = []) {
        self.value = value
        self.tidying = tidying
    }

    /// Whether the cell was not yet in its plain form.
    package var wasNormalised: Bool { !tidying.isEmpty }
}

extension Written: Equatable where Value: Equatable {}

extension Written {
    /// The same cell, its value as something else.
    package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Written<Other> {
        Written<Other>(transform(value), tidying)
    }
}
