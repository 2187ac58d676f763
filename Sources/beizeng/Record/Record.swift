import Database
import Dossiers
import Exact
import Journal
import Packs
import TransparencyLog

/// The record a command works on: database, journal, keys.
struct Record {
    let database: Database
    let journal: Journal
    let keys: KeyFolder

    /// The migrations of every room, in the order of the house.
    static let migrations = JournalMigrations.all + [PackStore.migration]

    /// The tables whose rows belong to acts.
    static let officialTables = JournalMigrations.tables + [PackStore.versions, PackStore.files]

    /// The procedures this program knows, by the kind of subject they are about.
    static let procedures = [PackProcedure.table]

    /// What a dossier calls the codes of its acts.
    static let words = DossierWords(
        procedures: procedures, subjects: [PackProcedure.table.id.text: PackProcedure.table.title],
        facts: ["pack": "政策包散列", "plan": "政策包编号", "title": "政策名称", "evidence": "证据材料"])

    /// The role that opens accounts and announces calendars.
    static let administrator: Procedure.Role.ID = "admin"

    /// What acts on the whole installation are done to.
    static let instance = Subject(kind: "instance", id: "beizeng")

    /// The procedure that subjects of a kind follow; `nil` for a kind without one.
    static func procedure(of subject: Subject) -> Procedure? {
        procedures.first { $0.id.text == subject.kind }
    }

    /// The sequencer of this process.
    ///
    /// - Throws: ``KeyFolderFault``.
    func sequencer() throws -> Sequencer {
        Sequencer(journal, signer: try keys.signer(), holder: ProcessIdentity.text)
    }

    /// Seals what waits, where no other process does; an act that cannot be sealed now is sealed by the next.
    func seal() async throws {
        let sequencer = try sequencer()
        try await sequencer.checkHead()
        _ = try await sequencer.sealAll()
        try await sequencer.resign()
    }
}
