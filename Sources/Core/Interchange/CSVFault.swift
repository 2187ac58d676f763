/// A record that breaks the rules of RFC 4180.
package struct CSVFault: Error, Hashable {
    /// What is wrong, for programs.
    package enum Reason: Hashable, Sendable {
        /// A quote inside a field that does not begin with one.
        case strayQuote
        /// Something other than a comma or an end of line behind a closing quote.
        case bytesAfterQuote
        /// A quote that nothing closes before the end of the text.
        case unterminatedQuote
        /// A carriage return without a line feed.
        case loneCarriageReturn
    }

    /// What is wrong, for programs.
    package let reason: Reason
    /// Where, in lines from 1; of an unterminated quote, where it opens.
    package let line: Int
    /// Where, in characters (code points) of that line from 1.
    package let column: Int
    /// The line on which the record begins.
    package let recordLine: Int
    /// The bytes of that line, for quoting.
    package let firstLine: Range<Int>
}

// MARK: - Telling the clerk

extension CSVFault: CustomStringConvertible {
    /// What is wrong, where, and how to mend it.
    package var description: String {
        "第 \(line) 行第 \(column) 个字符：\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .strayQuote: "单元格中间出现英文双引号"
        case .bytesAfterQuote: "右双引号之后还有文字"
        case .unterminatedQuote: "英文双引号没有配对，单元格没有结束"
        case .loneCarriageReturn: "出现单独的回车符，不是换行"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .strayQuote, .bytesAfterQuote:
            "含双引号的单元格请整个用英文双引号括起来，内部的双引号写两遍；或删去多余的双引号"
        case .unterminatedQuote:
            "请在单元格末尾补上英文双引号，或删去多余的双引号"
        case .loneCarriageReturn:
            "请删去单元格内的回车，或另存为“CSV UTF-8（逗号分隔）”"
        }
    }
}
