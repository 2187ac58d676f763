/// Why a step runs interpreted: what of it has no kernel.
package enum NotLowered: Error, Hashable, Sendable {
    /// A form of expression, by its word.
    case form(String)
    /// A built-in function, by its name.
    case builtin(String)
    /// Operands of these kinds.
    case kinds(String)
    /// A decision table's hit policy.
    case hitPolicy(String)
    /// A number with more decimals than an integer can carry.
    case scale
    /// A step that this one needs ran interpreted, and its values are no column.
    case value
}
