/// What the precheck says of one application: advice before it is handed in, never a decision.
package struct PrecheckOpinion: Hashable, Sendable {
    /// The kind a contract belongs to by its content.
    package struct Suggestion: Hashable, Sendable {
        /// The code of the kind.
        package let kind: String
        /// The code of the sub-type.
        package let subtype: String
        /// Why.
        package let message: String
        /// The clause, by name.
        package let clause: String
    }

    /// How long the registrar has.
    package struct TimeLimit: Hashable, Sendable {
        /// The days a limit counts.
        package enum Unit: String, Hashable, Sendable {
            /// 工作日.
            case workingDays = "working-days"
            /// 日历日.
            case days
        }

        /// How many.
        package let days: Int
        /// Of which days.
        package let unit: Unit
        /// `ordinary`, or `expert` where experts review.
        package let review: String
        /// The same in words.
        package let message: String
        /// The clause, by name.
        package let clause: String
    }

    /// Who applies and where.
    package struct Guidance: Hashable, Sendable {
        /// `seller`, `buyer` or `other`.
        package let applicant: String
        /// The same in words.
        package let message: String
        /// The clause, by name.
        package let clause: String
    }

    /// What to do with the application as it is.
    package enum Conclusion: String, Hashable, Sendable, CaseIterable {
        /// It would not be registered.
        case refuse
        /// Something is to be supplied or corrected.
        case supplement
        /// Nothing is wrong so far, but questions are open.
        case incomplete
        /// It can be handed in.
        case ready
    }

    /// The model that judged it.
    package let regime: String
    /// Why that one.
    package let regimeMessage: String
    /// What was found, the gravest first.
    package let findings: [PrecheckFinding]
    /// Another kind than the one named; nil where there is nothing to suggest.
    package let suggestion: Suggestion?
    /// How long the registrar has.
    package let timeLimit: TimeLimit
    /// Who applies and where.
    package let guidance: Guidance
    /// Columns that are to be answered.
    package let openQuestions: [String]
    /// What to do.
    package let conclusion: Conclusion
    /// The same in words.
    package let conclusionMessage: String
    /// What an opinion is worth.
    package let remark: String
}

extension PrecheckOpinion {
    /// The findings of one severity, in order.
    package func findings(_ severity: PrecheckFinding.Severity) -> [PrecheckFinding] {
        findings.filter { $0.severity == severity }
    }
}
