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

    /// Limits that suit a case or an office document; all in bytes but `entries`.
    package init(archive: Int = 256 << 20, entries: Int = 10_000, entry: Int = 64 << 20, total: Int = 256 << 20) {
        self.archive = archive
        self.entries = entries
        self.entry = entry
        self.total = total
    }
}
