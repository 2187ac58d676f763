import Markup
import Policy

/// The words of the pages of simulations.
enum SimulationWords {
    static let title = Phrase(zh: "规则改动测算", en: "Simulation")
    static let lead = Phrase(
        zh: "改动签发之前，按一个年度的登记数据看补助总额增减多少、谁增谁减、预算指标何时用尽；政策包本身不动，不作任何登记",
        en:
            "Before a rule is signed: what it would cost on a year's facts, who wins and who loses; nothing is changed or recorded"
    )
    static let year = Phrase(zh: "年度", en: "Year")
    static let yearHint = Phrase(zh: "按该年度的登记数据测算", en: "By the year's facts on record")
    static let exact = Phrase(zh: "精确值", en: "Exact values")
    static let sliders = Phrase(zh: "滑块", en: "Sliders")
    static let change = Phrase(zh: "规则改动文件", en: "Change as a file")
    static let changeHint = Phrase(
        zh: "改表格的行、单元格、版本启停时填写，格式见使用说明；填写内容较长的，请用命令 beizeng simulate",
        en: "For cells, rows and versions; the manual has its form. A long one goes to the command beizeng simulate")
    static let appropriation = Phrase(zh: "预算指标", en: "Appropriation")
    static let appropriationHint = Phrase(
        zh: "表格（CSV）或者 YAML；填写后显示指标何时用尽、谁在等候，格式见使用说明",
        en: "A table (CSV) or YAML: when each pot runs dry and who waits; the manual has its form")
    static let unit = Phrase(zh: "单位", en: "Unit")
    static let unitHint = Phrase(
        zh: "统一社会信用代码；填写后显示该单位的结论在哪个数值上改变",
        en: "A credit code: at which values the unit's answer becomes another")
    static let more = Phrase(zh: "表格行、版本、预算指标、单位", en: "Rows, versions, appropriation, a unit")
    static let run = Phrase(zh: "测算", en: "Simulate")
    static let reset = Phrase(zh: "恢复现行规则", en: "Back to the rules as they are")
    static let shared = Phrase(zh: "多项补助共用", en: "Of several awards")
    static let numbers = Phrase(zh: "数值", en: "Numbers")
    static let numbersText = Phrase(
        zh: "拖动滑块或者填写精确值，再按“测算”；填写了精确值的，以精确值为准。没有动的，按现行规则。",
        en:
            "Move a slider or fill in an exact value, which counts before the slider; what is not touched stays as it is."
    )
    static let table = Phrase(zh: "表", en: "Table")

    /// What a change of numbers is called.
    static func changeTitle(_ year: Int) -> Text {
        Text(zh: "按 \(year) 年度测算的数值改动", en: "Numbers tried on the year \(year)")
    }
}

// MARK: - Result

extension SimulationWords {
    static let result = Phrase(zh: "测算结果", en: "What it comes to")
    static let asItIs = Phrase(
        zh: "没有改动。下面是现行规则的测算结果。", en: "Nothing is changed: this is what the rules come to as they are.")
    static let changed = Phrase(zh: "改动内容", en: "What is changed")
    static let item = Phrase(zh: "改动", en: "Change")
    static let now = Phrase(zh: "现行", en: "Now")
    static let then = Phrase(zh: "改后", en: "Then")
    static let wished = Phrase(zh: "拟改为", en: "Then")
    static let difference = Phrase(zh: "差额", en: "Difference")
    static let total = Phrase(zh: "补助总额", en: "In all")
    static let units = Phrase(zh: "受益单位", en: "Units")
    static let rules = Phrase(zh: "按补助事项", en: "By rule")
    static let rule = Phrase(zh: "补助事项", en: "Rule")
    static let measures = Phrase(zh: "按任务", en: "By measure")
    static let measure = Phrase(zh: "任务", en: "Measure")
    static let assumed = Phrase(zh: "其中按最高额暂计", en: "Of it counted at a ceiling")
    static let warnings = Phrase(zh: "核对提示", en: "What the check says")
    static let notes = Phrase(zh: "测算所作的假设", en: "What is taken for granted")
    static let take = Phrase(zh: "下载", en: "Downloads")
    static let takeChange = Phrase(zh: "改动文件（YAML）", en: "The change as a file (YAML)")
    static let takeText = Phrase(
        zh: "改动文件可以交给 beizeng simulate 复核，加 --write 写出改后的政策包，再按程序提交、审核。",
        en: "The change goes to beizeng simulate; with --write it becomes a pack to be submitted and reviewed.")
    static let nobody = Phrase(
        zh: "现行和改后都没有补助。请核对年度。", en: "Nobody gets anything by either rules; look at the year.")
    static let unitsText = Phrase(
        zh: "一家单位在一行中只计一次", en: "A unit is counted once in a row")

    static let drawingNote = Phrase(
        zh: "静态测算，不是拨付依据", en: "static; nothing is paid on it")
    static let othersStay = Phrase(zh: "未列出的补助没有变化", en: "awards that are not shown stay as they are")
    static let winners = Phrase(zh: "受益单位增减，按规模", en: "Who gains and who loses, by size")
    static let takeDrawing = Phrase(zh: "图（SVG）", en: "The drawing (SVG)")

    /// The title of the drawing.
    static func drawing(_ year: Int) -> Phrase {
        Phrase(zh: "\(year) 年度各项补助：现行与改后", en: "Awards of \(year), now and then")
    }

