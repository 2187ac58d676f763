extension IndustryCode {
    /// Why a text is not an industry code.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// Not a letter and two to four digits.
            case form
            /// No section has this letter.
            case section(Unicode.Scalar)
            /// No section has this division.
            case division(Int)
            /// The division belongs to another section than the letter says.
            case elsewhere(division: Int, found: Unicode.Scalar, expected: Unicode.Scalar)
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }
}

// MARK: - Telling the clerk

extension IndustryCode.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .form: "国民经济行业代码应为一个字母和 2 至 4 位数字"
        case .section(let letter): "国民经济行业没有门类“\(letter)”"
        case .division(let division): "国民经济行业没有大类 \(IndustryCode.Fault.digits(division))"
        case .elsewhere(let division, let found, let expected):
            "大类 \(IndustryCode.Fault.digits(division)) 属于门类 \(expected)，这里写的是 \(found)"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .form: "请填写 GB/T 4754 的代码，例如 C3990"
        case .section: "门类为 A 至 T，请对照 GB/T 4754 改正"
        case .division: "大类为 01 至 97；以 0 开头的代码请把单元格设为文本格式，以免丢失 0"
        case .elsewhere: "请对照 GB/T 4754 核对字母和数字"
        }
    }

    private static func digits(_ division: Int) -> String {
        division < 10 ? "0\(division)" : "\(division)"
    }
}
