import ArgumentParser
import Civic
import Database
import Entitlements
import Exact
import Policy
import Settlement

/// Where the facts of a settlement come from when no folder of them is given: the registry, up to a day.
struct RegistryFacts: ParsableArguments {
    @OptionGroup var record: RecordOptions

    @Option(help: "the registry as known at the end of this day; now unless given / 数据截止日")
    var known: Day?

    /// Whether anything was said about the registry.
    var isMentioned: Bool { known != nil || record.database != nil || record.keys != nil }

    /// Opens the record; without a database, a folder may have been meant.
    ///
    /// - Throws: `ValidationError`, `DatabaseError`, ``KeyFolderFault``, `JournalError`.
    func open(toAct: Bool = false) async throws -> Record {
        if case .sqlite(let path) = try record.address(), !FileStatus.exists(path) {
            throw ValidationError("找不到数据库 \(path)。请用 --facts 指定事实文件夹，或者用 --database 指定数据库。")
        }
        return try await toAct ? record.openToAct() : record.open()
    }

    /// What is to be settled, by the pack that was named or is in force.
    ///
    /// - Throws: `ExitCode` after what is wrong with the pack was told, `ValidationError`, `DatabaseError`.
    func order(
        _ policy: String?, year: Int, asOf: CivilDay?, hasReasons: Bool, in record: Record
    ) async throws -> SettlementOrder {
        let pack = try await PackLoading.pack(policy, in: record.database)
        return SettlementOrder(
            pack, year: year, asOf: asOf, cutOff: SettlementDesk(record.journal).cutOff(known: known?.day),
            program: Version.current, hasReasons: hasReasons)
    }
}
