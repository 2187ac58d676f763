extension SourceText {
    /// Why a file is not text that can be read.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// UTF-16, by its byte order mark.
            case utf16
            /// A zero byte, as in UTF-16 without a mark or in a spreadsheet file.
            case zeroByte
            /// UTF-8 with a broken or cut character.
            case damagedUTF8
            /// Neither UTF-8 nor GB 18030.
            case notText
            /// Not UTF-8, and this system cannot convert GB 18030.
            case noConverter
        }

        /// The file's name, as given.
        package let file: String
        /// What is wrong, for programs.
        package let reason: Reason
        /// Where, in bytes from the start of the file.
        package let offset: Int
        /// Where, in lines from 1.
        package let line: Int
    }
}

extension SourceText.Fault {
    /// The fault at byte `offset` of `bytes`, whose line is counted.
    init(file: String, reason: Reason, at offset: Int, in bytes: [UInt8]) {
        let breaks = bytes[..<offset].count { $0 == 0x0A }
        self.init(file: file, reason: reason, offset: offset, line: breaks + 1)
    }
}

// MARK: - Telling the clerk

extension SourceText.Fault: CustomStringConvertible {
    /// What is wrong, where, and how to mend it.
    package var description: String {
        let place = "文件 \(file) 第 \(line) 行（第 \(offset + 1) 个字节）"
        return switch reason {
        case .utf16:
            "文件 \(file) 是 UTF-16 编码。请另存为“CSV UTF-8（逗号分隔）”后重新提交。"
        case .zeroByte:
            "\(place)含有空字节，不是 CSV 文本。请确认不是直接改名的表格文件，并另存为“CSV UTF-8（逗号分隔）”。"
        case .damagedUTF8:
            "\(place)的 UTF-8 字符已损坏或被截断。请用原始文件重新导出，不要截取或拼接。"
        case .notText:
            "\(place)既不是 UTF-8 也不是 GB 18030 编码。请另存为“CSV UTF-8（逗号分隔）”后重新提交。"
        case .noConverter:
            "文件 \(file) 不是 UTF-8 编码，本机又不能转换 GB 18030。请另存为“CSV UTF-8（逗号分隔）”后重新提交。"
        }
    }
}
