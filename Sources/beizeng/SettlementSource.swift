import ArgumentParser
import Exact
import Interchange
import Policy
import Settlement

/// What settling and explaining share: a pack, a year, and a folder of facts where they do not come from the registry.
struct SettlementSource: ParsableArguments {
    @Option(
        help: """
            the policy pack: a name or a folder; unless given, the one in force for the registry, the only one there is \
            for files / 政策包名称或文件夹
            """)
    var policy: String?

    @Option(help: "the year / 年度")
    var year: Int?

    @Option(
        help: "the folder with organisations.csv, contracts.csv and recognitions.csv; the registry unless given / 事实文件夹"
    )
    var facts: String?

    @Option(
        name: .customLong("as-of"), help: "the day whose version judges yearly totals, 31 December unless given / 适用版本日"
    )
    var asOf: String?

    func validate() throws {
        guard year.map((1900...2999).contains) ?? true else { throw ValidationError("年度应为 1900 至 2999 之间的整数。") }
        if let asOf, CivilDay(iso8601: Array(asOf.utf8)) == nil {
            throw ValidationError("--as-of 应为 YYYY-MM-DD 形式的日期，例如 2023-12-31。")
        }
    }

    var day: CivilDay? { asOf.flatMap { CivilDay(iso8601: Array($0.utf8)) } }

    /// The year, which must have been given.
    ///
    /// - Throws: `ValidationError`.
    func requiredYear() throws -> Int {
        guard let year else { throw ValidationError("缺少参数 --year。请用 --year 指定年度，例如 --year 2023。") }
        return year
    }

    /// The pack by which a folder is settled; where none was given, there must be one alone.
    ///
    /// - Throws: `ValidationError`.
    func requiredPolicy() throws -> String { try PackLoading.chosen(policy) }

    /// The bytes of the three files of facts in a folder.
    ///
    /// - Throws: ``FileBytes/Fault`` for a file that is not there.
    func files(in folder: String) throws -> [String: [UInt8]] {
        guard FolderListing.exists(folder) else { throw ValidationError("找不到事实文件夹 \(folder)。请核对路径。") }
        var files: [String: [UInt8]] = [:]
        for name in FactsReader.files { files[name] = try FileBytes.read("\(folder)/\(name)") }
        return files
    }
}
