package import Documents
import Journal
import Markup
import TransparencyLog

/// Makes the one file of a dossier. The same case gives the same bytes, on any machine and at any time.
package struct DossierExport: Sendable {
    /// What is exported.
    package let dossier: Dossier

    /// An export of a dossier.
    package init(_ dossier: Dossier) { self.dossier = dossier }

    /// The ZIP archive.
    ///
    /// - Throws: ``ZIPFault`` when memory runs out.
    package func bytes() throws(ZIPFault) -> [UInt8] {
        var writer = ZIPWriter()
        for entry in entries { try writer.add(entry) }
        return try writer.bytes()
    }

    /// The files in their order: what people read first. Nothing is compressed, so that the bytes do not depend on how
    /// some version of a library does it.
    package var entries: [ZIPEntry] {
        var entries = [
            ZIPEntry(DossierFile.page, DossierPage(dossier).html.utf8),
            ZIPEntry(DossierFile.readme, DossierReadme.bytes),
            ZIPEntry(DossierFile.manifest, DossierManifest(dossier).bytes),
            ZIPEntry(DossierFile.key, Array("\(dossier.log)\n".utf8)),
        ]
        for act in dossier.acts { entries.append(ZIPEntry(DossierFile.leaf(act.id), act.leaf)) }
        for act in dossier.acts { entries.append(ZIPEntry(DossierFile.proof(act.id), act.proof.bytes)) }
        for (hash, bytes) in dossier.evidence.sorted(by: { $0.key.hexadecimal < $1.key.hexadecimal }) {
            entries.append(ZIPEntry(DossierFile.evidence(hash), bytes))
        }
        return entries + [ZIPEntry(DossierFile.sums, DossierSums.bytes(of: entries))]
    }
}
