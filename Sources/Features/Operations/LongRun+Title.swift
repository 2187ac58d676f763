package import Markup
package import Work

extension LongRun {
    /// What it does, in both languages.
    package var title: Phrase { Phrase(zh: label, en: english) }
}

extension LongRuns {
    /// Begins work under its name in both languages; `nil` where enough is under way.
    package func begin(
        _ title: Phrase, work: @escaping @Sendable (@escaping Progress) async throws -> String
    ) -> LongRun? {
        begin(title.zh, english: title.en, work: work)
    }
}
