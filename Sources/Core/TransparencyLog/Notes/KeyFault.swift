/// A key's text that is not one.
public struct KeyFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// A text without the parts name, id and key between plus signs.
        case parts
        /// A name that is empty or holds a space, a plus sign or a control character.
        case name
        /// An id that is not eight lower-case hexadecimal digits.
        case id
        /// A key that is not padded base64.
        case base64
        /// A key of as many bytes instead of the 32 of its type.
        case length(Int)
        /// An id that does not follow from name and key.
        case idMismatch(found: KeyID, expected: KeyID)
        /// A type of key that cannot sign here.
        case type(KeyType)
    }

    /// What is wrong, for programs.
    public let reason: Reason
    /// Whether the text was to be a private key. Its text is never part of a message.
    public let isPrivate: Bool
}

// MARK: - Telling people

extension KeyFault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    public var description: String { "\(isPrivate ? "私钥" : "公钥")文本：\(problem)。\(remedy)。" }

    private var problem: String {
        switch reason {
        case .parts where isPrivate: "应为“PRIVATE+KEY+名称+8 位十六进制编号+Base64”，缺少其中的部分"
        case .parts: "应为“名称+8 位十六进制编号+Base64”，缺少其中的部分"
        case .name: "名称为空，或含有空格、加号、控制字符"
        case .id: "编号不是 8 位小写十六进制数"
        case .base64: "密钥部分不是标准的 Base64"
        case .length(let count): "密钥应为 32 字节，这里是 \(count) 字节"
        case .idMismatch(let found, let expected): "编号 \(found) 与名称和密钥不符，应为 \(expected)"
        case .type(let type): "密钥类型 \(type.rawValue) 不能用于此处"
        }
    }

    private var remedy: String {
        switch reason {
        case .type: "日志请用 Ed25519（类型 1）的密钥，见证人请用类型 4 的密钥"
        default: isPrivate ? "请核对密钥文件，前后不要有多余的内容" : "请向密钥的所有者重新索取整行文本，不要改动其中的字符"
        }
    }
}
