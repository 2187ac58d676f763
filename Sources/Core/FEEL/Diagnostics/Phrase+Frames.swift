extension Phrase {
    /// A phrase with a name or number of the case in its middle, in Chinese; nil for what is none.
    static func framed(_ fact: String) -> String? {
        for frame in frames where fact.hasPrefix(frame.before) && fact.hasSuffix(frame.after) {
            let length = fact.utf8.count - frame.before.utf8.count - frame.after.utf8.count
            guard length > 0 else { continue }
            let middle = fact.utf8.dropFirst(frame.before.utf8.count).prefix(length)
            return frame.chineseBefore + String(Substring(middle)) + frame.chineseAfter
        }
        return nil
    }

    private struct Frame {
        let before: String
        let after: String
        let chineseBefore: String
        let chineseAfter: String

        init(_ before: String, _ after: String, _ chineseBefore: String, _ chineseAfter: String) {
            self.before = before
            self.after = after
            self.chineseBefore = chineseBefore
            self.chineseAfter = chineseAfter
        }
    }

    private static let frames = [
        Frame("a whole number in ", " is needed", "应为 ", " 内的整数"),
        Frame("null is not a value of the type ", "", "空值不是类型 ", " 的值"),
        Frame("the text would be longer than ", " bytes", "文字将超过 ", " 字节"),
        Frame("there is no argument for ", "", "没有与 ", " 对应的参数"),
        Frame("the conversion ", " is not offered; take \(JavaFormat.offer)", "不支持转换 ", "；可用 \(JavaFormat.offer)"),
        Frame("", " takes a whole number", "", " 应为整数"),
        Frame("", " takes a number", "", " 应为数"),
        Frame("", " takes a text of one character", "", " 应为单个字符"),
        Frame("", " takes no precision", "", " 不带精度"),
        Frame("", " does not take these flags", "", " 不接受这些标志"),
    ]
}
