/// What stands in the way of recording, sealing or proving.
package struct JournalError: Error, Hashable, Sendable {
    /// The kinds a caller may want to tell apart, with their facts.
    package enum Reason: Hashable, Sendable {
        /// The log was never begun in this database.
        case noLog
        /// The head of the log contradicts itself.
        case brokenHead(size: Int)
        /// The hashes stored under the head do not give its root.
        case brokenTiles(size: Int)
        /// Another holder of the lease has gone on; this one stops.
        case overtaken(fence: Int)
        /// The key is not the one the log was begun with.
        case foreignKey(origin: String, found: String)
        /// The log never signed a checkpoint of this size.
        case noCheckpoint(size: Int)
        /// A signature that is on none of our checkpoints.
        case foreignCosignature(witness: String)
        /// There is no such act.
        case noAct(id: String)
        /// Nothing was ever done to such a subject.
        case noSubject(subject: String)
        /// The program knows no such procedure, or it has no states.
        case noProcedure(id: String)
        /// The act has no index yet.
        case notSealed(act: String)
        /// A subject that is not `kind/id`.
        case badSubject(String)
        /// The body was erased before.
        case nothingToErase(act: String)
        /// An act of erasure is the proof that a body was not simply removed: it is never erased itself.
        case erasureStays(act: String)
    }

    /// For programs.
    package let reason: Reason

    /// An error for `reason`.
    package init(reason: Reason) { self.reason = reason }
}

extension JournalError: CustomStringConvertible {
    /// For people: what, why, and what to do.
    package var description: String {
        switch reason {
        case .noLog: "数据库中尚未建立存证日志。请先运行 beizeng init。"
        case .brokenHead(let size):
            "存证日志的末端记录（共 \(size) 条）前后矛盾，已停止存证。请立即运行 beizeng verify 查明改动之处，并保全现场。"
        case .brokenTiles(let size):
            "存证日志的散列与末端记录（共 \(size) 条）不符，已停止存证。请立即运行 beizeng verify 查明改动之处，并保全现场。"
        case .overtaken(let fence): "另一进程已接管存证（序号高于 \(fence)），本进程停止存证；办理不受影响。"
        case .foreignKey(let origin, let found):
            "密钥属于“\(found)”，存证日志属于“\(origin)”。请使用建立日志时的密钥文件。"
        case .noCheckpoint(let size): "没有 \(size) 条时的检查点。beizeng checkpoint 输出最新的检查点。"
        case .foreignCosignature(let witness): "这不是“\(witness)”对本日志检查点的签名，未收存。请核对文件和公钥。"
        case .noAct(let id): "没有编号为 \(id) 的办理行为。"
        case .noSubject(let subject): "没有事项“\(subject)”。请核对编号；beizeng timeline 可查看事项的办理记录。"
        case .noProcedure(let id): "本程序没有办理流程“\(id)”。请核对事项编号，或者升级程序。"
        case .notSealed(let act): "办理行为 \(act) 正在存证，尚无序号。请稍后再试。"
        case .badSubject(let text):
            "事项“\(text)”不是“类别/编号”的样式：类别为小写字母，编号不含空格和斜线，全长不超过 200 字节。请改正后重新办理。"
        case .nothingToErase(let act): "办理行为 \(act) 的该部分内容此前已经删除，没有可删除的内容。"
        case .erasureStays(let act): "办理行为 \(act) 本身是删除记录，作为删除的凭据须保留。请核对要删除的编号。"
        }
    }
}
