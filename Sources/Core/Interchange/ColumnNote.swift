/// A remark on a column that sets no row aside: one the schema does not know, kept aside.
package struct ColumnNote: Hashable, Sendable, CustomStringConvertible {
    /// The file's name.
    package let file: String
    /// The place of the column, from 1.
    package let position: Int
    /// The header as the file has it; may be empty.
    package let header: String

    /// The remark for the clerk.
    package var description: String {
        let name = header.isEmpty ? "没有列名" : "“\(header)”不在约定的列中"
        return "文件 \(file) 第 \(position) 列\(name)，内容保留但不参与测算。"
    }
}
