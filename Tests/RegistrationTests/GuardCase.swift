import Exact

/// Answers that a guard objects to, and a change of them that it does not object to.
struct GuardCase {
    let code: String
    /// Whether the rules before 2026 judge it.
    let isOld: Bool
    let answers: [String: String]
    let change: [String: String]

    init(_ code: String, _ answers: String, but change: String, isOld: Bool = false) {
        self.code = code
        self.isOld = isOld
        self.answers = Self.read(answers)
        self.change = Self.read(change)
    }

    var day: CivilDay { isOld ? Rules.before : Rules.today }

    /// The answers with the change.
    var changed: [String: String] { answers.merging(change) { _, new in new }.filter { !$0.value.isEmpty } }

    /// `a=1, b=2`; nothing behind the sign takes an answer back.
    private static func read(_ text: String) -> [String: String] {
        var answers: [String: String] = [:]
        for item in text.split(separator: ", ") {
            let parts = item.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            answers[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
        }
        return answers
    }
}
