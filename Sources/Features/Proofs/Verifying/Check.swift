package import Interchange
package import Markup

/// Something that was looked at while verifying, and what came of it.
package struct Check: Hashable, Sendable {
    /// What came of it.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// As it should be.
        case passed
        /// Against believing it.
        case failed
        /// To be known.
        case note
    }

    /// What was looked at; the same word for the same thing here and in the browser's script.
    package enum Subject: String, Hashable, Sendable, CaseIterable {
        case form, log, signature, witnesses, leaf, inclusion, content, history, files, chain
    }

    /// What was looked at.
    package let subject: Subject
    /// What came of it.
    package let state: State
    /// What was found, in a sentence.
    package let finding: Phrase

    /// Something that was looked at.
    init(_ subject: Subject, _ state: State, _ finding: Phrase) {
        self.subject = subject
        self.state = state
        self.finding = finding
    }
}

/// Everything that was looked at, and what follows.
package struct Verification: Sendable {
    /// In the order of the looking.
    package internal(set) var checks: [Check] = []
    /// What the act says, where it is published and as its leaf commits to.
    package internal(set) var content: JSON?
    /// What is proved, in a sentence; `nil` where nothing is.
    package internal(set) var conclusion: Phrase?

    /// Whether nothing stands against believing it.
    package var isSound: Bool { conclusion != nil && !checks.contains { $0.state == .failed } }

    mutating func pass(_ subject: Check.Subject, _ finding: Phrase) {
        checks.append(Check(subject, .passed, finding))
    }

    mutating func fail(_ subject: Check.Subject, _ finding: Phrase) {
        checks.append(Check(subject, .failed, finding))
    }

    mutating func note(_ subject: Check.Subject, _ finding: Phrase) {
        checks.append(Check(subject, .note, finding))
    }
}
