/// A file that is no proof, or proves something else than it should.
public struct LogProofFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// The first line is another.
        case header
        /// The extra data are not base64.
        case extra
        /// The line of the index is missing or not a whole number.
        case index
        /// A line that is not the base64 text of 32 bytes, or one above ``LogProof/hashLimit``.
        case hash
        /// The checkpoint cannot be read or is not signed as it must be.
        case checkpoint(CheckpointFault)
        /// The policy does not accept the checkpoint.
        case policy(PolicyRefusal)
        /// The hashes do not lead from the leaf to the root.
        case inclusion(ProofFault)
    }

    /// What is wrong, for programs.
    public let reason: Reason
    /// The line of the file, from 1, where one is to blame.
    public let line: Int?

    init(reason: Reason, line: Int? = nil) {
        self.reason = reason
        self.line = line
    }
}

// MARK: - Telling people

extension LogProofFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    public var description: String { "证明文件\(line.map { "第 \($0) 行" } ?? "")：\(explanation)" }

    private var explanation: String {
        switch reason {
        case .header: "首行应为“c2sp.org/tlog-proof@v1”。请确认这是 .tlog-proof 文件，原样取得，不要重新保存。"
        case .extra: "附加数据不是标准的 Base64。请重新取得完整的文件。"
        case .index: "应为“index 序号”。请重新取得完整的文件。"
        case .hash: "应为 32 字节哈希的 Base64，至多 \(LogProof.hashLimit) 行，之后空一行。请重新取得完整的文件。"
        case .checkpoint(let fault): fault.description
        case .policy(let refusal): refusal.description
        case .inclusion(let fault): fault.description
        }
    }
}
