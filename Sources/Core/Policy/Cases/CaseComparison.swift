import Civic
import DMN
import FEEL

/// Holds what came out of a case against what it says, member by member.
struct CaseComparison {
    /// The outcome that the platform gives where no version is in force; models do not know it.
    static let notInForce = "not in force"

    private let ruleCase: RuleCase
    private let isAward: Bool
    private let label: (String) -> String
    private(set) var mismatches: [CaseResult.Mismatch] = []
    private(set) var findings: [Finding] = []

    /// - Parameters:
    ///   - isAward: whether an award was asked, of which amount and outcome must be told.
    ///   - label: what people read for a member of the answer.
    init(_ ruleCase: RuleCase, isAward: Bool, label: @escaping (String) -> String) {
        self.ruleCase = ruleCase
        self.isAward = isAward
        self.label = label
    }
}

// MARK: - Comparing

extension CaseComparison {
    /// Compares a value of `type` with what the case says; of members, those it names and the clause.
    mutating func compare(_ value: Value, of type: FEELType) {
        var reader = CaseFactReader(ruleCase.file, nil)
        defer { findings += reader.findings }
        let node = ruleCase.expected
        guard let fields = type.fields, case .map(let entries) = node.kind else {
            guard let expected = reader.value(node, as: type, "expect") else { return }
            compare(expected, value, Text(zh: "结果", en: "the answer"))
            return
        }
        let names = fields.map(\.name)
        for entry in entries {
            let path = "expect.\(entry.key)"
            guard let field = fields.first(where: { $0.name.isSame(as: entry.key) }) else {
                reader.refuse(.factUnknown(entry.key, in: "expect", known: names), at: entry.position)
                continue
            }
            let isNotInForce = isAward && entry.value.scalar == CaseComparison.notInForce
            guard let expected = reader.value(entry.value, as: isNotInForce ? .string : field.type, path) else {
                continue
            }
            compare(expected, value[field.name], words(for: field.name))
        }
        func isSaid(_ name: String) -> Bool { entries.contains { $0.key.isSame(as: name) } }
        for name in isAward ? ["amount", "outcome"] : [] where !isSaid(name) {
            reader.refuse(.factMissing("expect.\(name)"), at: node.position)
        }
        // The clause that the case stands for is the one the rule must give.
        if names.contains("clause"), !isSaid("clause") {
            compare(.string(ruleCase.clause), value["clause"], words(for: "clause"))
        }
        if value.isNull, mismatches.isEmpty {
            mismatches.append(.init(name: Text(zh: "结果", en: "the answer"), expected: .context(.empty), found: value))
        }
    }

    private func words(for member: String) -> Text { Text(zh: label(member), en: member) }

    private mutating func compare(_ expected: Value, _ found: Value, _ name: Text) {
        guard expected.equals(found) != true else { return }
        mismatches.append(CaseResult.Mismatch(name: name, expected: expected, found: found))
    }
}
