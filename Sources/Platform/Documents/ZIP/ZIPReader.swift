/// Reads archives from anywhere: strict about names, and counting what is inflated instead of believing what is said.
///
/// An archive inside an archive is a file like any other and is not opened.
package struct ZIPReader: Sendable {
    /// What is taken at most.
    package let limits: ZIPLimits

    /// A reader with limits.
    package init(limits: ZIPLimits = ZIPLimits()) { self.limits = limits }

    /// All entries in their order.
    ///
    /// - Throws: ``ZIPFault``, naming the entry that is at fault.
    package func entries(of archive: [UInt8]) throws(ZIPFault) -> [ZIPEntry] {
        let archive = try ZIPArchive(ArchiveBytes(archive), limits: limits, isStrict: true)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var entries: [ZIPEntry] = []
        for (place, listing) in archive.listings.enumerated() {
            let stream = try archive.stream(at: place)
            var content: [UInt8] = []
            while true {
                let count = try stream.read(into: &chunk)
                guard count > 0 else { break }
                content += chunk[..<count]
            }
            entries.append(ZIPEntry(listing.name, content, method: listing.method))
        }
        return entries
    }
}
