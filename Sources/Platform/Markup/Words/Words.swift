/// The words that components bring themselves; what a page is about, it says in a catalogue of its own.
enum Words {
    static let colon = Phrase(zh: "：", en: ": ")
    static let comma = Phrase(zh: "，", en: ", ")
    static let none = Phrase(zh: "无", en: "None")
    static let optional = Phrase(zh: "（选填）", en: " (optional)")
    static let reading = Phrase(zh: "口径", en: "Definition")
    static let asOf = Phrase(zh: "数据截至", en: "Data as of")
    static let unit = Phrase(zh: "单位", en: "Unit")
    static let target = Phrase(zh: "目标", en: "Target")
    static let unmeasured = Phrase(zh: "尚不能由登记数据测得", en: "Not yet measured from the record")
    static let total = Phrase(zh: "合计", en: "Total")
    static let change = Phrase(zh: "更改", en: "Change")
    static let error = Phrase(zh: "错误：", en: "Error: ")
    static let show = Phrase(zh: "查看", en: "View")
}

// MARK: - Page

extension Words {
    static let skip = Phrase(zh: "跳到主要内容", en: "Skip to main content")
    static let menu = Phrase(zh: "主要栏目", en: "Main menu")
    static let tools = Phrase(zh: "显示与账户", en: "Display and account")
    static let crumbs = Phrase(zh: "当前位置", en: "You are here")
    static let home = Phrase(zh: "首页", en: "Home")
    static let demo = Phrase(
        zh: "演示数据：单位、合同与金额均为虚构。", en: "Demonstration data: units, contracts and amounts are invented.")
    static let elder = Phrase(zh: "长者版", en: "Large type")
    static let contrast = Phrase(zh: "高对比", en: "High contrast")
    static let standard = Phrase(zh: "标准版", en: "Standard view")
    static let normalContrast = Phrase(zh: "标准对比", en: "Standard contrast")
    static let footer = Phrase(zh: "网站信息", en: "About this site")
    static let organiser = Phrase(zh: "主办单位", en: "Organiser")
    static let operatedBy = Phrase(zh: "承办单位", en: "Operated by")
    static let contact = Phrase(zh: "联系方式", en: "Contact")
    static let siteCode = Phrase(zh: "网站标识码", en: "Site code")
    static let siteMap = Phrase(zh: "网站地图", en: "Site map")
    static let accessibility = Phrase(zh: "无障碍声明", en: "Accessibility statement")
}

// MARK: - Table

extension Words {
    static let sortBy = Phrase(zh: "按此列排序", en: "sort by this column")
    static let sort = Phrase(zh: "排序", en: "Sort")
    static let noRows = Phrase(zh: "没有符合条件的记录。", en: "No rows match.")
    static let pages = Phrase(zh: "分页", en: "Pages")
    static let previous = Phrase(zh: "上一页", en: "Previous")
    static let next = Phrase(zh: "下一页", en: "Next")
    static let search = Phrase(zh: "查询", en: "Search")
    static let clear = Phrase(zh: "清除条件", en: "Clear")
    static let filter = Phrase(zh: "筛选", en: "Filter")
    static let export = Phrase(zh: "导出", en: "Export")
    static let select = Phrase(zh: "选择", en: "Select")
    static let table = Phrase(zh: "数据表", en: "Data table")
}

// MARK: - Form

extension Words {
    static let problems = Phrase(zh: "有以下问题", en: "There is a problem")
    static let choose = Phrase(zh: "请选择", en: "Choose")
    static let slider = Phrase(zh: "滑块", en: "Slider")
    static let exactly = Phrase(zh: "精确值", en: "Exact value")
    static let year = Phrase(zh: "年", en: "Year")
    static let month = Phrase(zh: "月", en: "Month")
    static let day = Phrase(zh: "日", en: "Day")
    static let cancel = Phrase(zh: "取消", en: "Cancel")
    static let reference = Phrase(zh: "受理编号", en: "Reference number")
    static let nextSteps = Phrase(zh: "接下来", en: "What happens next")
    static let dueBy = Phrase(zh: "办结时间", en: "Due by")
    static let role = Phrase(zh: "办理角色", en: "Role")
    static let clock = Phrase(zh: "办理时限", en: "Time limit")
    static let actions = Phrase(zh: "可办理", en: "Actions")
    static let confirmFirst = Phrase(zh: "提交前请核对", en: "Check before you submit")
}

// MARK: - Figures and charts

extension Words {
    static let state = Phrase(zh: "状态", en: "Status")
    static let steps = Phrase(zh: "办理进度", en: "Progress")
    static let done = Phrase(zh: "已完成", en: "Completed")
    static let current = Phrase(zh: "当前环节", en: "Current step")
    static let pending = Phrase(zh: "未开始", en: "Not started")
    static let record = Phrase(zh: "办理记录", en: "Record")
    static let sealed = Phrase(zh: "已存证", en: "On the record")
    static let sealing = Phrase(zh: "存证中", en: "Being recorded")
    static let sealingLong = Phrase(zh: "正在存证，完成后可以核验。", en: "Being put on the record; it can be verified then.")
    static let seal = Phrase(zh: "存证", en: "Record")
    static let checkpoint = Phrase(zh: "检查点", en: "checkpoint")
    static let verify = Phrase(zh: "核验", en: "Verify")
    static let clause = Phrase(zh: "依据", en: "Basis")
    static let note = Phrase(zh: "提示", en: "Note")
    static let warning = Phrase(zh: "注意", en: "Warning")
    static let success = Phrase(zh: "已办结", en: "Done")
    static let item = Phrase(zh: "项目", en: "Item")
    static let time = Phrase(zh: "时间", en: "Time")
    static let actual = Phrase(zh: "实际", en: "Actual")
    static let path = Phrase(zh: "序时进度线", en: "Even pace")
    static let forecast = Phrase(zh: "预测", en: "Forecast")
    static let low = Phrase(zh: "预测下限", en: "Forecast, low")
    static let high = Phrase(zh: "预测上限", en: "Forecast, high")
    static let band = Phrase(zh: "预测区间", en: "Forecast range")
    static let noData = Phrase(zh: "无数据", en: "No data")
    static let share = Phrase(zh: "占比", en: "Share")
    static let value = Phrase(zh: "数值", en: "Value")
}
