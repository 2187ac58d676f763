import DMN
package import Policy

/// The part of a pack that this feature reads, as the command hands it to `PackCheck`.
package enum ProgressSection {
    /// `progress.yaml` with its check.
    package static let section = PackSection(file: GoalBook.fileName) { findings(in: $0) }

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
