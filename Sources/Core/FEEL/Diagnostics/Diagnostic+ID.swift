extension Diagnostic {
    /// What can be the matter with an expression, as stable names for programs.
    public enum ID: String, Hashable, Sendable, CaseIterable {
        case syntax = "syntax"
        case nestedTooDeep = "nested-too-deep"
        case textTooLong = "text-too-long"
        case unknownName = "unknown-name"
        case unknownType = "unknown-type"
        case unknownMember = "unknown-member"
        case duplicateKey = "duplicate-key"
        case operandTypes = "operand-types"
        case conditionNotBoolean = "condition-not-boolean"
        case notComparable = "not-comparable"
        case notAFunction = "not-a-function"
        case wrongArguments = "wrong-arguments"
        case wrongArgument = "wrong-argument"
        case divisionByZero = "division-by-zero"
        case numberRange = "number-range"
        case invalidLiteral = "invalid-literal"
        case indexOutside = "index-outside"
        case notConvertible = "not-convertible"
        case notAllowed = "not-allowed"
        case notIterable = "not-iterable"
        case missingInput = "missing-input"
        case noRuleMatched = "no-rule-matched"
        case severalRulesMatched = "several-rules-matched"
        case rulesDisagree = "rules-disagree"
        case outputNotListed = "output-not-listed"
        case stepLimit = "step-limit"
        case depthLimit = "depth-limit"
        case sizeLimit = "size-limit"
        case valueTooDeep = "value-too-deep"
        case nullOperand = "null-operand"
        case notSupported = "not-supported"
        case clock = "clock"
        case unitMismatch = "unit-mismatch"
        case invalidPattern = "invalid-pattern"
        case patternLimit = "pattern-limit"

        var severity: Severity {
            switch self {
            case .syntax, .nestedTooDeep, .textTooLong, .unknownName, .unknownType, .duplicateKey, .notSupported,
                .invalidPattern:
                .error
            default: .warning
            }
        }
    }
}
