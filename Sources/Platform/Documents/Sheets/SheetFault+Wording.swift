extension SheetFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    package var description: String {
        let place = [sheet.map { "工作表“\($0)”" }, place.map { "单元格 \($0)" }].compactMap(\.self).joined()
        return "\(place.isEmpty ? "" : place + "：")\(reason.problem)。\(reason.remedy)。"
    }
}

extension SheetFault.Reason {
    private static let saveAgain = "请用 Excel 或 WPS 打开后另存为 .xlsx，再上传"
    private static let split = "请按年度或月份拆成几个文件，或者另存为 CSV（UTF-8）后上传"

    /// What is wrong, without a full stop.
    package var problem: String {
        switch self {
        case .empty: "文件是空的"
        case .unreadable(let words): "文件无法读取（\(words)）"
        case .otherKind(let kind): kind.problem
        case .incomplete: "文件不完整，可能没有下载完、没有保存完或传输中断"
        case .archive(let fault) where fault.isTooMuch:
            "文件过大：\(fault.entry.map { "其中“\($0)”" } ?? "")\(fault.problem)"
        case .archive(let fault): "文件无法解开：\(fault.entry.map { "其中“\($0)”" } ?? "")\(fault.problem)"
        case .missingPart(let path): "文件内部缺少 \(path)，不是完整的工作簿"
        case .badXML(let part, let fault): "文件内部损坏：\(part) \(fault)"
        case .badPart(let what): "文件内部损坏：\(what)"
        case .macros: "文件带有宏，不予接受"
        case .externalLinks: "文件带有指向其他工作簿或程序的链接（含 DDE），不予接受"
        case .connections: "文件带有外部数据连接，不予接受"
        case .embedded: "文件带有嵌入的对象或控件，不予接受"
        case .noVisibleSheet: "文件中没有可见的工作表"
        case .noSuchSheet(let name, let names): "没有名为“\(name)”的工作表，只有\(names.map { "“\($0)”" }.joined(separator: "、"))"
        case .tooManyRows: "超过 \(SheetPlace.rows) 行"
        case .tooManyColumns: "超过 \(SheetPlace.columns) 列（XFD 之外）"
        case .badReference(let text): "文件内部损坏：位置“\(text)”不对"
        case .duplicateCell: "文件内部损坏：同一单元格出现两次"
        case .rowOrder: "文件内部损坏：行的先后次序不对"
        case .badIndex(let what): "文件内部损坏：\(what)不存在"
        case .badNumber(let text): "文件内部损坏：“\(text)”不是数字"
        case .merged(let range): "数据区内有合并单元格 \(range)"
        case .tooMuchText(let limit): "文字内容超过 \(ZIPFault.size(limit))"
        case .tooMany(let what): "\(what)过多，不像正常的工作簿"
        case .formula: "这里是公式而不是数值"
        case .errorValue(let code): "这里是错误值 \(code)"
        case .longText(let count): "文字有 \(count) 个字符，超过单元格的上限 32767"
        case .badSheetName(let name): "工作表名“\(name)”不能用"
        case .badSetting(let what): "\(what)"
        case .notWritten(let words): "未能写出文件（\(words)）"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch self {
        case .empty, .incomplete: "请重新下载或重新保存，能正常打开后再上传"
        case .unreadable: "请确认文件存在且没有被其他程序占用"
        case .otherKind(let kind): kind.remedy
        case .archive(let fault) where fault.isTooMuch: Self.split
        case .archive: "请用 Excel 或 WPS 打开，核对内容后另存为 .xlsx，再上传"
        case .missingPart, .badXML, .badPart, .badReference, .duplicateCell, .rowOrder, .badIndex, .badNumber,
            .tooMany:
            Self.saveAgain
        case .macros: "请另存为不含宏的 .xlsx 后再上传"
        case .externalLinks: "请在“数据—编辑链接”中断开链接，或把内容复制后选择性粘贴为数值，另存后再上传"
        case .connections: "请在“数据—查询和连接”中删除连接，另存后再上传"
        case .embedded: "请删除嵌入的对象和控件，另存后再上传"
        case .noVisibleSheet: "请把要上传的工作表取消隐藏，另存后再上传"
        case .noSuchSheet: "请核对工作表的名称"
        case .tooManyRows: Self.split
        case .tooManyColumns: "请拆成几个文件"
        case .merged: "请取消合并，逐格填写后再上传"
        case .tooMuchText: Self.split
        case .formula: "请复制后选择性粘贴为数值"
        case .errorValue: "请改正这个单元格，填入实际的值"
        case .longText: "请缩短文字"
        case .badSheetName: "名称应为 1 至 31 个字符，不含 [ ] : * ? / \\，也不以单引号开头或结尾"
        case .badSetting: "请修改后重新生成"
        case .notWritten: "请确认磁盘空间和权限后重试"
        }
    }
}

extension SheetFault.Kind {
    fileprivate var problem: String {
        switch self {
        case .oldBinary: "这是旧格式的 .xls 文件"
        case .encrypted: "文件设有打开密码"
        case .binaryWorkbook: "这是二进制工作簿 .xlsb"
        case .markup: "这是网页或 XML 表格，只是扩展名像工作簿"
        case .openDocument: "这是 OpenDocument 表格（.ods）"
        case .otherArchive: "这是压缩包，里面没有工作簿"
        case .text: "这是文本文件，不是工作簿"
        case .unknown: "这不是 .xlsx 工作簿"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .encrypted: "请去掉打开密码，另存为 .xlsx 后再上传"
        case .otherArchive: "请解压后上传其中的 .xlsx 文件"
        case .text: "请按 CSV 上传，或用 Excel、WPS 打开后另存为 .xlsx"
        case .oldBinary, .binaryWorkbook, .markup, .openDocument, .unknown: "请用 Excel 或 WPS 打开后另存为 .xlsx，再上传"
        }
    }
}
