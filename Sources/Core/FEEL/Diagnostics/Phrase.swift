/// The phrases that findings carry as facts, in Chinese.
///
/// A fact is written once, in English; names, types and values are not phrases and stay as they are.
enum Phrase {
    /// The phrase in Chinese; what is no phrase comes back as it is.
    static func chinese(_ fact: String) -> String {
        if let phrase = phrases[fact] { return phrase }
        let ending = " was expected"
        if fact.hasPrefix("“"), fact.hasSuffix("”" + ending) { return "此处应为" + fact.dropLast(ending.count) }
        return fact
    }

    private static let phrases = [
        // What stands where something else was expected.
        "the end": "表达式结尾",
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
        // What functions take.
        "a number is needed": "应为数",
        "two numbers are needed": "应为两个数",
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
        // What is not there.
        "an external function": "外部函数",
        "write it in the language itself": "请用 FEEL 书写",
        "write it in FEEL": "请用 FEEL 书写",
        // Kinds of literal.
        "number": "数", "character": "字符", "date, time or duration": "日期、时间或时长",
    ]
}
