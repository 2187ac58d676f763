package import Civic
package import Exact
package import Registry

/// A version of an entry that was recorded between two settlements.
package struct RegistryChange: Sendable {
    /// The register of the entry.
    package let register: Register
    /// The entry.
    package let entry: String
    /// The version.
    package let version: Int
    /// The days it speaks of.
    package let validity: Validity
    /// Whether it says that there is no such entry.
    package let isGone: Bool
    /// When it was recorded.
    package let recorded: Instant
    /// The act it belongs to.
    package let act: Identifier

    init(_ entry: Entry, of register: Register) {
        self.register = register
        self.entry = entry.id
        version = entry.version
        validity = entry.validity
        isGone = entry.isGone
        recorded = entry.recorded
        act = entry.act
    }
}
