/// A feature's part of a pack: the file it reads, and what it has to say about it.
///
/// The command hands the sections of its features to ``PackCheck``, so that a pack is checked as a whole while Policy
/// knows no feature.
package struct PackSection: Sendable {
    /// The file's name in the pack, `progress.yaml`.
    package let file: String
    /// What is to be said of the section of a pack that could be read; a pack may do without the file.
    package let check: @Sendable (Pack) -> [Finding]
    /// The decisions that the section of a pack names; nil for a section that does not tell.
    package let asks: (@Sendable (Pack) -> [DecisionReference])?

    /// A section in the file of this name; only one that tells what it asks lets the check tell what nobody asks.
    package init(
        file: String, asks: (@Sendable (Pack) -> [DecisionReference])? = nil,
        check: @escaping @Sendable (Pack) -> [Finding]
    ) {
        self.file = file
        self.asks = asks
        self.check = check
    }
}
