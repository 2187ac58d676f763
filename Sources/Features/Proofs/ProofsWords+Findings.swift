import Civic
import Exact
import Markup
import TransparencyLog

extension ProofsWords {
    /// What a check is called.
    static func title(_ subject: Check.Subject) -> Phrase {
        switch subject {
        case .form: Phrase(zh: "文件格式", en: "Form of the file")
        case .log: Phrase(zh: "所属日志", en: "Which log")
        case .signature: Phrase(zh: "日志签名", en: "Signature of the log")
        case .witnesses: Phrase(zh: "见证", en: "Witnesses")
        case .leaf: Phrase(zh: "存证的叶子", en: "The leaf")
        case .inclusion: Phrase(zh: "在日志中的位置", en: "Place in the log")
        case .content: Phrase(zh: "公开的内容", en: "Published content")
        case .history: Phrase(zh: "前后一致", en: "Consistency")
        case .files: Phrase(zh: "案卷文件", en: "Files of the dossier")
        case .chain: Phrase(zh: "办理次序", en: "Order of the acts")
        }
    }

    /// What came of a check.
    static func state(_ state: Check.State) -> Phrase {
        switch state {
        case .passed: Phrase(zh: "通过", en: "passed")
        case .failed: Phrase(zh: "不通过", en: "failed")
        case .note: Phrase(zh: "说明", en: "note")
        }
    }

    static let isProof = Phrase(zh: "是一份存证证明。", en: "It is a proof.")
    static let isDossier = Phrase(zh: "是一份案卷。", en: "It is a dossier.")
    static let isCheckpoint = Phrase(zh: "是一个检查点。", en: "It is a checkpoint.")
    static let unknownFile = Phrase(
        zh: "不是存证证明、案卷或者检查点。请原样上传下载的文件，不要重新保存。",
        en: "It is neither a proof nor a dossier nor a checkpoint. Send the file as it was downloaded.")
    static let noWitness = Phrase(
        zh: "没有已知见证单位的签名，时间以日志自己的记载为准。",
        en: "No known witness has signed; the time is the log's own word.")
    static let noLeaf = Phrase(
        zh: "证明文件不含叶子。请一并提供叶子文件的内容。", en: "The proof brings no leaf; give its content as well.")
    static let wrongLeaf = Phrase(
        zh: "叶子不是规定的格式，可能被重新保存过。请原样取得。", en: "The leaf is not as it was recorded.")
    static let notPublished = Phrase(
        zh: "这份证明不含办理内容。日志只记载内容的承诺；持有内容的人可以用案卷核验。",
        en: "The proof does not say what the act is about; the log holds a commitment to it only.")
    static let wrongContent = Phrase(
        zh: "所附内容与存证的承诺不符，内容被改动。", en: "The content is not what was recorded.")
    static let content = Phrase(
        zh: "所附内容与存证的承诺一致，一字未改。", en: "The content is what was recorded, byte for byte.")
    static let filesIntact = Phrase(
        zh: "案卷中的每个文件与清单一致，每次办理都有证明。", en: "Every file is as listed, every act has its proof.")

    static func otherLog(found: Origin, expected: KeyName) -> Phrase {
        Phrase(
            zh: "属于日志“\(found)”，而公钥属于“\(expected)”。请核对公钥。",
            en: "It is of the log \(found), the key of \(expected).")
    }

    static func log(_ origin: Origin) -> Phrase { Phrase(zh: "日志“\(origin)”。", en: "The log \(origin).") }

    static func signed(_ checkpoint: Checkpoint) -> Phrase {
        Phrase(
            zh: "检查点由日志签名，签名有效：共 \(checkpoint.size) 条，根散列 \(checkpoint.root)。",
            en: "The log signed the checkpoint: \(checkpoint.size) entries, root \(checkpoint.root).")
    }

    static func witnessed(_ seen: [Cosignature]) -> Phrase {
        let times = seen.map { (name: $0.key.name, time: moment(of: $0)) }
        return Phrase(
            zh: times.map { "“\($0.name)”于 \($0.time.zh) 看到" }.joined(separator: "；") + "。",
            en: times.map { "\($0.name) saw it on \($0.time.en)" }.joined(separator: "; ") + ".")
    }

    /// When a witness saw a checkpoint.
    static func moment(of cosignature: Cosignature) -> Phrase {
        let seconds = min(max(cosignature.time, 0), 253_402_300_799)
        return .moment(Instant(milliseconds: seconds * 1_000))
    }

    static func leaf(_ hash: Hash, at: Instant) -> Phrase {
        let time = Phrase.moment(at)
        return Phrase(
            zh: "由叶子内容重新计算得散列 \(hash)，叶子记载的办理时间为 \(time.zh)。",
            en: "The leaf hashes to \(hash); it says the act was done on \(time.en).")
    }

    static func included(_ proof: LogProof) -> Phrase {
        Phrase(
            zh: "由叶子逐层计算 \(proof.hashes.count) 次，得到检查点的根散列：叶子是第 \(proof.index) 号。",
            en: "\(proof.hashes.count) hashes lead from the leaf to the root: it is entry \(proof.index).")
    }

    static func proved(_ proof: LogProof, at: Instant) -> Phrase {
        let (checkpoint, time) = (proof.signed.checkpoint, Phrase.moment(at))
        return Phrase(
            zh: "这次办理是日志“\(checkpoint.origin)”共 \(checkpoint.size) 条中的第 \(proof.index) 号，记载的时间为 \(time.zh)。",
            en: "The act is entry \(proof.index) of the \(checkpoint.size) in \(checkpoint.origin), done on \(time.en)."
        )
    }

    static func provedCheckpoint(_ checkpoint: Checkpoint) -> Phrase {
        Phrase(
            zh: "日志“\(checkpoint.origin)”签署了共 \(checkpoint.size) 条的检查点。",
            en: "The log \(checkpoint.origin) signed the checkpoint of \(checkpoint.size) entries.")
    }

    static func chain(_ acts: Int) -> Phrase {
        Phrase(zh: "共 \(acts) 次办理，前后相接，没有缺漏。", en: "\(acts) acts follow one another without a gap.")
    }

    static func continues(_ size: Int) -> Phrase {
        Phrase(
            zh: "本网站现在的日志（\(size) 条）续写自这个检查点。",
            en: "The log as it stands here, of \(size) entries, continues this checkpoint.")
    }

    static let doesNotContinue = Phrase(
        zh: "本网站现在的日志不是续写自这个检查点：日志出现了两种历史。请保全文件并报告审计部门。",
        en: "The log as it stands here does not continue this checkpoint: there are two histories.")
}
