// How to mend it: what the author does next, in the imperative, without a full stop.
extension Diagnostic.ID {
    /// The place of the fact that holds what was probably meant; beyond the facts where a finding has none.
    var hint: Int {
        switch self {
        case .unknownName, .unknownType: 1
        case .syntax, .unknownMember: 2
        default: .max
        }
    }

    /// The sentence of the mend; `{0}`, `{1}` … stand for the facts.
    ///
    /// - Parameter hasHint: whether the fact at ``hint`` names what was probably meant.
    func remedy(hasHint: Bool, in language: Diagnostic.Language) -> String {
        switch language {
        case .chinese: hasHint ? "请核对拼写，可能应为“{\(hint)}”" : chinese
        case .english: hasHint ? "Check the spelling; “{\(hint)}” may be meant" : english
        }
    }

    private var english: String {
        switch self {
        case .syntax: "Complete or correct the expression at this place"
        case .fullWidthSign: "Write the half-width {1} instead"
        case .nestedTooDeep: "Split it into several decisions, each with a name of its own"
        case .textTooLong: "Split it into several decisions, each with a name of its own"
        case .emptyExpression: "Write the expression; write null if no value is meant"
        case .unknownName: "Check the spelling, or let the decision require the input or decision of this name"
        case .unknownReference: "Point it to an element that exists, or add the element"
        case .requiresItself: "Take out one of the requirements that make up the circle"
        case .noLogic: "Give it an expression, a table or another form of logic"
        case .unknownType: "Define it as an item definition, or use a type of the language such as number or string"
        case .unknownMember: "Use one of its members, or add this one where the value is made"
        case .duplicateKey: "Keep one of the two entries, or rename one"
        case .operandTypes: "Bring both sides to types that go together, as with number(…), string(…) or date(…)"
        case .conditionNotBoolean: "Write a comparison, such as x > 0 or x != null"
        case .notComparable: "Compare values of one type, as with number(…), string(…) or date(…)"
        case .notAFunction: "Check the name before the parentheses, or leave out the parentheses"
        case .wrongArguments: "Give the arguments in this order, or by these names"
        case .wrongArgument: "Correct the argument, or test it with if before the call"
        case .divisionByZero: "Test the divisor first, as in if x = 0 then null else y / x"
        case .numberRange: "Check the size and sign of the operands"
        case .temporalRange: "Check the size of the duration and the year of the date"
        case .invalidLiteral:
            "Correct it; valid are for example \"2023-05-01\", \"P1Y2M\", \"P3D\", 1.5e3 and \"\\u4E2D\""
        case .indexOutside: "Test with count(…) first; places count from 1, from the end with -1"
        case .notConvertible: "Give a value of this type, or change the declared type"
        case .notAllowed: "Give one of the allowed values, or extend them in the type or column"
        case .notIterable: "Use a list, or a range that goes up from one whole number or date to another"
        case .missingInput: "Give it a value; give null if none is known"
        case .noRuleMatched: "Add a rule for this case, or a default output"
        case .severalRulesMatched:
            "Make the conditions of these rules exclude one another, or choose another hit policy"
        case .rulesDisagree: "Make the outputs of these rules the same, or their conditions exclude one another"
        case .outputNotListed: "Add it to the output values, at the place of its priority"
        case .memoryLimit: "Make smaller lists and texts, or work on them in parts"
        case .stepLimit: "Make lists and loops shorter, or look for a loop within a loop"
        case .depthLimit: "Check that the function that calls itself comes to an end"
        case .sizeLimit: "Make smaller lists and texts, or work on them in parts"
        case .valueTooDeep: "Put fewer lists and contexts into one another"
        case .nullOperand: "Test for null first, as in if x = null then … else …"
        case .noTimeZone: "Write the time with an offset such as +08:00, or do not ask for it"
        case .openRange: "Write the range with both ends, as in [1..10], or do not ask for this one"
        case .notSupported: "Instead, {1}"
        case .clock: "Add the day as an input and use that"
        case .unitMismatch: "Convert one side to the unit of the other first"
        case .invalidPattern: "Correct the pattern at this character; a backslash makes a sign stand for itself"
        case .noClock: "Give the evaluation its moment (now:, or --now at the command line), or the day as an input"
        case .unknownHostFunction: "Register it with HostFunctions, or write it in FEEL"
        case .hostFunction: "Correct the arguments, or test them with if before the call"
        case .patternLimit: "Write a pattern that leaves fewer ways to match one text"
        }
    }

