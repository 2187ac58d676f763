/// Where a value of the pack comes from, which is shown beside every result that rests on it.
package enum Provenance: String, CaseIterable, Hashable, Sendable {
    /// The plan says so.
    case plan
    /// The plan does not say; the pack assumes it.
    case assumption
    /// A copy says so that nobody has held against the original.
    case unverified
}
