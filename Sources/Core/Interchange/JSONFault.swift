/// A text that is not the JSON asked for.
package struct JSONFault: Error, Hashable {
    /// What is wrong, for programs.
    package enum Reason: Hashable, Sendable {
        /// The text ends in the middle of a value.
        case unexpectedEnd
        /// A character that cannot stand here.
        case unexpectedCharacter
        /// Something behind the value.
        case trailingText
        /// An object with the same key twice.
        case duplicateKey(String)
        /// A number that decimal128 cannot hold exactly.
        case numberOutOfRange
        /// More than ``JSONParser/depthLimit`` arrays and objects inside one another.
        case tooDeep
        /// A control character inside a text, not escaped.
        case controlCharacter
        /// A backslash with a letter that means nothing.
        case unknownEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        /// Bytes that are not UTF-8.
        case notUTF8
    }

    /// What is wrong, for programs.
    package let reason: Reason
    /// Where, in lines from 1.
    package let line: Int
    /// Where, in characters (code points) of the line from 1.
    package let column: Int
}

// MARK: - Telling people

extension JSONFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    package var description: String {
        "JSON 第 \(line) 行第 \(column) 个字符：\(explanation)。"
    }

    private var explanation: String {
        switch reason {
        case .unexpectedEnd: "内容在中途结束，请补全括号、引号或数值"
        case .unexpectedCharacter: "此处不能出现这个字符，请检查逗号、冒号、引号是否为英文符号"
        case .trailingText: "一个值之后还有多余内容，请删去，每行或每个文件只写一个值"
        case .duplicateKey(let key): "同一对象中键“\(key)”出现两次，请只保留一个"
        case .numberOutOfRange: "数值超出 34 位有效数字或可表示的范围，请改用较短的数值或写成文本"
        case .tooDeep: "嵌套超过 \(JSONParser.depthLimit) 层，请减少嵌套"
        case .controlCharacter: "文本中有未转义的控制字符，请写成 \\n、\\t 或 \\u 形式"
        case .unknownEscape: "反斜杠之后的写法无效，请使用 \\\"、\\\\、\\/、\\b、\\f、\\n、\\r、\\t 或 \\u 加四位十六进制数"
        case .loneSurrogate: "\\u 代理对不完整，请成对书写或直接写出该字符"
        case .notUTF8: "文本不是有效的 UTF-8，请以 UTF-8 编码保存"
        }
    }
}
