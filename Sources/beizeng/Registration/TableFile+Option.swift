import ArgumentParser
import Documents

extension TableFile {
    /// - Throws: `ValidationError` for a name that does not say whether the table is a workbook or CSV.
    static func validate(_ path: String?) throws {
        guard let path, !TableFile.isTable(path) else { return }
        throw ValidationError("--out 应以 .xlsx 或 .csv 结尾。")
    }
}
