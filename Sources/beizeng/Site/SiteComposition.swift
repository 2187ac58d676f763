import Database
import Entitlements
import Exact
import Guide
import Interchange
import Journal
import Markup
import OpenData
import Operations
import Packs
import Policy
import Progress
import Proofs
import Registration
import Registry
import Simulations
import Site
import TransparencyLog
import Work

/// The one list of what the site can do; nothing registers itself.
struct SiteComposition {
    let record: Record
    /// The pack in force, whose words and measures pages show; `nil` where none is.
    let pack: Pack?
    /// The work of this process that takes longer than an answer may.
    let runs = LongRuns(now: ProcessClock.instant, identifier: SiteComposition.identifier)

    /// A name that nobody can guess.
    static let identifier: @Sendable () -> String = {
        RandomSource.system.bytes(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The capabilities, in the order of the house.
    ///
    /// - Parameter folder: a folder of this process alone, for files on their way in and out.
    /// - Throws: `ProgressFault` where the pack's section about goals cannot be used, `KeyFolderFault` where the log's key
    ///   is missing.
    func features(scratch folder: String) throws -> [Feature] {
        let shelf = PackShelf(record.database, given: pack)
        let scratch: @Sendable () -> String = { "\(folder)/\(SiteComposition.identifier()).xlsx" }
        let features = try [
            PackFeature(shelf, record.database).feature, operations.feature, ProofsFeature.feature(proofs()),
            registry.feature, imports(folder).feature,
            AnomaliesFeature(record.journal, scan: anomalies, scratch: scratch).feature,
            EntitlementsFeature(shelf, record.database).feature, settlements(shelf, scratch).feature,
            simulations(shelf).feature,
            pack.map { try ProgressFeature.feature(record.journal, $0) },
        ].compactMap(\.self)
        let registry = registry
        return features + [
            OpenDataFeature(features.flatMap(\.datasets), contracts: registry.openedContracts).feature,
            GuideFeature(Record.procedures).feature,
        ]
    }

    /// What clerks do about files of registers.
    private func imports(_ folder: String) -> ImportFeature {
        let record = record
        return ImportFeature(
            ImportOffice(
                record.journal, plan: pack?.plan, runs: runs,
                parcels: ImportParcels(in: folder, now: ProcessClock.instant),
                reader: { register, plan in try record.reader(register, plan) },
                identifier: SiteComposition.identifier, seal: { await record.seal() }))
    }

    /// The rules by which contracts are looked at; they are read once.
    private var anomalies: Result<AnomalyScan, any Error> {
        Result { try AnomalyScan(Registration.RuleBook.find(in: PackLoading.search)) }
    }

    /// What is under way, and how the installation stands.
    private var operations: OperationsFeature {
        let record = record
        return OperationsFeature(runs) { try await HealthExamination(record).report }
    }

    /// What clerks do about settlements.
    private func settlements(
        _ shelf: PackShelf, _ scratch: @escaping @Sendable () -> String
    ) -> SettlementsFeature {
        let record = record
        return SettlementsFeature(
            SettlementOffice(
                record.journal, shelf: shelf, runs: runs, program: Version.current,
                identifier: SiteComposition.identifier, scratch: scratch, seal: { await record.seal() }))
    }

    /// What a change of the rules would come to.
    private func simulations(_ shelf: PackShelf) -> SimulationsFeature {
        let bench = SimulationBench(record.journal, sections: PackLoading.sections, program: Version.current)
        return SimulationsFeature(shelf, bench: bench)
    }

    /// What everybody may ask of the registry and of the acts.
    private var registry: RegistryFeature {
        let names = ActNames(
            kinds: Record.kinds, subjects: Record.subjects, facts: Record.facts, procedures: Record.procedures)
        return RegistryFeature(record.journal, plan: pack?.plan, names: names)
    }

    /// The log, and what everybody may see of its acts.
    ///
    /// - Throws: `KeyFolderFault`.
    private func proofs() throws -> ProofsDesk {
        ProofsDesk(
            record.database, key: try record.keys.signer().verifier, words: Record.words,
            isPublished: RegistryFeature.isWhollyPublic)
    }

    /// What the site needs of the machine.
    ///
    /// - Parameter uploads: a folder for files that come with forms.
    func services(uploads: String, log: ServerLog) -> SiteServices {
        let database = record.database
        return SiteServices(
            head: {
                let extent = try await database.read { reader in try reader.recordExtent() }
                return RecordHead(mark: extent.mark, acts: extent.acts, at: extent.at)
            }, freshness: .milliseconds(200), now: ProcessClock.instant, identifier: SiteComposition.identifier,
            log: log.answered, uploads: uploads, obstacles: obstacles)
    }

    /// What keeps the site from answering; the reasons go to everybody, so they say no more than which part it is.
    private func obstacles() async -> [Phrase] {
        do {
            try await record.database.checkSchema()
        } catch {
            return [Phrase(zh: "数据库无法访问，或者结构与程序版本不符", en: "the database does not answer, or its schema does not fit")]
        }
        do {
            try await record.sequencer().checkHead()
        } catch {
            return [Phrase(zh: "存证日志与密钥不符", en: "the log's head does not fit its key")]
        }
        return []
    }
}
