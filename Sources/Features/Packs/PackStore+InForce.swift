package import Database
import Journal
package import Policy

extension PackProcedure {
    /// The state of a pack by which amounts are worked out.
    static let inForce: Procedure.State.ID = "in-force"
}

extension Querying {
    /// The packs in force, the one that was approved last first.
    ///
    /// - Throws: `DatabaseError`.
    package func packsInForce() throws -> [InstalledPack] {
        try rows(
            """
            SELECT matter.subject AS subject FROM matter JOIN act ON act.id = matter.act
            WHERE matter.procedure = \(PackProcedure.table.id.text) AND matter.state = \(PackProcedure.inForce.text)
            ORDER BY act.at DESC, matter.subject
            """
        ).compactMap { row in
            let subject: Subject = try row["subject"]
            return try installedPack(subject.id)
        }
    }

    /// The files of a version, as a pack is loaded from them.
    ///
    /// - Throws: `DatabaseError`.
    package func source(of pack: InstalledPack) throws -> PackSource {
        let files = try files(of: pack)
        // Shared models carry their folder in their names.
        return PackSource(
            name: pack.plan, files: files.filter { !$0.key.utf8.contains(UInt8(ascii: "/")) },
            vocabularies: files.filter { $0.key.utf8.contains(UInt8(ascii: "/")) })
    }
}
