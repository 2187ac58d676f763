package import Database

/// What is to be said of an entry, and of which days.
package struct EntryChange: Sendable {
    /// The name of the entry within its register.
    package var id: String
    /// The days it speaks of; `nil` lets the register say.
    package var validity: Validity?
    /// Whether it says that there is no such entry on those days.
    package var isGone: Bool
    /// One value a field.
    package var values: [SQLValue]

    /// A change that says `values`.
    package init(_ id: String, _ validity: Validity? = nil, isGone: Bool = false, values: [SQLValue]) {
        self.id = id
        self.validity = validity
        self.isGone = isGone
        self.values = values
    }
}
