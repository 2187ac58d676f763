extension Diagnostic.ID {
    /// The sentence of a finding; `{0}`, `{1}` … stand for its facts.
    func wording(in language: Diagnostic.Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    private var english: String {
        switch self {
        case .syntax: "{0} is not expected here; {1}"
        case .nestedTooDeep: "the expression is nested more than {0} levels deep; split it into named decisions"
        case .textTooLong: "the expression is longer than {0} bytes; split it into named decisions"
        case .unknownName: "nothing here is called “{0}”{1}"
        case .unknownType:
            "there is no type called “{0}”; declare it as an item definition or use a type of the language"
        case .unknownMember: "{0} has no member called “{1}”"
        case .duplicateKey: "the context names “{0}” twice; keep one of the entries"
        case .operandTypes: "“{0}” does not work on {1} and {2}"
        case .conditionNotBoolean: "a condition must be true or false, this one is {0}"
        case .notComparable: "{0} and {1} cannot be compared"
        case .notAFunction: "{0} is not a function and cannot be called"
        case .wrongArguments: "“{0}” cannot be called with these arguments; it takes {1}"
        case .wrongArgument: "“{0}”: {1}"
        case .divisionByZero: "division by zero"
        case .numberRange: "the result is outside the range of 34-digit decimal numbers"
        case .invalidLiteral: "“{0}” is not a valid {1}"
        case .indexOutside: "there is no item {0} in a list of {1}"
        case .notConvertible: "{0} is not a {1} and cannot be taken for one"
        case .notAllowed: "{0} is not among the allowed values of {1}"
        case .notIterable: "{0} cannot be gone through item by item"
        case .missingInput: "no value was given for “{0}”"
        case .noRuleMatched: "no rule of the table “{0}” matches, and it has no default"
        case .severalRulesMatched: "rules {1} of the table “{0}” match together, but its hit policy allows one only"
        case .rulesDisagree: "rules {1} of the table “{0}” match with different outputs, but its hit policy is ANY"
        case .outputNotListed: "the table “{0}” ranks by its output values, and {1} is not among them"
        case .stepLimit: "the evaluation was stopped after {0} steps"
        case .depthLimit: "the evaluation was stopped at {0} nested calls"
        case .sizeLimit: "the result would be larger than {0}"
        case .valueTooDeep: "the result would be nested more than {0} levels deep"
        case .nullOperand: "“{0}” was given null"
        case .notSupported: "{0} is not supported; {1}"
        case .clock: "“{0}” depends on the moment of evaluation; give the day as an input instead"
        case .unitMismatch: "“{0}” mixes {1} and {2}"
        case .invalidPattern: "“{0}” cannot be read at its character {1}: {2}"
        case .patternLimit:
            "looking for “{0}” was stopped after {1} steps; write a pattern that leaves fewer ways to match one text"
        }
    }

    private var chinese: String {
        switch self {
        case .syntax: "此处不应出现 {0}；{1}"
        case .nestedTooDeep: "表达式嵌套超过 {0} 层；请拆分为若干有名称的决策"
        case .textTooLong: "表达式超过 {0} 字节；请拆分为若干有名称的决策"
        case .unknownName: "此处没有名为“{0}”的内容{1}"
        case .unknownType: "没有名为“{0}”的类型；请先定义该类型，或使用语言自带的类型"
        case .unknownMember: "{0}没有名为“{1}”的成员"
        case .duplicateKey: "上下文中“{0}”出现两次；请保留其中一个"
        case .operandTypes: "运算“{0}”不适用于{1}和{2}"
        case .conditionNotBoolean: "条件应为真或假，此处为{0}"
        case .notComparable: "{0}与{1}不能比较"
        case .notAFunction: "{0}不是函数，不能调用"
        case .wrongArguments: "“{0}”的参数不符；应为 {1}"
        case .wrongArgument: "“{0}”不接受此参数：{1}"
        case .divisionByZero: "除数为零"
        case .numberRange: "结果超出 34 位十进制数的范围"
        case .invalidLiteral: "“{0}”不是有效的{1}"
        case .indexOutside: "列表共 {1} 项，没有第 {0} 项"
        case .notConvertible: "{0}不是{1}，也不能当作{1}使用"
        case .notAllowed: "{0}不在“{1}”的允许取值之内"
        case .notIterable: "{0}不能逐项处理"
        case .missingInput: "没有给出“{0}”的值"
        case .noRuleMatched: "决策表“{0}”没有匹配的规则，也没有默认输出"
        case .severalRulesMatched: "决策表“{0}”的规则 {1} 同时匹配，而命中策略只允许一条"
        case .rulesDisagree: "决策表“{0}”的规则 {1} 同时匹配且输出不同，而命中策略为 ANY"
        case .outputNotListed: "决策表“{0}”按输出值排序，而 {1} 不在输出值之内"
        case .stepLimit: "运算超过 {0} 步，已停止"
        case .depthLimit: "调用嵌套超过 {0} 层，已停止"
        case .sizeLimit: "结果将超过 {0}，已停止"
        case .valueTooDeep: "结果的嵌套将超过 {0} 层，已停止"
        case .nullOperand: "“{0}”的参数为空值"
        case .notSupported: "不支持{0}；{1}"
        case .clock: "“{0}”取决于运行时刻；请将日期作为输入给出"
        case .unitMismatch: "“{0}”混用了{1}和{2}"
        case .invalidPattern: "“{0}”的第 {1} 个字符处有误：{2}"
        case .patternLimit: "查找“{0}”超过 {1} 步，已停止；请改写表达式，减少同一文字的匹配方式"
        }
    }
}
