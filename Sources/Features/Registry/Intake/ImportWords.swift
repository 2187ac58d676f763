import Interchange
import Markup

/// The words of the pages of imports.
enum ImportWords {
    static let title = Phrase(zh: "导入登记数据", en: "Import into the registry")
    static let lead = Phrase(
        zh: "先预检，后导入：核对表头与各行，确认后作为一次办理记入并存证；有误的行退回，改正后可再次导入",
        en: "A dry run first, then one act over all good rows; rejected rows come back to be mended")
    static let summary = Phrase(zh: "导入 CSV 或 XLSX 登记数据", en: "Imports a CSV or XLSX file")
    static let parcel = Phrase(zh: "待导入文件编号", en: "Waiting file")
    static let file = Phrase(zh: "文件", en: "File")
    static let fileHint = Phrase(zh: "登记台账等，第一张表为数据。", en: "A ledger; its first sheet is the table.")
    static let register = Phrase(zh: "登记类别", en: "Register")
    static let registerHint = Phrase(zh: "不选时按表头识别", en: "Told by the header unless chosen")
    static let byHeader = Phrase(zh: "按表头识别", en: "By the header")
    static let origin = Phrase(zh: "文件来源", en: "Origin")
    static let originHint = Phrase(
        zh: "如：国家技术合同系统。对表头的指定按来源记住", en: "What was told of headers is remembered by the origin")
    static let standardOrigin = "人工导入"
    static let correction = Phrase(zh: "作为更正", en: "As a correction")
    static let correctionHint = Phrase(
        zh: "与已登记不同的内容视为自始如此；不选则自今日起有效",
        en: "What differs was never otherwise; unless ticked it holds from today on")
    static let start = Phrase(zh: "预检", en: "Dry run")
    static let fileName = Phrase(zh: "文件名", en: "File name")
    static let size = Phrase(zh: "大小", en: "Size")
    static let hash = Phrase(zh: "文件散列（SHA-256）", en: "SHA-256")
    static let imports = Phrase(zh: "近期导入", en: "Recent imports")
    static let noImports = Phrase(zh: "还没有导入过数据。", en: "Nothing was imported yet.")
    static let act = Phrase(zh: "办理编号", en: "Act")
    static let time = Phrase(zh: "办理时间", en: "When")
    static let forgotten = Phrase(
        zh: "没有这份待导入文件。文件最多保留一小时，请重新提交",
        en: "There is no such file; a file waits for an hour at most. Send it again")
    static let otherBytes = Phrase(
        zh: "暂存的文件与提交时不一致，未予导入。请重新提交", en: "The file is no longer the one that came; send it again")
    static let noPack = Phrase(
        zh: "没有施行中的政策包，不能识别区县与认定类别。请先施行政策包",
        en: "No pack is in force, whose words files use")
    static let unclear = Phrase(
        zh: "有表头尚不能确定，请先指明各列", en: "Some headers are unclear; say first what they are")

    /// What a run does.
    static func looking(_ file: String) -> Phrase { Phrase(zh: "预检 \(file)", en: "Check \(file)") }

    /// What a run does.
    static func importing(_ file: String) -> Phrase { Phrase(zh: "导入 \(file)", en: "Import \(file)") }
}

// MARK: - The dry run

extension ImportWords {
    static let review = Phrase(zh: "预检结果", en: "Dry run")
    static let reviewSummary = Phrase(zh: "表头识别与预检结果", en: "Headers and what would change")
    static let header = Phrase(zh: "表头", en: "Header")
    static let readAs = Phrase(zh: "读作", en: "Read as")
    static let note = Phrase(zh: "说明", en: "Note")
    static let mapping = Phrase(zh: "表头对应", en: "Headers")
    static let tellTitle = Phrase(zh: "指明不能确定的列", en: "Say what unclear columns are")
    static let tell = Phrase(zh: "按此重新预检", en: "Look again")
    static let tellSummary = Phrase(zh: "指明表头是哪一项", en: "Says what headers are")
    static let leave = Phrase(zh: "不导入此列", en: "Leave this column aside")
    static let open = Phrase(zh: "未指明", en: "Not said")
    static let findings = Phrase(zh: "表头提示", en: "About the headers")
    static let new = Phrase(zh: "新增", en: "New")
    static let changed = Phrase(zh: "变更", en: "Changed")
    static let unchanged = Phrase(zh: "未变", en: "Unchanged")
    static let rejected = Phrase(zh: "退回", en: "Rejected")
    static let counts = Phrase(zh: "预检计数", en: "Counts")
    static let tidied = Phrase(zh: "已整理的内容", en: "What was tidied")
    static let passed = Phrase(zh: "合计、签章等不是数据的行", en: "Rows that are no records")
    static let rejectedRows = Phrase(zh: "退回的行", en: "Rejected rows")
    static let line = Phrase(zh: "行", en: "Line")
    static let column = Phrase(zh: "列", en: "Column")
    static let content = Phrase(zh: "内容", en: "Content")
    static let problem = Phrase(zh: "问题", en: "Problem")
    static let remedy = Phrase(zh: "改法", en: "What to do")
    static let takeRejected = Phrase(zh: "下载退回的行（附原因，改正后可再次导入）", en: "The rejected rows, with reasons, to be mended")
    static let rejectedSummary = Phrase(zh: "退回的行与原因", en: "Rejected rows with their reasons")
    static let look = Phrase(zh: "重新预检", en: "Look again")
    static let notLooked = Phrase(zh: "尚未预检，或表头已重新指明。", en: "Not looked at yet, or the headers were told anew.")
    static let nothing = Phrase(zh: "没有新增或变更，无须导入。", en: "Nothing is new or changed; there is nothing to import.")
    static let goOn = Phrase(zh: "下一步：核对并导入", en: "Next: check and import")
    static let allGood = Phrase(zh: "没有退回的行。", en: "No row is rejected.")

