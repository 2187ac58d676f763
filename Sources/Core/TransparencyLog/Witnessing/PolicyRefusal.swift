/// Why a policy does not accept a checkpoint.
public struct PolicyRefusal: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// No log of the policy has this origin.
        case unknownLog(Origin)
        /// A signature is missing or false.
        case checkpoint(CheckpointFault)
        /// Only these witnesses cosigned, of all that the policy knows.
        case quorum(signed: [String], known: [String])
    }

    /// What is wrong, for programs.
    public let reason: Reason
}

// MARK: - Telling people

extension PolicyRefusal: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch reason {
        case .unknownLog(let origin):
            "信任策略中没有日志 \(origin)。请核对文件来源，或在策略中加入该日志的公钥。"
        case .checkpoint(let fault):
            fault.description
        case .quorum(let signed, let known):
            signed.isEmpty
                ? "见证不足：“\(known.joined(separator: "、"))”都没有见证。请等待见证人签名后重新取得证明。"
                : "见证不足：“\(known.joined(separator: "、"))”中只有“\(signed.joined(separator: "、"))”见证。请等待其他见证人签名后重新取得证明。"
        }
    }
}
