extension Diagnostic {
    /// What can be the matter with an expression, as stable names for programs.
    public enum ID: String, Hashable, Sendable, CaseIterable {
        /// The text breaks the grammar.
        case syntax = "syntax"
        /// A sign of Chinese typesetting stands where the language has its own: `，` for `,`.
        case fullWidthSign = "full-width-sign"
        /// Brackets, operators or requirements lie within one another beyond the limit.
        case nestedTooDeep = "nested-too-deep"
        /// The text is longer than any expression may be.
        case textTooLong = "text-too-long"
        /// There is no text where an expression is needed.
        case emptyExpression = "empty-expression"
        /// A name that the scope does not have.
        case unknownName = "unknown-name"
        /// A reference of a model that leads to no element.
        case unknownReference = "unknown-reference"
        /// An element that rests on itself.
        case requiresItself = "requires-itself"
        /// An element that has nothing to compute its value with.
        case noLogic = "no-logic"
        /// A type that neither the language nor the model has.
        case unknownType = "unknown-type"
        /// A member that the value does not have.
        case unknownMember = "unknown-member"
        /// Two entries of a context with one name.
        case duplicateKey = "duplicate-key"
        /// An operator between values it does not work on.
        case operandTypes = "operand-types"
        /// A condition that is neither true, false nor null.
        case conditionNotBoolean = "condition-not-boolean"
        /// Two values without an order or equality between them.
        case notComparable = "not-comparable"
        /// A call of something that is no function.
        case notAFunction = "not-a-function"
        /// Arguments whose number or names no form of the function has.
        case wrongArguments = "wrong-arguments"
        /// An argument that the function cannot work on.
        case wrongArgument = "wrong-argument"
        /// A division, or a remainder, by zero.
        case divisionByZero = "division-by-zero"
        /// A result that no 34-digit number can hold.
        case numberRange = "number-range"
        /// A date, time or duration beyond what can be held.
        case temporalRange = "temporal-range"
        /// A literal that means nothing, such as a date that does not exist.
        case invalidLiteral = "invalid-literal"
        /// A place that the list does not have.
        case indexOutside = "index-outside"
        /// A value that cannot be taken for one of the wanted type.
        case notConvertible = "not-convertible"
        /// A value outside the allowed values of its type or column.
        case notAllowed = "not-allowed"
        /// A value that a loop cannot go through.
        case notIterable = "not-iterable"
        /// An input that was not given.
        case missingInput = "missing-input"
        /// No rule of a table matches, and nothing stands in for one.
        case noRuleMatched = "no-rule-matched"
        /// Several rules match where one may.
        case severalRulesMatched = "several-rules-matched"
        /// Several rules match and do not agree where they must.
        case rulesDisagree = "rules-disagree"
        /// An output that has no rank among the output values.
        case outputNotListed = "output-not-listed"
        /// The evaluation ran out of steps.
        case stepLimit = "step-limit"
        /// Values need more memory than the evaluation may use.
        case memoryLimit = "memory-limit"
        /// Calls lie within one another beyond the limit.
        case depthLimit = "depth-limit"
        /// A list or text would become larger than allowed.
        case sizeLimit = "size-limit"
        /// A value would be nested deeper than allowed.
        case valueTooDeep = "value-too-deep"
        /// An operator or function was given a null that has no reason of its own.
        case nullOperand = "null-operand"
        /// A time without an offset or zone was asked for it.
        case noTimeZone = "no-time-zone"
        /// A range that is open on the side that was asked for.
        case openRange = "open-range"
        /// Something the standard has and this system does not.
        case notSupported = "not-supported"
        /// A function of the clock, which a repeatable decision must not ask.
        case clock = "clock"
        /// A function of the clock where no moment was given.
        case noClock = "no-clock"
        /// A function of another platform that the host has not registered.
        case unknownHostFunction = "unknown-host-function"
        /// A function of the host that gave no value.
        case hostFunction = "host-function"
        /// Two units of measure that do not go together.
        case unitMismatch = "unit-mismatch"
        /// A pattern that the notation of regular expressions does not have.
        case invalidPattern = "invalid-pattern"
        /// Looking for a pattern took more steps than allowed.
        case patternLimit = "pattern-limit"

        /// Whether the text can be used all the same.
        var severity: Severity {
            switch self {
            case .syntax, .fullWidthSign, .nestedTooDeep, .textTooLong, .unknownName, .unknownReference,
                .requiresItself, .unknownType, .duplicateKey, .notSupported, .invalidPattern,
                .unknownHostFunction:
                .error
            default: .warning
            }
        }
    }
}
