import Civic
import Exact
import Journal
import Markup
import TransparencyLog

/// What the pages of the log and of verifying say.
enum ProofsWords {
    static let verify = Phrase(zh: "核验", en: "Verify")
    static let verifyLead = Phrase(
        zh: "核对一份存证证明、案卷或者检查点是否真实。可以在本页由浏览器自行核验，文件不上传；也可以由服务器核验。",
        en:
            "Checks whether a proof, a dossier or a checkpoint is genuine: in your browser, which sends no file anywhere, or "
            + "on the server.")
    static let byNumber = Phrase(zh: "按编号核验", en: "By number")
    static let actNumber = Phrase(zh: "办理编号", en: "Number of the act")
    static let actHint = Phrase(zh: "以 act- 开头，见文书或者页面下方的“存证”。", en: "It begins with act-.")
    static let byFile = Phrase(zh: "按文件核验", en: "By file")
    static let file = Phrase(zh: "文件", en: "File")
    static let fileHint = Phrase(
        zh: "存证证明（.tlog-proof）、案卷（.zip）或者检查点。", en: "A proof (.tlog-proof), a dossier (.zip) or a checkpoint.")
    static let text = Phrase(zh: "或者粘贴内容", en: "or paste its content")
    static let leafText = Phrase(zh: "叶子内容", en: "Leaf")
    static let leafHint = Phrase(
        zh: "证明文件不含叶子时填写；本网站下载的证明已包含。", en: "Only where the proof does not bring it; ours does.")
    static let key = Phrase(zh: "日志公钥", en: "The log's public key")
    static let keyHint = Phrase(
        zh: "已填入本网站公布的公钥。要不依赖本网站，请改为从公报、函件或者见证单位取得的公钥。",
        en: "Filled in with the key this site publishes. To depend on nothing here, use the key you got elsewhere.")
    static let send = Phrase(zh: "由服务器核验", en: "Verify on the server")
    static let here = Phrase(zh: "在浏览器中核验", en: "Verify in this browser")
    static let hereHint = Phrase(
        zh: "选择文件或者粘贴内容后，由浏览器使用 SHA-256 和 Ed25519 逐步核验，文件不离开本机。",
        en: "Your browser checks it step by step with SHA-256 and Ed25519; the file does not leave this machine.")
    static let result = Phrase(zh: "核验结果", en: "Result")
    static let steps = Phrase(zh: "逐项核验", en: "Step by step")
    static let passed = Phrase(zh: "核验通过", en: "Verified")
    static let failed = Phrase(zh: "核验未通过", en: "Not verified")
    static let failedHint = Phrase(
        zh: "请保留这份文件，向出具单位重新取得，或者向审计、纪检部门反映。",
        en: "Keep the file, ask whoever issued it for another, or tell the audit office.")
    static let proves = Phrase(zh: "它证明什么", en: "What it proves")
    static let provesText = Phrase(
        zh: "所示内容在检查点签署之前已经记入日志，此后没有被改动、删除或者调换；有见证签名的，见证单位看到过同一份日志。",
        en:
            "What is shown was in the log before the checkpoint was signed and has not been changed since; witnesses that "
            + "signed saw the same log.")
    static let provesNot = Phrase(zh: "它不证明什么", en: "What it does not prove")
    static let provesNotText = Phrase(
        zh: "签发不等于现行有效：撤销、变更是之后的另一次办理，现状请向主办单位查询。也不证明所记内容本身真实、合法。",
        en:
            "Issued is not the same as in force: a revocation is a later act; ask the office for the present state. Nor does "
            + "it prove that what was recorded is true or lawful.")
    static let byOwnKey = Phrase(
        zh: "本次核验使用本网站公布的公钥和本网站的程序。要完全不依赖本网站，请用从其他渠道取得的公钥，在自己的电脑上核验。",
        en:
            "This used the key and the program of this site. To depend on neither, verify on your own machine with a key you "
            + "got elsewhere.")
    static let published = Phrase(zh: "公开的办理内容", en: "What the act says publicly")
    static let what = Phrase(zh: "办理", en: "Act")
    static let about = Phrase(zh: "事项", en: "Subject")
    static let by = Phrase(zh: "办理单位", en: "By")
    static let step = Phrase(zh: "核验项目", en: "Check")
    static let noAct = Phrase(
        zh: "没有这个编号的办理。请核对编号，编号以 act- 开头", en: "there is no act of this number; it begins with act-")
    static let sealing = Phrase(
        zh: "这次办理正在存证，尚无证明。请稍后再试", en: "this act is being sealed; ask again in a moment")
    static let nothingToVerify = Phrase(
        zh: "请选择文件，或者粘贴内容", en: "choose a file or paste its content")
    static let wrongKey = Phrase(
        zh: "不是日志公钥，应为“名称+编号+Base64”的一行", en: "this is no public key: name+id+base64 on one line")
    static let download = Phrase(zh: "下载存证证明", en: "Download the proof")

