/// What stands in the way of keeping or giving back a file.
package struct EvidenceError: Error, Hashable, Sendable {
    /// The kinds a caller may want to tell apart, with their facts.
    package enum Reason: Hashable, Sendable {
        /// A file without a name or with control characters in it.
        case name
        /// A file without content.
        case empty
        /// A file larger than ``Evidence/byteLimit``.
        case tooLarge(size: Int)
        /// There is no such file, or it was erased.
        case missing(hash: String)
        /// The file in the database is not the one that was kept.
        case changed(hash: String, found: String)
    }

    /// For programs.
    package let reason: Reason
    /// The name of the file, where it is known.
    package let name: String?
}

extension EvidenceError: CustomStringConvertible {
    /// For people: what, why, and what to do.
    package var description: String {
        let file = name.map { "“\($0)”" } ?? ""
        return switch reason {
        case .name: "证据材料\(file)没有文件名，或者文件名含有控制字符。请改名后重新上传。"
        case .empty: "证据材料\(file)没有内容。请检查文件后重新上传。"
        case .tooLarge(let size):
            "证据材料\(file)为 \(size) 字节，最多 \(Evidence.byteLimit >> 20) MiB。请压缩或者分成几个文件后重新上传。"
        case .missing(let hash): "数据库中没有散列为 \(hash) 的证据材料\(file)。请核对办理记录；依法删除的材料不再提供。"
        case .changed(let hash, let found):
            "证据材料\(file)的散列应为 \(hash)，现为 \(found)，内容已被改动。请从备份恢复，并保全现场。"
        }
    }
}
