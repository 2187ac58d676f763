/// The phrases that findings carry as facts, in Chinese.
///
/// A fact is written once, in English; names, types and values are not phrases and stay as they are.
enum Phrase {
    /// The phrase in Chinese; what is no phrase comes back as it is.
    static func chinese(_ fact: String) -> String {
        if let phrase = phrases[fact] { return phrase }
        let ending = " was expected"
        if fact.hasPrefix("“"), fact.hasSuffix("”" + ending) { return "此处应为" + fact.dropLast(ending.count) }
        let language = "the expression language "
        if fact.hasPrefix(language) { return "表达式语言 " + fact.dropFirst(language.count) }
        let list = "a list of "
        if fact.hasPrefix(list), let count = Int(fact.dropFirst(list.count)) { return "含 \(count) 项的列表" }
        return framed(fact) ?? fact
    }

    private static let phrases = [
        // What stands where something else was expected.
        "the end of the expression": "表达式结尾",
        "a text without a closing quotation mark": "没有右引号的文字",
        "there may be \(Parser.entryLimit) entries here at most; split them up": "此处最多 \(Parser.entryLimit) 项，请拆分",
        "a value was expected": "此处应为一个值",
        "a value was expected before it": "它的前面应有一个值",
        "a name was expected": "此处应为一个名称",
        "a type was expected": "此处应为一个类型",
        "the name of a type was expected": "此处应为类型的名称",
        "the name of a member was expected": "此处应为成员的名称",
        "the name of a variable was expected": "此处应为变量的名称",
        "the end of a range was expected": "此处应为区间的结尾",
        "the expression is complete before it": "表达式到此之前已经完整",
        "an expression was expected": "此处应为表达式",
        "a list of tests": "一组单元格条件",
        // What functions take.
        "a number is needed": "应为数",
        "two numbers are needed": "应为两个数",
        "a number that is not negative is needed": "应为不小于零的数",
        "a number above zero is needed": "应为大于零的数",
        "at least two numbers are needed": "至少应有两个数",
        "a number or a duration is needed": "应为数或时长",
        "the scale must be a number from -6111 to 6176": "小数位数应在 -6111 至 6176 之间",
        "a list is needed": "应为列表",
        "a list of numbers is needed": "应为由数组成的列表",
        "a list of numbers that is not empty is needed": "应为由数组成的非空列表",
        "a list that is not empty is needed": "应为非空列表",
        "a list of true and false is needed": "应为由真、假组成的列表",
        "a list of strings is needed": "应为由文字组成的列表",
        "a list of contexts is needed": "应为由上下文组成的列表",
        "a list, a position or test, and an item are needed": "应为列表、位置或条件，以及一项",
        "the items must be numbers": "各项应为数",
        "the items must be true or false": "各项应为真或假",
        "the items must be strings": "各项应为文字",
        "the items cannot be compared": "各项之间不能比较",
        "there are too few numbers": "数的个数不足",
        "the position is outside the list": "位置超出列表",
        "the position is outside the string": "位置超出文字",
        "the test takes an item and the new item": "条件应接受原有项和新项",
        "the test must give true or false": "条件应给出真或假",
        "the order needs a function of two items": "排序应为接受两项的函数",
        "the order must be a function": "排序应为函数",
        "a string is needed": "应为文字",
        "two strings are needed": "应为两段文字",
        "the delimiter must be a string": "分隔符应为文字",
        "the argument must be true or false": "应为真或假",
        "the text is not a number": "文字不是数",
        "the text is not a duration": "文字不是时长",
        "the text is not a range of two literals": "文字不是由两个常量组成的区间",
        "there is no such date": "没有这个日期",
        "there is no such time": "没有这个时间",
        "there is no such date and time": "没有这个日期时间",
        "a date is needed": "应为日期",
        "two dates are needed": "应为两个日期",
        "points or ranges of one kind are needed": "应为同类的点或区间",
        "a context is needed": "应为上下文",
        "the key must be one name": "键应为一个名称",
        "a context and a name are needed": "应为上下文和名称",
        "a name or a list of names is needed": "应为名称或名称的列表",
        "the names must lead through contexts": "各级名称都应指向上下文",
        "each entry needs a key of its own and a value": "每个条目应有各自的名称和一个值",
        "three strings are needed": "应为三段文字",
        "the flags are letters out of smixq": "标志只能由字母 s、m、i、x、q 组成",
        "the pattern must not match the empty text": "该表达式不应匹配空文字",
        // What is the matter with a pattern.
        "a pattern may have 65536 characters at most": "正则表达式最多 65536 个字符",
        "repetition makes the pattern too large; use smaller counts": "重复次数使表达式过大，请减小次数",
        "groups may be nested 250 deep at most": "分组最多嵌套 250 层",
        "this group is not closed": "该分组没有右括号",
        "no group is open here": "此处没有可结束的分组",
        "only (?: is known of the groups with a question mark": "带问号的分组只能写作 (?:",
        "there is nothing here to repeat": "此处没有可重复的内容",
        "this bracket needs a backslash before it": "该括号前应加反斜杠",
        "a count is {2}, {2,} or {2,5}": "次数应写作 {2}、{2,} 或 {2,5}",
        "the greatest count must not be below the least": "最大次数不应小于最小次数",
        "a count may be 1000000000 at most": "次数最大为 1000000000",
        "a pattern does not end with a backslash": "表达式不能以反斜杠结尾",
        "a backslash has no meaning before this character": "反斜杠在该字符前没有意义",
        "a category in braces was expected, such as {L}": "此处应为花括号中的类别，如 {L}",
        "these braces are not closed": "该花括号没有结束",
        "there is no block of characters with this name": "没有名为此的字符区块",
        "there is no category of characters with this name": "没有名为此的字符类别",
        "there is no group with this number before here": "此前没有该编号的分组",
        "the group with this number is not closed here": "该编号的分组在此处尚未结束",
        "a bracket in a class needs a backslash before it": "字符类中的括号前应加反斜杠",
        "a hyphen within a class needs a backslash before it": "字符类中间的连字符前应加反斜杠",
        "this class is not closed": "该字符类没有右括号",
        "a class needs a character": "字符类中应至少有一个字符",
        "a subtracted class must come last": "被减去的字符类应位于最后",
        "a range ends with a single character": "范围应以单个字符结束",
        "this range ends before it begins": "该范围的终点先于起点",
        "a backslash stands before $ or another backslash only": "反斜杠之后只能是 $ 或另一个反斜杠",
        "a $ stands before the number of a group only": "$ 之后应为分组的编号",
        "the arguments": "所给的参数",
        // What is not there.
        "a PMML model": "PMML 模型",
        "write it in FEEL or register a host function": "请用 FEEL 书写，或登记为宿主函数",
        "an external function without class and method signature": "没有写明类和方法签名的外部函数",
        "write external {java: {class: \"…\", method signature: \"…\"}}":
            "请写 external {java: {class: \"…\", method signature: \"…\"}}",
        "write it in FEEL": "请用 FEEL 书写",
        "a table whose rules differ in their cells": "各规则单元格数目不一的决策表",
        "give each rule one cell for each column": "请为每条规则的每一列填写一个单元格",
        "an invocation of nothing": "没有指明函数的调用",
        "name the function": "请指明所调用的函数",
        // What host functions take.
        "a text of one character is needed": "应为单个字符",
        "true or false is needed": "应为真或假",
        "a whole number is needed": "应为整数",
        "the result is not a finite number": "结果不是有限的数",
        "the text is not a whole number of 32 bits": "文字不是 32 位整数",
        "a flag of the format stands twice": "格式中有重复的标志",
        "the format lacks the digits after its point": "格式的小数点后缺少位数",
        "the format ends within a conversion": "格式在转换符中间结束",
        "a number in the format is too large": "格式中的数过大",
        "the flags - and 0 need a width": "标志 - 和 0 须写明宽度",
        "these flags exclude each other": "这些标志不能并用",
        "%n takes no width": "%n 不带宽度",
        "the number is too large for %x": "数过大，不能用 %x",
        // Kinds of literal.
        "character": "字符", "date, time or duration": "日期、时间或时长",
        // Values and types.
        "null": "空值", "an empty list": "空列表", "a context": "上下文", "a range": "区间", "a function": "函数",
        "true": "真（true）",
        "false": "假（false）", "number": "数（number）", "string": "文字（string）", "boolean": "布尔值（boolean）",
        "date": "日期（date）", "time": "时间（time）", "date and time": "日期时间（date and time）",
        "years and months duration": "年月时长（years and months duration）",
        "days and time duration": "日时时长（days and time duration）",
    ]
}

// MARK: - Spacing

extension Phrase {
    /// Adds a phrase, set off by a space where Chinese and Latin letters would touch.
    static func append(_ phrase: String, to text: inout String) {
        if needsSpace(between: text, and: phrase) { text += " " }
        text += phrase
    }

    /// Whether one text ends and the other begins with letters of the two scripts.
    static func needsSpace(between left: some StringProtocol, and right: some StringProtocol) -> Bool {
        guard let before = left.unicodeScalars.last, let after = right.unicodeScalars.first else { return false }
        return isHan(before) && isLatin(after) || isLatin(before) && isHan(after)
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { (0x21...0x7E).contains(scalar.value) }
}
