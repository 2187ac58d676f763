/// A note that cannot be read, or that is not signed as it must be.
public struct NoteFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// As many bytes, above ``Note/byteLimit``.
        case tooLong(Int)
        /// Bytes that are not UTF-8.
        case notUTF8
        /// A control character other than the line feed.
        case controlCharacter(UInt8)
        /// No blank line between text and signatures.
        case noBlankLine
        /// A line that ends without a line feed.
        case noLineFeed
        /// A line below the blank one that is no signature.
        case signatureLine
        /// No signature at all.
        case noSignature
        /// As many signatures, above ``Note/signatureLimit``.
        case tooManySignatures(Int)
        /// A signature that says it is a known key's and is not.
        case badSignature(KeyName, KeyID)
        /// None of the keys asked for signed; these names did.
        case unknownSigners([KeyName])
        /// A time before 1970, which no witness can state.
        case time(Int64)
        /// The key of this name could not sign.
        case notSigned(KeyName)
    }

    /// What is wrong, for programs.
    public let reason: Reason
    /// The line of the note, from 1, where one is to blame.
    public let line: Int?

    init(reason: Reason, line: Int? = nil) {
        self.reason = reason
        self.line = line
    }
}

// MARK: - Telling people

extension NoteFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    public var description: String {
        let place = line.map { "第 \($0) 行：" } ?? ""
        return "签名文本\(place.isEmpty ? "：" : place)\(problem)。\(remedy)。"
    }

    private var problem: String {
        switch reason {
        case .tooLong(let count): "长 \(count) 字节，超过 \(Note.byteLimit) 字节"
        case .notUTF8: "不是有效的 UTF-8"
        case .controlCharacter(let byte): "含有控制字符（编码 \(byte)）"
        case .noBlankLine: "正文与签名之间没有空行"
        case .noLineFeed: "行尾缺少换行符"
        case .signatureLine: "不是“— 名称 Base64”形式的签名行"
        case .noSignature: "没有签名"
        case .tooManySignatures(let count): "有 \(count) 个签名，超过 \(Note.signatureLimit) 个"
        case .badSignature(let name, let id): "密钥 \(name)（编号 \(id)）的签名与正文不符"
        case .unknownSigners(let names):
            "没有所信任密钥的签名，签名者为 \(names.map(\.description).joined(separator: "、"))"
        case .time(let time): "时间 \(time) 早于 1970 年"
        case .notSigned(let name): "密钥 \(name) 未能签名"
        }
    }

    private var remedy: String {
        switch reason {
        case .tooLong, .tooManySignatures: "请只保留日志和所信任见证人的签名"
        case .notUTF8, .controlCharacter, .noLineFeed: "请原样取得文件，不要用会改写换行的编辑器保存"
        case .noBlankLine, .signatureLine, .noSignature: "请重新取得完整的文件，包括正文、一个空行和每个签名行"
        case .badSignature: "内容可能被改动，请向日志重新索取；仍不符时请保留文件并报告监督部门"
        case .unknownSigners: "请核对公钥与这份文件是否属于同一日志"
        case .time: "请校准系统时钟"
        case .notSigned: "请检查密钥文件后重试"
        }
    }
}
