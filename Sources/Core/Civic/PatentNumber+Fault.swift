extension PatentNumber {
    /// Why a text is not the number of an application.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// The text has this many digits and check characters.
            case length(Int)
            /// The character at this place, counted without prefix, spaces and point, is no digit.
            case character(position: Int)
            /// Letters before the digits that are neither CN nor ZL.
            case prefix
            /// The point does not stand before the last character.
            case point
            /// No application can be of this year in this form.
            case year(Int)
            /// This digit stands for no kind.
            case kind(Int)
            /// The last character does not follow from the digits before it.
            case checkCharacter(found: Unicode.Scalar, expected: Unicode.Scalar)
            /// The check character is left out.
            case checkMissing(expected: Unicode.Scalar)
            /// A number of publication or grant, such as `CN1234567A`.
            case publication
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }
}

// MARK: - Telling the clerk

extension PatentNumber.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .length(let count): "专利申请号连同校验位应为 13 位（2003 年 10 月以前为 9 位），这里是 \(count) 位"
        case .character(let position): "专利申请号第 \(position) 位不是数字"
        case .prefix: "专利申请号前的字母不是 CN 或 ZL"
        case .point: "专利申请号的小数点不在最后一位之前"
        case .year(let year): "专利申请号开头的年份 \(year) 不合理"
        case .kind(let digit): "专利申请号的种类代码 \(digit) 不存在"
        case .checkCharacter(let found, let expected):
            "专利申请号的校验位不符：按前面各位推算应为“\(expected)”，这里是“\(found)”"
        case .checkMissing(let expected): "专利申请号缺少校验位，按前面各位推算应为“.\(expected)”"
        case .publication: "这是专利的公开（公告）号，不是申请号"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .length, .character, .prefix, .point: "请对照受理通知书或专利证书，写成 202310123456.7 这样的形式"
        case .year: "请填写申请号；公开（公告）号和证书号不是申请号"
        case .kind: "种类代码是年份后的一位：1 发明，2 实用新型，3 外观设计，8、9 为 PCT 申请；请核对"
        case .checkCharacter: "通常是有一位录错，请对照受理通知书或专利证书逐位核对"
        case .checkMissing: "请对照受理通知书或专利证书核对后补上"
        case .publication: "请填写受理通知书或专利证书上的申请号（专利号）"
        }
    }
}
