extension IdentityNumber {
    /// Why a text is not an identity number; it never holds the text, nor enough to complete it.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// The text has this many characters instead of 18.
            case length(Int)
            /// The character at this place, counted from 1, is not allowed there.
            case character(position: Int)
            /// The first two digits are no province.
            case region
            /// The day of birth does not exist.
            case birth
            /// The last character does not follow from the 17 before it.
            case checkCharacter
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }
}

// MARK: - Telling the clerk

extension IdentityNumber.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .length(15): "身份证号是旧版的 15 位"
        case .length(let count): "身份证号应为 18 位，这里是 \(count) 位"
        case .character(let position): "身份证号第 \(position) 位不是允许的字符"
        case .region: "身份证号前两位不是任何省份的代码"
        case .birth: "身份证号第 7 至 14 位不是存在的日期"
        case .checkCharacter: "身份证号的校验码不符"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .length(15): "请填写现行身份证上的 18 位号码"
        case .length: "请对照身份证补全，中间不加空格"
        case .character: "前 17 位应为数字，最后一位为数字或 X，请对照身份证改正"
        case .region, .birth, .checkCharacter: "通常是有一位录错，请对照身份证逐位核对"
        }
    }
}
