package import Database
package import Interchange

/// What a cell says in a field, as the database holds it.
package struct FieldReading: Sendable {
    /// The value.
    package let value: SQLValue
    /// What was tidied on the way to it.
    package let tidying: Tidying

    /// A value that was there as it is.
    init(_ value: SQLValue) {
        self.value = value
        tidying = Tidying()
    }

    /// What was written, as a column holds it.
    init<Value>(_ written: Written<Value>, _ value: (Value) -> SQLValue) {
        self.value = value(written.value)
        tidying = written.tidying
    }
}
