package import FEEL

extension Diagnostic.Language {
    /// The one of two wordings that is in this language; the other is not made.
    package func choose(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch self {
        case .chinese: chinese()
        case .english: english()
        }
    }
}
