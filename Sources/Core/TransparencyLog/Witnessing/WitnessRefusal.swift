/// Why a witness does not cosign, with the answer that tlog-witness wants.
public struct WitnessRefusal: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// A body that is no request, with the line from 1.
        case malformed(line: Int, problem: String)
        /// A log that is not watched.
        case unknownLog(Origin)
        /// No signature by the log's key, or a false one.
        case signature(NoteFault)
        /// An old size above the checkpoint's.
        case oldSizeTooLarge(old: Int, new: Int)
        /// An old size other than that of the last cosigned checkpoint.
        case otherOldSize(found: Int, known: Int)
        /// A checkpoint of a size cosigned before, with another root: proof of a log that shows two histories.
        case otherRoot(size: Int, found: Hash, known: Hash)
        /// A consistency proof that does not show what it must.
        case proof(ProofFault)
    }

    /// What is wrong, for programs.
    public let reason: Reason
}

// MARK: - Answering

extension WitnessRefusal {
    /// The status to answer with.
    public var status: Int {
        switch reason {
        case .malformed, .oldSizeTooLarge: 400
        case .signature: 403
        case .unknownLog: 404
        case .otherOldSize, .otherRoot: 409
        case .proof: 422
        }
    }

    /// The size a conflict is answered with, as the whole body with a line feed and the type `text/x.tlog.size`.
    public var knownSize: Int? {
        switch reason {
        case .otherOldSize(_, let known): known
        case .otherRoot(let size, _, _): size
        default: nil
        }
    }

    /// Whether the request is evidence against the log and worth keeping: its signature is good, its history is not.
    public var isEvidence: Bool {
        switch reason {
        case .otherRoot, .proof: true
        default: false
        }
    }
}

// MARK: - Telling people

extension WitnessRefusal: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch reason {
        case .malformed(let line, let problem):
            "见证请求第 \(line) 行：\(problem)。请按“old 行、证明行、空行、检查点”的顺序重新提交。"
        case .unknownLog(let origin):
            "本见证人不见证日志 \(origin)。请先由见证人登记该日志的公钥。"
        case .signature(let fault):
            "检查点没有该日志的有效签名：\(fault)"
        case .oldSizeTooLarge(let old, let new):
            "原记录数 \(old) 大于检查点的 \(new)。请核对提交的检查点是否为最新。"
        case .otherOldSize(let found, let known):
            "原记录数 \(found) 与已见证的 \(known) 不同。请从 \(known) 起重新生成证明后提交。"
        case .otherRoot(let size, let found, let known):
            "同为 \(size) 条记录，根哈希 \(found) 与已见证的 \(known) 不同，日志出现了两种历史。请保留请求并报告监督部门。"
        case .proof(let fault):
            "一致性证明不成立：\(fault)"
        }
    }
}
