/// Why a value is null although nobody wrote `null`.
///
/// A class, so that carrying a reason costs a value one pointer.
public final class NullReason: Sendable {
    public let diagnostic: Diagnostic

    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}
