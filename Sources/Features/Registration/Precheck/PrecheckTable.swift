import FEEL

/// The opinions on many applications as one table: a line for everything that is to be done, ready for CSV or a sheet.
package struct PrecheckTable: Sendable {
    /// What stands above the columns.
    package static let header = ["出处", "合同编号", "项目名称", "结论", "分量", "意见", "依据", "可靠程度"]

    /// The lines, each as long as ``header``; an application with nothing to do has one.
    package private(set) var lines: [[String]] = []

    private let precheck: Precheck

    package init(_ precheck: Precheck) { self.precheck = precheck }
}

// MARK: - Adding

extension PrecheckTable {
    /// Adds an application with the opinion on it.
    package mutating func add(_ place: String, _ application: Application, _ opinion: PrecheckOpinion) {
        let head = self.head(place, application) + [opinion.conclusion.word]
        let before = lines.count
        for finding in opinion.findings {
            let clause = precheck.clause(finding.clause)
            lines.append(
                head + [finding.severity.word, finding.message, clause?.title ?? "", clause?.certaintyWords ?? ""])
        }
        for problem in application.problems {
            let label = precheck.form.label(of: problem.column)
            lines.append(head + ["未能读取", "\(label)：\(problem.told)", "", ""])
        }
        for question in opinion.openQuestions.compactMap({ precheck.form[$0] }) {
            lines.append(head + ["待答", "\(question.text)？\(question.help)", "", ""])
        }
        if lines.count == before { lines.append(head + ["", opinion.conclusionMessage, "", ""]) }
    }

    /// Adds an application on which nothing can be said, and why.
    package mutating func add(_ place: String, _ application: Application?, unjudged message: String) {
        let head = application.map { self.head(place, $0) } ?? [place, "", ""]
        lines.append(head + ["不能判断", "", message, "", ""])
    }

    private func head(_ place: String, _ application: Application) -> [String] {
        [place, application["contract_id"].string ?? "", application["name"].string ?? ""]
    }
}

// MARK: - Words

extension PrecheckOpinion.Conclusion {
    /// What it is called in a table.
    package var word: String {
        switch self {
        case .refuse: "不予登记"
        case .supplement: "须补正"
        case .incomplete: "有待答的问题"
        case .ready: "可以提交"
        }
    }
}

extension PrecheckFinding.Severity {
    /// What it is called in a table.
    package var word: String {
        switch self {
        case .refuse: "不予登记"
        case .supplement: "补正"
        case .note: "提示"
        }
    }
}
