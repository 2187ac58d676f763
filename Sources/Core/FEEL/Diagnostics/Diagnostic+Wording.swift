// What is the matter. No full stop, no mend: that is for Diagnostic+Remedy.swift.
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
        case .fullWidthSign:
            "the sign {0} is a full-width or typographic one, which the expression language does not know"
        case .nestedTooDeep: "this is nested more than {0} levels deep"
        case .textTooLong: "the expression is longer than {0} bytes"
        case .emptyExpression: "no expression is written here, so the value is null"
        case .unknownName: "nothing here is called “{0}”"
        case .unknownReference: "the reference “{0}” leads to no element of the model"
        case .requiresItself: "“{0}” requires itself in a circle"
        case .noLogic: "“{0}” has no logic to compute its value with"
        case .unknownType: "there is no type called “{0}”"
        case .unknownMember: "{0} has no member called “{1}”"
        case .duplicateKey: "the context names “{0}” twice"
        case .operandTypes: "“{0}” does not work on {1} and {2}"
        case .conditionNotBoolean: "a condition must be true or false, this one is {0}"
        case .notComparable: "{0} and {1} cannot be compared"
        case .notAFunction: "{0} is not a function and cannot be called"
        case .wrongArguments: "“{0}” cannot be called with these arguments; it takes {1}"
        case .wrongArgument: "“{0}” cannot work on {2}: {1}"
        case .divisionByZero: "the divisor is zero"
        case .numberRange: "the result is no number that 34 decimal digits and an exponent up to 6144 can hold"
        case .temporalRange: "the result is no date, time or duration that can be held"
        case .invalidLiteral: "“{0}” is not a valid {1}"
        case .indexOutside: "there is no item {0} in a list of {1}"
        case .notConvertible: "{0} is not of the type {1}"
        case .notAllowed: "{0} is not among the allowed values of “{1}”"
        case .notIterable: "{0} cannot be gone through item by item"
        case .missingInput: "no value was given for “{0}”"
        case .noRuleMatched: "no rule of the table “{0}” matches, and it has no default output"
        case .severalRulesMatched: "rules {1} of the table “{0}” match together, but its hit policy allows one only"
        case .rulesDisagree: "rules {1} of the table “{0}” match with different outputs, but its hit policy is ANY"
        case .outputNotListed: "the table “{0}” ranks by its output values, and {1} is not among them"
        case .stepLimit: "the evaluation was stopped after {0} steps"
        case .depthLimit: "the evaluation was stopped at {0} calls within one another"
        case .sizeLimit: "the result would have more than {0} parts"
        case .valueTooDeep: "the result would be nested more than {0} levels deep"
        case .nullOperand: "“{0}” was given null, so the result is null"
        case .noTimeZone: "{0} has no “{1}”: it was written without an offset or zone"
        case .openRange: "{0} is open on that side and has no “{1}”"
        case .notSupported: "{0} is not supported"
        case .clock: "“{0}” depends on the moment of evaluation, so the decision could not be repeated"
        case .unitMismatch: "“{0}” mixes the units “{1}” and “{2}”"
        case .invalidPattern: "“{0}” cannot be read at its character {1}: {2}"
        case .patternLimit:
            "looking for “{0}” was stopped after {1} steps"
        }
    }

    private var chinese: String {
        switch self {
        case .syntax: "此处不应出现{0}；{1}"
        case .fullWidthSign: "此处的 {0} 是中文标点或全角字符，表达式语言不识别"
        case .nestedTooDeep: "此处嵌套超过 {0} 层"
        case .textTooLong: "表达式超过 {0} 字节"
        case .emptyExpression: "此处没有填写表达式，结果为空值"
        case .unknownName: "此处没有名为“{0}”的内容"
        case .unknownReference: "引用“{0}”在模型中找不到对应的元素"
        case .requiresItself: "“{0}”循环依赖自身"
        case .noLogic: "“{0}”没有决策逻辑，无法得出结果"
        case .unknownType: "没有名为“{0}”的类型"
        case .unknownMember: "{0}没有名为“{1}”的成员"
        case .duplicateKey: "同一上下文中“{0}”出现两次"
        case .operandTypes: "运算“{0}”不适用于{1}和{2}"
        case .conditionNotBoolean: "条件的结果应为真或假，此处为{0}"
        case .notComparable: "{0}与{1}不能比较"
        case .notAFunction: "{0}不是函数，不能调用"
        case .wrongArguments: "调用“{0}”时参数的个数或名称不符；应为 {1}"
        case .wrongArgument: "“{0}”不能处理{2}：{1}"
        case .divisionByZero: "除数为零"
        case .numberRange: "结果超出 34 位有效数字、指数不超过 6144 的范围，或者无解"
        case .temporalRange: "结果超出日期、时间或时长的范围"
        case .invalidLiteral: "“{0}”不是有效的{1}"
        case .indexOutside: "列表共 {1} 项，没有第 {0} 项"
        case .notConvertible: "{0}不属于{1}类型"
        case .notAllowed: "{0}不在“{1}”的允许取值之内"
        case .notIterable: "{0}不能逐项处理"
        case .missingInput: "没有给出“{0}”的值"
        case .noRuleMatched: "决策表“{0}”没有匹配的规则，也没有默认输出"
        case .severalRulesMatched: "决策表“{0}”的规则 {1}同时匹配，而其命中策略只允许一条"
        case .rulesDisagree: "决策表“{0}”的规则 {1}同时匹配而输出不同，其命中策略 ANY 要求输出一致"
        case .outputNotListed: "决策表“{0}”按输出值排列优先级，而{1}不在输出值之内"
        case .stepLimit: "运算超过 {0} 步，已停止"
        case .depthLimit: "函数调用嵌套超过 {0} 层，已停止"
        case .sizeLimit: "结果将超过 {0} 个组成部分，已停止"
        case .valueTooDeep: "结果的嵌套将超过 {0} 层，已停止"
        case .nullOperand: "“{0}”的运算对象为空值，结果也为空值"
        case .noTimeZone: "{0}没有“{1}”：书写时未带时差或时区"
        case .openRange: "{0}在该侧没有端点，因此没有“{1}”"
        case .notSupported: "本系统不支持{0}"
        case .clock: "“{0}”取决于运行时刻，结果无法复核"
        case .unitMismatch: "运算“{0}”混用了计量单位“{1}”和“{2}”"
        case .invalidPattern: "“{0}”的第 {1} 个字符处有误：{2}"
        case .patternLimit: "查找“{0}”超过 {1} 步，已停止"
        }
    }
}