    static let logTitle = Phrase(zh: "存证日志", en: "The log")
    static let logLead = Phrase(
        zh: "每一次办理都记入只能追加的日志；任何人都可以核对，没有一条被改动、删除或者调换。日志中没有可读的内容。",
        en:
            "Every official act is in a log that can only grow; anybody can check that none was changed, removed or exchanged. "
            + "Nothing readable stands in it.")
    static let size = Phrase(zh: "已存证办理", en: "Acts in the log")
    static let waiting = Phrase(zh: "待存证", en: "Waiting")
    static let newest = Phrase(zh: "最新检查点", en: "Newest checkpoint")
    static let signedAt = Phrase(zh: "签署时间", en: "Signed")
    static let root = Phrase(zh: "根散列", en: "Root hash")
    static let seenBy = Phrase(zh: "见证", en: "Witnesses")
    static let noneYet = Phrase(zh: "尚无见证单位", en: "none yet")
    static let recent = Phrase(zh: "最近的检查点", en: "Recent checkpoints")
    static let entries = Phrase(zh: "条数", en: "Size")
    static let consistent = Phrase(zh: "与最新检查点", en: "Against the newest")
    static let continued = Phrase(zh: "前后一致", en: "consistent")
    static let notContinued = Phrase(zh: "不一致", en: "not consistent")
    static let consistencyNote = Phrase(
        zh: "口径：打开本页时由系统用散列逐个重新计算；不依赖本系统的核对方法见下。",
        en: "Computed anew from the hashes for this page; how to check it without us stands below.")
    static let brokenLog = Phrase(
        zh: "最新检查点没有续写以下较早的检查点，日志可能被改动。请保全证据并联系主办单位和审计部门。",
        en: "The newest checkpoint does not continue an older one; the log may have been changed.")
    static let monitor = Phrase(zh: "自行监督", en: "Watching it yourself")
    static let monitorText = Phrase(
        zh: "日志按 C2SP tlog-tiles 公布为静态文件，可用任何支持该标准的工具监督。定期保存检查点，并核对新检查点续写旧检查点；保存得越久，越能证明历史没有改动。",
        en:
            "The log is published as the static files of C2SP tlog-tiles, for any tool that reads them. Keep checkpoints, and "
            + "check that each new one continues the old.")
    static let files = Phrase(zh: "公布的文件", en: "Published files")
    static let address = Phrase(zh: "地址", en: "Address")
    static let meaning = Phrase(zh: "内容", en: "Content")
    static let noTile = Phrase(zh: "日志还没有这个文件", en: "the log has no such file yet")

    static let feed = Phrase(zh: "存证检查点", en: "checkpoints")

    /// `检查点：共 1,234 条`
    static func checkpoint(of size: Int) -> Phrase {
        let digits = Digits.grouped(size)
        return Phrase(zh: "检查点：共 \(digits) 条", en: "Checkpoint of \(digits) entries")
    }

    static let checkpointFile = Phrase(zh: "检查点", en: "Checkpoint")
    static let checkpointWhat = Phrase(
        zh: "日志名称、条数、根散列，由日志签名、见证单位联署", en: "name, size and root, signed and cosigned")
    static let feedWhat = Phrase(
        zh: "最近的检查点（Atom），订阅即为逐个保存", en: "the newest checkpoints as a feed: whoever subscribes keeps them")
    static let tileFile = Phrase(zh: "日志文件", en: "Tile of the log")
    static let hashesWhat = Phrase(
        zh: "每个文件至多 256 个散列，L 为层、N 为序号", en: "up to 256 hashes; L is the level, N the number")
    static let entriesWhat = Phrase(zh: "每个文件至多 256 个叶子", en: "up to 256 leaves")
    static let keyFile = Phrase(zh: "日志公钥", en: "Public key of the log")
    static let keyWhat = Phrase(zh: "核验签名的公钥，一行", en: "the key that verifies the signatures")
    static let proofFile = Phrase(zh: "存证证明", en: "Proof of an act")
    static let proofWhat = Phrase(
        zh: "一次办理的证明（C2SP tlog-proof），可离线核验", en: "what shows offline that an act is in the log")
    static let tilePath = Phrase(zh: "日志文件的路径", en: "Path of a tile")
    static let tileHint = Phrase(
        zh: "如 0/x001/x234/067 或者 entries/000.p/12", en: "such as 0/x001/x234/067 or entries/000.p/12")
}
