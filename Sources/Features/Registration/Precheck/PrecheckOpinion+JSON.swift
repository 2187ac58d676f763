import Exact
package import Interchange

extension PrecheckOpinion {
    /// The opinion as the models give it, for programs.
    package var json: JSON {
        .object([
            JSON.Member("regime", .string(regime)),
            JSON.Member("conclusion", .string(conclusion.rawValue)),
            JSON.Member("message", .string(conclusionMessage)),
            JSON.Member("findings", .array(findings.map(\.json))),
            JSON.Member("suggestion", suggestion?.json ?? .null),
            JSON.Member("open_questions", .array(openQuestions.map(JSON.string))),
            JSON.Member("time_limit", timeLimit.json),
            JSON.Member("guidance", guidance.json),
            JSON.Member("remark", .string(remark)),
        ])
    }
}

extension PrecheckFinding {
    fileprivate var json: JSON {
        .object([
            JSON.Member("code", .string(code)), JSON.Member("severity", .string(severity.rawValue)),
            JSON.Member("message", .string(message)), JSON.Member("clause", .string(clause)),
        ])
    }
}

extension PrecheckOpinion.Suggestion {
    fileprivate var json: JSON {
        .object([
            JSON.Member("kind", .string(kind)), JSON.Member("subtype", .string(subtype)),
            JSON.Member("message", .string(message)), JSON.Member("clause", .string(clause)),
        ])
    }
}

extension PrecheckOpinion.TimeLimit {
    fileprivate var json: JSON {
        .object([
            JSON.Member("days", .number(Decimal128(days))), JSON.Member("unit", .string(unit.rawValue)),
            JSON.Member("review", .string(review)), JSON.Member("message", .string(message)),
            JSON.Member("clause", .string(clause)),
        ])
    }
}

extension PrecheckOpinion.Guidance {
    fileprivate var json: JSON {
        .object([
            JSON.Member("applicant", .string(applicant)), JSON.Member("message", .string(message)),
            JSON.Member("clause", .string(clause)),
        ])
    }
}
