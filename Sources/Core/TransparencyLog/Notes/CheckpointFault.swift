/// A text that is no checkpoint, or none of the log asked for.
public struct CheckpointFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// The first line is empty or holds a control character.
        case origin
        /// The second line is not a whole number without leading zeros, or beyond 2^63 - 1.
        case size
        /// The third line is not the base64 text of 32 bytes.
        case root
        /// A fourth line.
        case extensionLine
        /// A tree without leaves whose root is not the hash of nothing.
        case emptyTree
        /// The checkpoint of another log.
        case otherLog(found: Origin, expected: KeyName)
        /// The note that carries the checkpoint is at fault.
        case note(NoteFault)
    }

    /// What is wrong, for programs.
    public let reason: Reason
    /// The line of the checkpoint, from 1, where one is to blame.
    public let line: Int?
}

// MARK: - Telling people

extension CheckpointFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    public var description: String {
        if case .note(let fault) = reason { return "检查点：\(fault)" }
        let place = line.map { "第 \($0) 行" } ?? ""
        return "检查点\(place)：\(problem)。\(remedy)。"
    }

    private var problem: String {
        switch reason {
        case .origin: "日志名称为空或含有控制字符"
        case .size: "记录数不是没有前导零的整数"
        case .root: "根哈希不是 32 字节的标准 Base64"
        case .extensionLine: "正文多于三行"
        case .emptyTree: "空日志的根哈希应为 \(Hash.emptyTree)"
        case .otherLog(let found, let expected): "这是日志 \(found) 的检查点，不是 \(expected) 的"
        case .note(let fault): fault.description
        }
    }

    private var remedy: String {
        switch reason {
        case .otherLog: "请换用该日志的公钥，或取得所查日志的检查点"
        default: "正文应为三行：日志名称、记录数、根哈希；请向日志重新取得检查点"
        }
    }
}
