/// One thing an application says or is asked: a column of its file, a field of its form.
package struct Question: Hashable, Sendable, Identifiable {
    /// What an answer looks like.
    package enum Kind: Hashable, Sendable {
        /// Any text.
        case text
        /// Yes or no.
        case flag
        /// A day.
        case day
        /// A number; amounts are in yuan.
        case number
        /// One of the words of ``Question/options``.
        case word
        /// Costs that are not for technology, each with amount and evidence.
        case costs
    }

    /// A word that may be chosen.
    package struct Option: Hashable, Sendable {
        /// What is stored.
        package let code: String
        /// What people read and may write.
        package let word: String
    }

    /// The column.
    package let id: String
    /// How it is asked, in Chinese.
    package let text: String
    /// How it is to be answered, in Chinese; empty where the question says all.
    package let help: String
    /// What an answer looks like.
    package let kind: Kind
    /// The words, in the order of the model; empty for other kinds.
    package let options: [Option]
}
