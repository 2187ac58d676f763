/// An archive that is not read or cannot be written.
package struct ZIPFault: Error, Hashable {
    /// What is wrong, for programs.
    package enum Reason: Hashable, Sendable {
        /// No ZIP archive, or one that contradicts itself; the library's words.
        case damaged(String)
        /// Content that does not give its checksum or its length.
        case damagedEntry(String)
        /// More bytes than a limit; the limit.
        case archiveTooLarge(limit: Int)
        /// More entries than the limit.
        case tooManyEntries(found: Int, limit: Int)
        /// An entry that inflates beyond the limit.
        case entryTooLarge(limit: Int)
        /// Entries that together inflate beyond the limit.
        case totalTooLarge(limit: Int)
        /// An entry that inflates to more times its packed bytes than the limit.
        case tooDense(limit: Int)
        /// An entry that inflates to more than it says.
        case lyingSize(stated: UInt64)
        /// An encrypted entry.
        case encrypted
        /// A way to compress other than deflate.
        case method(UInt16)
        /// A link instead of a file.
        case link
        /// A folder that has content.
        case folderWithContent
        /// A name that is not UTF-8.
        case nameNotUTF8
        /// A name that leads out of the folder it is unpacked to, or is none.
        case unsafeName
        /// A name that an earlier entry has, perhaps in other letters.
        case duplicateName
        /// An archive of nothing.
        case empty
        /// The library could not write; its words.
        case notWritten(String)
    }

    /// What is wrong, for programs.
    package let reason: Reason
    /// The entry, as far as its name can be shown.
    package let entry: String?

    init(_ reason: Reason, entry: String? = nil) {
        self.reason = reason
        self.entry = entry
    }
}

// MARK: - Telling people

extension ZIPFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    package var description: String { "压缩包\(entry.map { "中的“\($0)”" } ?? "")：\(problem)，\(remedy)。" }

    /// What is wrong, without the place and a full stop.
    var problem: String {
        switch reason {
        case .damaged(let words): "不是完整的 ZIP 文件（\(words)）"
        case .damagedEntry(let words): "内容损坏（\(words)）"
        case .archiveTooLarge(let limit): "超过 \(ZIPFault.size(limit))"
        case .tooManyEntries(let found, let limit): "有 \(found) 个文件，最多 \(limit) 个"
        case .entryTooLarge(let limit): "解压后超过 \(ZIPFault.size(limit))"
        case .totalTooLarge(let limit): "全部解压后超过 \(ZIPFault.size(limit))"
        case .tooDense(let limit): "解压后超过原来的 \(limit) 倍，可能是恶意文件"
        case .lyingSize(let stated): "解压后多于所称的 \(stated) 字节，可能是恶意文件"
        case .encrypted: "已加密"
        case .method(let number): "压缩方式（\(number)）不受支持"
        case .link: "是链接而不是文件"
        case .folderWithContent: "是文件夹却含有内容，可能是恶意文件"
        case .nameNotUTF8: "文件名不是 UTF-8 编码"
        case .unsafeName: "文件名为空、过长，或含有“..”、反斜杠、盘符、控制字符等"
        case .duplicateName: "与另一文件同名（不分大小写）"
        case .empty: "没有任何文件"
        case .notWritten(let words): "未能写入（\(words)）"
        }
    }

    /// How to mend it, without a full stop.
    private var remedy: String {
        switch reason {
        case .damaged, .damagedEntry: "请重新取得或重新下载"
        case .archiveTooLarge, .tooManyEntries, .totalTooLarge: "请分成几个压缩包"
        case .entryTooLarge: "请缩小后重新打包"
        case .tooDense, .lyingSize, .folderWithContent: "请向提供者核实"
        case .encrypted: "请去掉密码后重新打包"
        case .method: "请用通常的 ZIP 方式重新打包"
        case .link: "请放入文件本身后重新打包"
        case .nameNotUTF8: "请用支持 UTF-8 文件名的软件重新打包"
        case .unsafeName, .duplicateName: "请改名后重新打包"
        case .empty: "请先放入文件"
        case .notWritten: "请稍后重试"
        }
    }

    /// Whether there is more of it than is taken, while nothing else is wrong with it.
    var isTooMuch: Bool {
        switch reason {
        case .archiveTooLarge, .entryTooLarge, .totalTooLarge: true
        default: false
        }
    }

    static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) 字节"
    }
}
