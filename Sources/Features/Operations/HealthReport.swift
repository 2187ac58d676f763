package import Markup

/// How an installation stands, as an examination of it says.
package struct HealthReport: Sendable {
    /// One thing that was looked at.
    package struct Item: Sendable {
        /// How it stands.
        package enum Verdict: String, Sendable, CaseIterable {
            case passes, warns, fails
        }

        /// What was looked at.
        package let name: Phrase
        /// How it stands.
        package let verdict: Verdict
        /// What was found, and what mends it.
        package let note: Phrase

        /// A thing that was looked at.
        package init(_ name: Phrase, _ verdict: Verdict, _ note: Phrase) {
            self.name = name
            self.verdict = verdict
            self.note = note
        }
    }

    /// What was looked at, in the order of an inspection.
    package let items: [Item]
    /// What is known of the system: its engine, sizes, times.
    package let facts: [(name: Phrase, value: Phrase)]

    /// An examination.
    package init(_ items: [Item], facts: [(name: Phrase, value: Phrase)]) {
        self.items = items
        self.facts = facts
    }

    /// How many items stand so.
    func count(_ verdict: Item.Verdict) -> Int { items.count { $0.verdict == verdict } }
}
