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
    /// What the check says of it, its cases included.
    package let findings: [Finding]
    /// What its cases prove.
    package let proof: PackProof
    /// The cases in words.
    let cases: [CaseLine]

    /// A pack that was read and checked.
    init(_ pack: Pack, _ findings: [Finding], installed: InstalledPack?, hash: Hash) {
        self.pack = pack
        let proof = PackProof(pack)
        self.findings = (findings + proof.findings).inOrder
        self.proof = proof
        cases = CaseTelling(pack).lines(of: proof)
        self.installed = installed
        self.hash = hash
    }

    /// What the pack says.
    package var plan: Plan { pack.plan }

    /// The cases that stand for an award.
    func cases(for award: Award) -> [CaseLine] {
        let ids = Set(proof.results(for: award).map(\.ruleCase.id))
        return cases.filter { ids.contains($0.ruleCase.id) }
    }
}

extension ShelvedPack {
    /// A pack that lies in no database; it is checked here.
    package init(_ pack: Pack) {
        self.init(pack, PackCheck.findings(in: pack), installed: nil, hash: InstalledPack.hash(of: pack.files))
    }
}
