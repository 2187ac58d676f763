package import Journal
package import Policy
package import TransparencyLog

/// A version of a policy pack in the database.
package struct InstalledPack: Hashable, Sendable {
    /// Names the change for life; its case is `pack/ID`.
    package let id: String
    /// From 1; a pack that was returned comes again with the next.
    package let version: Int
    /// The plan's own id.
    package let plan: String
    /// The plan's title.
    package let title: String
    /// SHA-256 over names and hashes of the files.
    package let hash: Hash

    /// What acts on it are done to.
    package var subject: Subject { Subject(kind: PackProcedure.table.id.text, id: id) }

    /// The hash of `files`: for each, in the order of names, its SHA-256 in hexadecimal, two blanks, its name and a
    /// line feed, as `sha256sum` lists them.
    package static func hash(of files: [Pack.File]) -> Hash {
        var stream = HashStream()
        for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            stream.append(Array("\(Hash(of: file.bytes).hexadecimal)  \(file.name)\n".utf8))
        }
        return stream.hash
    }
}

extension InstalledPack {
    /// Names this version in addresses: `pck-…-2`.
    package var code: String { "\(id)-\(version)" }
}