    /// How many do better, worse, newly or no longer.
    static func effects(more: Int, less: Int, new: Int, gone: Int) -> Phrase {
        Phrase(
            zh: "增加 \(more) 家，减少 \(less) 家，新增 \(new) 家，退出 \(gone) 家",
            en: "\(more) get more, \(less) less, \(new) new, \(gone) gone")
    }
}

// MARK: - Pots and a unit

extension SimulationWords {
    static let pot = Phrase(zh: "指标", en: "Pot")
    static let noPot = Phrase(zh: "未列指标", en: "No pot")
    static let scenario = Phrase(zh: "规则", en: "Rules")
    static let amount = Phrase(zh: "指标额", en: "Pot")
    static let paid = Phrase(zh: "可付", en: "Paid")
    static let paidCount = Phrase(zh: "可付笔数", en: "Paid entitlements")
    static let dryOn = Phrase(zh: "用尽之日", en: "Dry on")
    static let enough = Phrase(zh: "够用", en: "Enough")
    static let waiting = Phrase(zh: "等候", en: "Waits")
    static let waitingCount = Phrase(zh: "等候笔数", en: "Waiting entitlements")
    static let left = Phrase(zh: "结余", en: "Left")
    static let firstWaiting = Phrase(zh: "最先等候的", en: "The first to wait")
    static let flips = Phrase(zh: "结论在哪里改变", en: "Where the answer becomes another")
    static let flipsText = Phrase(
        zh: "每次只动一个数，其余按现行规则；自现行值至改后值分 16 段查看，段内变了又变回的不计",
        en: "One number is moved at a time, the others stay; the way is looked at in 16 parts")
    static let noFlip = Phrase(zh: "改动中的每个数，全程结论和理由不变。", en: "The answer stays the same all the way.")
    static let noNumber = Phrase(zh: "改动中没有数值。", en: "The change sets no number.")
    static let from = Phrase(zh: "这一侧", en: "On this side")
    static let to = Phrase(zh: "那一侧", en: "On the other")
    static let value = Phrase(zh: "数值", en: "Number")
}

// MARK: - Versions

extension SimulationWords {
    static let versions = Phrase(zh: "两版政策包的测算差异", en: "What two versions come to")
    static let versionsLead = Phrase(
        zh: "两版政策包在同一年度登记数据上各自测算，逐项比较；不作任何登记",
        en: "Both versions on the facts of one year, held against each other; nothing is recorded")
    static let versionsText = Phrase(
        zh: "按上一年度的登记数据，两版政策包的补助总额、受益单位各差多少",
        en: "How total and units differ between the two, by the facts of the last year")
    static let versionNow = Phrase(zh: "原版本", en: "From")
    static let versionThen = Phrase(zh: "新版本", en: "To")
    static let noVersion = Phrase(
        zh: "库中没有这一版政策包，请从“版本比较”页进入", en: "there is no such version; come from the page that compares versions")
    static let differ = Phrase(zh: "逐条差异", en: "What they say differently")
}

// MARK: - Refusals

extension SimulationWords {
    static let noPack = Phrase(
        zh: "没有施行中的政策包，不能测算。请先按程序提交、审核、施行政策包",
        en: "No pack is in force, so nothing can be simulated")
    static let nothingChanged = Phrase(zh: "没有改动，请先改一个数值", en: "nothing is changed; change a number first")
    static let noAppropriation = Phrase(zh: "没有填写预算指标，这张表是空的", en: "without an appropriation there is no such table")

    /// An address that sets a number which the pack does not have.
    static func unknownNumber(_ id: String) -> Phrase {
        Phrase(
            zh: "政策包没有可改的数值“\(id)”，请从页面上改动", en: "the pack has no number “\(id)” to set; change it on the page")
    }

    /// A text that is no number.
    static func noNumber(_ text: String, _ unit: Phrase) -> Phrase {
        Phrase(
            zh: "“\(text)”不是数，请填写数字，如 1500000；单位是\(unit.zh)，不用填",
            en: "“\(text)” is no number; write digits such as 1500000, in \(unit.en)")
    }

    /// A number below zero.
    static func negative(_ text: String) -> Phrase {
        Phrase(zh: "“\(text)”小于零，请填写零或者正数", en: "“\(text)” is below zero; write zero or more")
    }

    /// A fraction where only whole numbers stand.
    static func notWhole(_ text: String) -> Phrase {
        Phrase(zh: "“\(text)”不是整数，请填写整数", en: "“\(text)” is not whole; write a whole number")
    }

    /// A code that is none.
    static func badCode(_ why: String) -> Phrase {
        Phrase(zh: "统一社会信用代码有误：\(why)", en: "this is no credit code: look at its 18 characters again")
    }

    /// A unit that the year does not have.
    static func noUnit(_ code: String, _ year: Int) -> Phrase {
        Phrase(
            zh: "\(year) 年度的登记数据中没有单位 \(code)，请核对代码和年度",
            en: "the facts of \(year) have no unit \(code); look at code and year")
    }

    /// A year that the pack has no rules for.
    static func noRules(_ years: ClosedRange<Int>) -> Phrase {
        Phrase(
            zh: "政策包的规则适用于 \(years.lowerBound) 至 \(years.upperBound) 年度，请从中选择",
            en: "the pack has rules for \(years.lowerBound) to \(years.upperBound); choose one of these years")
    }
}
