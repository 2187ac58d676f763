/// Facts with the Chinese headers and values that the exchange format accepts.
enum ChineseForm {
    private static let headers: [String: [String]] = [
        "organisations.csv": ["信用代码", "单位类别", "规模", "区县", "首次高企年度", "规上工业"],
        "contracts.csv": [
            "合同登记编号", "登记日期", "合同类别", "卖方信用代码", "买方信用代码", "合同成交额（元）", "技术交易额（元）", "免税额（元）",
            "状态",
        ],
        "recognitions.csv": ["信用代码", "认定事项", "认定日期", "核定金额（元）"],
    ]

    /// The words of each column that holds words, by its place.
    private static let words: [String: [Int: [String: String]]] = [
        "organisations.csv": [
            1: ["university": "高校", "institute": "科研院所", "enterprise": "企业", "agency": "机构"],
            2: ["micro": "微型", "small": "小型", "medium": "中型", "large": "大型"], 3: ["outside": "市外"],
            5: ["true": "是", "false": "否"],
        ],
        "contracts.csv": [
            2: ["development": "开发", "transfer": "转让", "licence": "许可", "consulting": "咨询", "service": "服务"],
            8: ["registered": "已登记", "cancelled": "已注销"],
        ],
        "recognitions.csv": [:],
    ]

    /// The places of the columns that hold amounts.
    private static let amounts = ["contracts.csv": [5, 6, 7], "recognitions.csv": [3]]

    /// Translates every file; `labels` gives the names of the pack's recognitions.
    static func translate(_ draft: inout FactsDraft, labels: [String: String]) {
        for (file, headers) in headers {
            var words = words[file] ?? [:]
            if file == "recognitions.csv" { words[1] = labels }
            draft.rewrite(file) { isHeader, cells in
                if isHeader { return Array(headers.prefix(cells.count)) }
                return cells.enumerated().map { place, cell in
                    if (amounts[file] ?? []).contains(place) { return cell.isEmpty ? "" : yuan(fen: cell) }
                    return words[place]?[cell] ?? cell
                }
            }
        }
    }

    private static func yuan(fen: String) -> String {
        let digits = String(repeating: "0", count: max(0, 3 - fen.utf8.count)) + fen
        return digits.dropLast(2) + "." + digits.suffix(2)
    }
}
