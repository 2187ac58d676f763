import Civic
import Database
import Exact
import Interchange
import Journal
import TransparencyLog

/// What the doctor asks of the database and the keys.
struct DoctorFacts {
    /// Whether the database was made with invented data.
    let isDemonstration: Bool
    /// Whether the log was begun by the key of the folder.
    let keyFits: Bool
    /// Whether the key that marks acts is one that anybody might try.
    let hasPlainKey: Bool
    let lastBackup: Instant?
    /// Servers that follow this one.
    let standbys: Int
    let lastAct: Instant?
    /// Milliseconds that the database server's clock is ahead of ours.
    let serverAhead: Int64
    let refused: Int
    let oldestWaiting: Instant?
    let size: Int
    let lastCosignature: Instant?
    /// Years whose working days are announced.
    let years: [Int]

    /// Asks.
    ///
    /// - Throws: `DatabaseError`, ``KeyFolderFault``.
    init(_ record: Record) async throws {
        let signer = try record.keys.signer()
        do {
            try await Sequencer(record.journal, signer: signer, holder: ProcessIdentity.text).checkHead()
            keyFits = true
        } catch let error as JournalError {
            guard case .foreignKey = error.reason else { throw error }
            keyFits = false
        }
        hasPlainKey = try record.keys.actKey().isPlain
        let engine = record.database.engine
        let answers = try await record.database.read { reader in try Answers(reader, engine) }
        isDemonstration = answers.purpose == .demonstration
        lastBackup = answers.lastBackup
        standbys = answers.standbys
        lastAct = answers.lastAct
        serverAhead = answers.serverTime.map { $0 - ProcessClock.instant().milliseconds } ?? 0
        refused = answers.refused
        oldestWaiting = answers.oldestWaiting
        size = answers.size
        lastCosignature = answers.lastCosignature
        years = answers.years
    }

    /// What the database says, in one view.
    private struct Answers: Sendable {
        let purpose: Record.Purpose?
        let lastBackup: Instant?
        let standbys: Int
        let lastAct: Instant?
        let serverTime: Int64?
        let refused: Int
        let oldestWaiting: Instant?
        let size: Int
        let lastCosignature: Instant?
        let years: [Int]

        init(_ reader: Reader, _ engine: Engine) throws {
            purpose = try Record.purpose(reader)
            lastBackup = try reader.value("SELECT MAX(at) FROM backup")
            lastAct = try reader.value("SELECT MAX(at) FROM act")
            refused = try reader.value("SELECT COUNT(*) FROM refused") ?? 0
            oldestWaiting = try reader.value("SELECT MIN(at) FROM unsealed JOIN act ON act.id = unsealed.act")
            size = try reader.value("SELECT size FROM log_head WHERE id = 1") ?? 0
            lastCosignature = try reader.value("SELECT MAX(at) FROM cosignature")
            years = try reader.calendar().years.map(\.year)
            switch engine {
            case .sqlite: (standbys, serverTime) = (0, nil)
            case .postgres:
                standbys = try reader.value("SELECT COUNT(*) FROM pg_stat_replication WHERE state = 'streaming'") ?? 0
                serverTime = try reader.value(
                    "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
            }
        }
    }
}