    /// What is worth a word about how a header was recognised.
    static func match(_ match: HeaderGuess.Match) -> Phrase {
        switch match {
        case .told: Phrase(zh: "已指明", en: "told")
        case .exact: Phrase(zh: "与表头一致", en: "exact")
        case .normalised: Phrase(zh: "写法不同，已识别", en: "another spelling")
        case .guess, .competing: Phrase(zh: "不能确定，未导入", en: "unclear, left aside")
        case .ignored: Phrase(zh: "按指明不导入", en: "left aside as told")
        case .unknown: Phrase(zh: "不导入", en: "left aside")
        case .blank: Phrase(zh: "无表头", en: "no header")
        }
    }

    /// The unit of amounts.
    static func unit(_ unit: AmountUnit) -> Phrase {
        switch unit {
        case .fen: Phrase(zh: "分", en: "fen")
        case .yuan: Phrase(zh: "元", en: "yuan")
        case .thousand: Phrase(zh: "千元", en: "1,000 yuan")
        case .wan: Phrase(zh: "万元", en: "10,000 yuan")
        case .million: Phrase(zh: "百万元", en: "million yuan")
        case .yi: Phrase(zh: "亿元", en: "100 million yuan")
        }
    }
}

// MARK: - The act

extension ImportWords {
    static let confirm = Phrase(zh: "核对并导入", en: "Check and import")
    static let confirmSummary = Phrase(zh: "导入前的最后核对", en: "The last look before the import")
    static let agreed = Phrase(zh: "我已核对预检结果，同意导入", en: "I have checked the dry run and agree")
    static let notAgreed = Phrase(zh: "请核对后勾选同意", en: "Check, then tick this box")
    static let importNow = Phrase(zh: "确认导入", en: "Import")
    static let back = Phrase(zh: "返回预检结果", en: "Back to the dry run")
    static let dating = Phrase(zh: "生效方式", en: "From when on")
    static let asCorrection = Phrase(zh: "更正：自始如此", en: "a correction: never otherwise")
    static let fromToday = Phrase(zh: "变更：自今日起", en: "from today on")
    static let receipt = Phrase(zh: "导入已办结", en: "Imported")
    static let receiptSummary = Phrase(zh: "导入办结回执", en: "The receipt of an import")
    static let noAct = Phrase(zh: "没有新增或变更，未作办理。", en: "Nothing was new or changed; there was no act.")
    static let notDone = Phrase(
        zh: "这份文件还没有导入。请先核对并确认", en: "This file was not imported yet; check and confirm first")

    /// What will happen.
    static func statement(_ review: ImportReview) -> Phrase {
        Phrase(
            zh: "将新增 \(review.new) 项、变更 \(review.changed) 项，作为一次办理记入登记并存证，不能撤回，只能另行更正。",
            en:
                "\(review.new) entries will be new and \(review.changed) changed, as one act that can only be corrected by another."
        )
    }

    /// What happens next.
    static func next(_ review: ImportReview) -> [Phrase] {
        var steps = [
            Phrase(zh: "办理已记入登记并存证，可在“办理记录”核验。", en: "The act is on the record and can be verified there.")
        ]
        if !review.rejected.isEmpty {
            steps.append(
                Phrase(
                    zh: "退回的 \(review.rejected.count) 行未记入：下载、改正后再次导入。",
                    en: "\(review.rejected.count) rejected rows were not taken: mend them and import them again."))
        }
        steps.append(
            Phrase(
                zh: "涉及的年度如已测算，请重新测算并与上次比较。",
                en: "Where the year was settled before, settle it again and compare."))
        return steps
    }
}
