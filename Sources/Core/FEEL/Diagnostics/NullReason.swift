/// Why a value is null although nobody wrote `null`.
///
/// A class, so that carrying a reason costs a value one pointer.
public final class NullReason: Sendable {
    /// The finding that the null came of.
    public let diagnostic: Diagnostic

    /// A reason that a value can carry.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
