package import Policy
package import TransparencyLog

/// A pack made ready for pages: read, compiled and checked once.
package struct ShelvedPack: Sendable {
    /// The pack.
    package let pack: Pack
    /// The version in the database; `nil` for a pack that the command was given beside it.
    package let installed: InstalledPack?
    /// SHA-256 over names and hashes of its files.
    package let hash: Hash
    /// What the check says of it.
    package let findings: [Finding]

    /// A pack that was read and checked.
    init(_ pack: Pack, _ findings: [Finding], installed: InstalledPack?, hash: Hash) {
        self.pack = pack
        self.findings = findings
        self.installed = installed
        self.hash = hash
    }

    /// What the pack says.
    package var plan: Plan { pack.plan }
}

extension ShelvedPack {
    /// A pack that lies in no database; it is checked here.
    package init(_ pack: Pack) {
        self.init(pack, PackCheck.findings(in: pack), installed: nil, hash: InstalledPack.hash(of: pack.files))
    }
}
