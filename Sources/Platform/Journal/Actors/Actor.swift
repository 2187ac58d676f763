import Database

/// Who does acts: an account of a person, or the system itself where a clock runs out.
package struct Actor: Hashable, Sendable, Identifiable {
    /// The name of the account.
    package struct ID: Hashable, Sendable, RawRepresentable, SQLRepresentable {
        /// The account's name.
        package let rawValue: String
        /// The account named so.
        package init(rawValue: String) { self.rawValue = rawValue }
    }

    /// Who it is, for life.
    package let id: ID
    /// The person's name as it stands on documents.
    package let name: String
    /// Where the person works.
    package let unit: String
    /// What the person may do.
    package let roles: Set<Procedure.Role.ID>

    /// An actor; the database knows who there is.
    package init(id: ID, name: String, unit: String, roles: Set<Procedure.Role.ID>) {
        self.id = id
        self.name = name
        self.unit = unit
        self.roles = roles
    }

    /// The system itself: it acts when a clock runs out and when nobody is there yet.
    package static let system = Actor(
        id: ID(rawValue: "system"), name: "系统", unit: "系统", roles: [Procedure.Role.system])
}
