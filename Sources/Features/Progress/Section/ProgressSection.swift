import DMN
package import Policy

/// The part of a pack that this feature reads, as the command hands it to `PackCheck`.
package enum ProgressSection {
    /// `progress.yaml` with its check.
    package static let section = PackSection(
        file: GoalBook.fileName, asks: { decisions(in: $0) }, check: { findings(in: $0) })

    /// The decisions that the section of a pack names.
    private static func decisions(in pack: Pack) -> [DecisionReference] {
        guard let book = GoalBook.read(pack).0 else { return [] }
        return [book.lamp] + book.measures.flatMap { $0.sources.map(\.decision) }
    }

    /// What is to be said of the section of a pack; nothing for a pack without one.
    package static func findings(in pack: Pack) -> [Finding] {
        let (book, reading) = GoalBook.read(pack)
        guard let book else { return reading }
        // What could not be read stands as an empty value: one message for it is enough.
        let known = Set(reading.filter(\.isError).map(\.position))
        var check = GoalBookCheck(book, pack)
        check.run()
        return reading + check.findings.filter { $0.file != GoalBook.fileName || !known.contains($0.position) }
    }
}
