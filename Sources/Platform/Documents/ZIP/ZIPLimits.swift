/// How much a reader of archives takes: what an archive says about itself is not believed, what comes out is counted.
package struct ZIPLimits: Hashable, Sendable {
    /// Bytes of the archive itself.
    package var archive: Int
    /// Entries, folders included.
    package var entries: Int
    /// Inflated bytes of one entry.
    package var entry: Int
    /// Inflated bytes of all entries together.
    package var total: Int
    /// How many times its packed bytes an entry inflates to, beyond ``freeOfRatio``.
    package var ratio: Int

    /// Bytes that an entry may inflate to from however few: blank pages are dense.
    static let freeOfRatio = 8 << 20

    /// Limits that suit a case or an office document; all in bytes but `entries` and `ratio`, which no
    /// honest deflate exceeds.
    package init(
        archive: Int = 256 << 20, entries: Int = 10_000, entry: Int = 64 << 20, total: Int = 256 << 20,
        ratio: Int = 1_100
    ) {
        self.archive = archive
        self.entries = entries
        self.entry = entry
        self.total = total
        self.ratio = max(1, ratio)
    }
}
