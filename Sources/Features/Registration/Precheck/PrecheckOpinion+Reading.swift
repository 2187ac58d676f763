import Exact
import FEEL

extension PrecheckOpinion {
    /// An opinion from what the models answer; nil where that is not what an opinion holds.
    init?(_ value: Value, regime: String, regimeMessage: String) {
        guard let opinion = value.context, let listed = opinion["findings"]?.list,
            let timeLimit = opinion["time limit"].flatMap(TimeLimit.init),
            let guidance = opinion["guidance"].flatMap(Guidance.init),
            let questions = opinion["open questions"]?.list, let conclusion = opinion["conclusion"]?.context,
            let outcome = conclusion["conclusion"]?.string.flatMap(Conclusion.init)
        else { return nil }
        let findings = listed.compactMap(PrecheckFinding.init)
        guard findings.count == listed.count else { return nil }
        self.init(
            regime: regime, regimeMessage: regimeMessage, findings: findings,
            suggestion: opinion["suggestion"].flatMap(Suggestion.init), timeLimit: timeLimit, guidance: guidance,
            openQuestions: questions.compactMap(\.string), conclusion: outcome,
            conclusionMessage: conclusion["message"]?.string ?? "", remark: conclusion["remark"]?.string ?? "")
    }
}

extension PrecheckFinding {
    fileprivate init?(_ value: Value) {
        guard let code = value["code"].string, let severity = value["severity"].string.flatMap(Severity.init),
            let message = value["message"].string, let clause = value["clause"].string
        else { return nil }
        self.init(code: code, severity: severity, message: message, clause: clause)
    }
}

extension PrecheckOpinion.Suggestion {
    fileprivate init?(_ value: Value) {
        guard let kind = value["kind"].string, let subtype = value["subtype"].string,
            let message = value["message"].string, let clause = value["clause"].string
        else { return nil }
        self.init(kind: kind, subtype: subtype, message: message, clause: clause)
    }
}

extension PrecheckOpinion.TimeLimit {
    fileprivate init?(_ value: Value) {
        guard let days = value["days"].number?.scaledInt64(scale: 0),
            let unit = value["unit"].string.flatMap(Unit.init),
            let message = value["message"].string, let clause = value["clause"].string
        else { return nil }
        self.init(
            days: Int(days), unit: unit, review: value["review"].string ?? "", message: message, clause: clause)
    }
}

extension PrecheckOpinion.Guidance {
    fileprivate init?(_ value: Value) {
        guard let applicant = value["applicant"].string, let message = value["message"].string,
            let clause = value["clause"].string
        else { return nil }
        self.init(applicant: applicant, message: message, clause: clause)
    }
}
