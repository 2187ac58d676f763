extension CreditCode {
    /// Why a text is not a credit code.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// The text has this many characters instead of 18.
            case length(Int)
            /// The character at this place, counted from 1, is none of the 31 allowed.
            case character(Unicode.Scalar, position: Int)
            /// The last character does not follow from the 17 before it.
            case checkCharacter(found: Unicode.Scalar, expected: Unicode.Scalar)
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }

    /// The fault in bytes that are not 18 characters of the alphabet; bytes that are not UTF-8 count as `�`.
    static func fault(in bytes: Span<UInt8>) -> Fault {
        var copy: [UInt8] = []
        for index in bytes.indices { copy.append(bytes[index]) }
        let scalars = String(decoding: copy, as: UTF8.self).unicodeScalars
        guard scalars.count == length else { return Fault(reason: .length(scalars.count)) }
        for (index, scalar) in scalars.enumerated() where !scalar.isASCII || values[Int(scalar.value)] == 31 {
            return Fault(reason: .character(scalar, position: index + 1))
        }
        return Fault(reason: .length(bytes.count))
    }
}

// MARK: - Telling the clerk

extension CreditCode.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .length(let count):
            "统一社会信用代码应为 18 位，这里是 \(count) 位"
        case .character(let scalar, let position):
            "统一社会信用代码第 \(position) 位“\(scalar)”不是允许的字符"
        case .checkCharacter(let found, let expected):
            "统一社会信用代码的校验码不符：按前 17 位推算，第 18 位应为“\(expected)”，这里是“\(found)”"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .length:
            "请对照营业执照或法人证书补全为 18 位，中间不加空格和连字符"
        case .character(let scalar, _) where "IOSVZ".unicodeScalars.contains(scalar):
            "代码不使用字母 I、O、S、V、Z，请核对是否为数字 1、0、5、2 或其他字母"
        case .character(let scalar, _) where ("a"..."z").contains(scalar):
            "请把小写字母改为大写"
        case .character(let scalar, _) where ("\u{FF10}"..."\u{FF5A}").contains(scalar):
            "请把全角字符改为半角"
        case .character:
            "只能使用数字和大写字母（I、O、S、V、Z 除外），请对照证照改正"
        case .checkCharacter:
            "通常是有一位录错，请对照营业执照或法人证书逐位核对"
        }
    }
}