    private var chinese: String {
        switch self {
        case .syntax: "请在此处补全或改正表达式"
        case .fullWidthSign: "请改用半角的 {1}"
        case .nestedTooDeep: "请拆分为若干有名称的决策"
        case .textTooLong: "请拆分为若干有名称的决策"
        case .emptyExpression: "请填写表达式；确实没有值的，请写 null"
        case .unknownName: "请核对拼写，或者为该决策添加对该输入、决策的依赖"
        case .unknownReference: "请改为指向已有的元素，或者补上该元素"
        case .requiresItself: "请去掉构成循环的依赖之一"
        case .noLogic: "请为其填写表达式、决策表或其他形式的逻辑"
        case .unknownType: "请先定义该类型，或者使用语言自带的类型，如 number、string"
        case .unknownMember: "请使用已有的成员，或者在产生该值之处补上"
        case .duplicateKey: "请保留其中一个，或者改名"
        case .operandTypes: "请先把两边转换为可以运算的类型，例如用 number(…)、string(…) 或 date(…)"
        case .conditionNotBoolean: "请写成比较，例如 x > 0 或 x != null"
        case .notComparable: "请先转换为同一类型再比较，例如用 number(…)、string(…) 或 date(…)"
        case .notAFunction: "请核对括号前的名称，或者去掉括号"
        case .wrongArguments: "请按上述顺序或名称给出参数"
        case .wrongArgument: "请改正参数，或者在调用前用 if 判断"
        case .divisionByZero: "请先判断除数，例如 if x = 0 then null else y / x"
        case .numberRange: "请核对运算对象的大小和正负号"
        case .temporalRange: "请核对时长的大小和日期的年份"
        case .invalidLiteral: "请改正写法；日期如 \"2023-05-01\"，时长如 \"P1Y2M\" 或 \"P3D\"，数如 1.5e3，字符如 \"\\u4E2D\""
        case .indexOutside: "请先用 count(…) 判断；位置从 1 数起，-1 为最后一项"
        case .notConvertible: "请给出该类型的值，或者修改所声明的类型"
        case .notAllowed: "请改为允许的取值，或者在类型、列中补充允许的取值"
        case .notIterable: "请使用列表，或者由小到大的整数区间、日期区间"
        case .missingInput: "请给出该值；确实未知的，请给 null"
        case .noRuleMatched: "请为这种情形补充规则，或者设定默认输出"
        case .severalRulesMatched: "请使这些规则的条件互不重叠，或者改用其他命中策略"
        case .rulesDisagree: "请统一这些规则的输出，或者使其条件互不重叠"
        case .outputNotListed: "请按优先次序把它补入输出值"
        case .memoryLimit: "请缩小列表和文字，或者分段处理"
        case .stepLimit: "请缩短列表和循环，并检查有无循环套循环"
        case .depthLimit: "请检查调用自身的函数能否结束"
        case .sizeLimit: "请缩小列表或文字，或者分段处理"
        case .valueTooDeep: "请减少列表、上下文的嵌套层次"
        case .nullOperand: "请先判断是否为空值，例如 if x = null then … else …"
        case .noTimeZone: "请在时间后写明时差，如 +08:00，或者不取此项"
        case .openRange: "请写明区间的两端，如 [1..10]，或者不取此端"
        case .notSupported: "{1}"
        case .clock: "请将日期设为输入，并使用该输入"
        case .unitMismatch: "请先把一边换算为另一边的单位"
        case .invalidPattern: "请改正该字符处的写法；反斜杠可使符号表示其自身"
        case .noClock: "请在运行时给出时刻（程序用 now:，命令行用 --now），或将日期作为输入给出"
        case .unknownHostFunction: "请用 HostFunctions 登记，或改用 FEEL 书写"
        case .hostFunction: "请改正参数，或者在调用前用 if 判断"
        case .patternLimit: "请改写表达式，减少同一文字的匹配方式"
        }
    }
}
