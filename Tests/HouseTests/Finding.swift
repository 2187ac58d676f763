/// A place where the house breaks one of its rules, written the way editors jump to it.
struct Finding: Hashable, CustomStringConvertible {
    /// Relative to the root of the checkout.
    let file: String
    /// Counted from 1.
    let line: Int
    let fault: String

    var description: String { "\(file):\(line): \(fault)" }
}

extension [Finding] {
    /// One line a finding, for the message of a failing expectation.
    var report: String { map(\.description).joined(separator: "\n") }
}
