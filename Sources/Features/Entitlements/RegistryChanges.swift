import Civic
import Database
import Exact
import Registry

/// What was recorded between two settlements about some units: their own entries, their contracts and recognitions, and
/// the entries of those they deal with.
package struct RegistryChanges: Sendable {
    /// As many changes of a unit are kept as a person reads; the rest is counted.
    package static let mostKept = 20

    private var kept: [String: [RegistryChange]] = [:]
    private var counts: [String: Int] = [:]

    /// Nothing was recorded.
    package init() {}

    /// What was recorded about a unit, by register and entry, at most ``mostKept``.
    package func of(_ organisation: String) -> [RegistryChange] { kept[organisation] ?? [] }

    /// How many versions were recorded about a unit.
    package func count(of organisation: String) -> Int { counts[organisation] ?? 0 }

    mutating func add(_ change: RegistryChange, of organisation: String) {
        counts[organisation, default: 0] += 1
        if kept[organisation, default: []].count < RegistryChanges.mostKept {
            kept[organisation, default: []].append(change)
        }
    }
}
