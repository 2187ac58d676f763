import ArgumentParser
import Exact
import Interchange
import Policy
import Settlement

/// What settling and explaining share: a pack, a year and a folder of facts.
struct SettlementSource: ParsableArguments {
    @Option(help: "the policy pack: a name or a folder / 政策包名称或文件夹")
    var policy: String

    @Option(help: "the year / 年度")
    var year: Int

    @Option(help: "the folder with organisations.csv, contracts.csv and recognitions.csv / 事实文件夹")
    var facts: String

    @Option(
        name: .customLong("as-of"), help: "the day whose version judges yearly totals, 31 December unless given / 适用版本日"
    )
    var asOf: String?

    func validate() throws {
        guard (1900...2999).contains(year) else { throw ValidationError("年度应为 1900 至 2999 之间的整数。") }
        if let asOf, CivilDay(iso8601: Array(asOf.utf8)) == nil {
            throw ValidationError("--as-of 应为 YYYY-MM-DD 形式的日期，例如 2023-12-31。")
        }
    }

    var day: CivilDay? { asOf.flatMap { CivilDay(iso8601: Array($0.utf8)) } }

    /// The bytes of the three files of facts.
    ///
    /// - Throws: ``FileBytes/Fault`` for a file that is not there.
    func files() throws -> [String: [UInt8]] {
        guard FolderListing.exists(facts) else { throw ValidationError("找不到事实文件夹 \(facts)。请核对路径。") }
        var files: [String: [UInt8]] = [:]
        for name in FactsReader.files { files[name] = try FileBytes.read("\(facts)/\(name)") }
        return files
    }
}
