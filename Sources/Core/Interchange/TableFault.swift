/// Why a whole file cannot be read as the table it should be.
package struct TableFault: Error, Hashable {
    /// A required column that the header row does not have.
    package struct Missing: Hashable, Sendable {
        /// The column's id.
        package let id: String
        /// The headers it would be found under.
        package let accepted: [String]
    }

    /// What is wrong, for programs.
    package enum Reason: Hashable, Sendable {
        /// No header row.
        case empty
        /// Two gigabytes or more.
        case tooLarge
        /// A header row that is no CSV.
        case brokenHeader(CSVFault)
        /// Two headers for one column.
        case duplicateColumn(id: String, headers: [String])
        /// Required columns not found, and headers of money that lack their unit.
        case missingColumns([Missing], withoutUnit: [String])
    }

    /// The file's name, as given.
    package let file: String
    /// What is wrong, for programs.
    package let reason: Reason
}

// MARK: - Telling the clerk

extension TableFault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .empty:
            return "文件 \(file) 没有表头。请在第一行写明各列名称。"
        case .tooLarge:
            return "文件 \(file) 达到或超过 2 GB。请按月份或地区拆分后分别提交。"
        case .brokenHeader(let fault):
            return "文件 \(file) 的表头无法读取：\(fault.description)"
        case .duplicateColumn(let id, let headers):
            let names = headers.map { "“\($0)”" }.joined(separator: "和")
            return "文件 \(file) 有两列都表示 \(id)：\(names)。请只保留一列。"
        case .missingColumns(let missing, let withoutUnit):
            let units = withoutUnit.map { "列“\($0)”没有写明金额单位，请改为“\($0)（元）”“\($0)（万元）”或以 _fen 结尾（分）。" }
            let columns = missing.map { "缺少列 \($0.id)，可用表头：\($0.accepted.joined(separator: "、"))。" }
            let mend = missing.isEmpty ? "" : "请补上后重新提交。"
            return "文件 \(file) 的表头不完整：\((units + columns).joined())\(mend)"
        }
    }
}
