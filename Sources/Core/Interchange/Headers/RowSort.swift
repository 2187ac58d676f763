/// What a row of a sheet is when it is no record: a sum, or a line for signatures and remarks below the table.
package enum RowSort: Hashable, Sendable {
    /// 合计, 总计: the table ends here.
    case total
    /// 小计, 本页合计: the table goes on.
    case subtotal
    /// 填表人：…, 注：…
    case footer

    /// What `first`, the first cell of a row that is not blank, makes of the row; `nil` for a record.
    ///
    /// Only the whole word counts, so that an organisation whose name begins with it stays a record.
    package static func of(_ first: Span<UInt8>) -> RowSort? {
        guard first.count >= 3, mayBeOne(first) else { return nil }
        // Remarks may be long; what they begin with is not.
        let start = String(copying: first.extracting(0..<min(first.count, 60)))
        let text = HeaderText(start)
        let bare = String(String.UnicodeScalarView(text.bare))
        if first.count <= 60, totals.contains(bare) { return .total }
        if first.count <= 60, subtotals.contains(bare) { return .subtotal }
        let folded = start.hasSuffix("：") || start.hasSuffix(":") ? text.folded + [":"] : text.folded
        guard let colon = folded.firstIndex(of: ":") else { return nil }
        return footers.contains(String(String.UnicodeScalarView(folded[..<colon]))) ? .footer : nil
    }

    private static let totals: Set<String> = ["合计", "总计", "共计", "总合计", "合计数", "合计金额", "总数", "汇总", "全部合计"]
    private static let subtotals: Set<String> = ["小计", "本页合计", "本页小计", "累计", "本月合计", "本季合计"]
    private static let footers: Set<String> = [
        "注", "备注", "说明", "填表说明", "填表人", "填报人", "制表人", "制表", "审核人", "审核", "复核人", "负责人", "单位负责人", "经办人", "联系人", "联系电话",
        "填表日期", "填报日期", "填报时间", "单位盖章", "盖章",
    ]

    /// Digits and letters begin no such word.
    private static func mayBeOne(_ first: Span<UInt8>) -> Bool {
        first[0] >= 0x80 || first[0] == 0x20 || first[0] == 0x09 || first[0] == UInt8(ascii: "(")
    }
}
