import Civic
import DMN
import Exact
import FEEL
import Policy

/// A plan as one reads it: from the goals down to the rows of the rules.
struct PlanListing {
    private let pack: Pack
    private let language: Diagnostic.Language

    init(_ pack: Pack, _ language: Diagnostic.Language) {
        self.pack = pack
        self.language = language
    }

    private var plan: Plan { pack.plan }
    private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

    var text: String {
        var parts = [heading, goals]
        for measure in plan.measures {
            parts.append(text(of: measure))
            parts += rules(of: measure)
        }
        parts += [safeguards, parameters, assumptions].compactMap { $0 }
        return parts.joined(separator: "\n\n")
    }

    private var heading: String {
        let status = plan.status == .draft ? say("征求意见稿", "draft for comment") : say("已印发", "issued")
        let number = plan.source.documentNumber ?? say("无文号", "no document number")
        return
            "\(plan.title[language])\n\(plan.issuer[language]) · \(status) · \(number) · \(plan.period.from)—\(plan.period.until)"
    }
}

// MARK: - Goals

extension PlanListing {
    private var goals: String {
        let years = Set(plan.goals.flatMap { $0.targets.map(\.year) }).sorted()
        let headers = [say("目标", "goal"), say("单位", "unit"), say("基数", "baseline")] + years.map { "\($0)" }
        var table = TextTable(headers, [.left, .left, .right] + years.map { _ in .right })
        for goal in plan.goals {
            let baseline = goal.baseline.value.map { amount($0, goal) } ?? say("未填", "not entered")
            let targets = years.map { year in
                goal.targets.first { $0.year == year }.map { target($0, goal) } ?? ""
            }
            table.add([goal.name[language], goal.unit.label[language], baseline] + targets)
        }
        return table.text
    }

    private func amount(_ value: Int64, _ goal: Goal) -> String {
        let divisor = Decimal128(goal.unit.divisor)
        return Decimal128(value).divided(by: divisor)?.description ?? "\(value)"
    }

    private func target(_ target: Goal.Target, _ goal: Goal) -> String {
        let value = target.value.map { amount($0, goal) } ?? ""
        return switch target.comparison {
        case .above: ">\(value)"
        case .atLeast: "≥\(value)"
        case .atMost: "≤\(value)"
        case .reached: say("建成", "reached")
        case .improve: say("提升", "improve")
        }
    }
}

// MARK: - Measures

extension PlanListing {
    func text(of measure: Measure) -> String {
        var lines = [
            "\(measure.number). \(measure.title[language])（\(measure.clause)）", "   \(measure.summary[language])",
        ]
        func add(_ zh: String, _ en: String, _ text: String) {
            if !text.isEmpty { lines.append("   \(say(zh, en))\(text)") }
        }
        for condition in measure.conditions { add("条件：", "condition: ", condition[language]) }
        for amount in measure.amounts { add("金额：", "amount: ", amount.text[language]) }
        for deadline in measure.deadlines {
            add("期限：", "deadline: ", "\(deadline.by.map { "\($0) " } ?? "")\(deadline.what[language])")
        }
        let holders = measure.dutyHolders.enumerated().map { index, id in
            let name = plan.organ(id)?.name[language] ?? id
            return index == 0 && measure.dutyHolders.count > 1 ? say("\(name)（牵头）", "\(name) (lead)") : name
        }
        add("责任单位：", "duty holders: ", holders.joined(separator: say("、", ", ")))
        return lines.joined(separator: "\n")
    }

    /// The awards of a measure, each version with its rules as tables.
    func rules(of measure: Measure) -> [String] {
        plan.awards.filter { $0.measure == measure.number }.flatMap { award in
            award.versions.map { version in
                let state = version.isEnabled ? "" : say("（停用）", " (switched off)")
                let until = version.to.map { "—\($0)" } ?? say(" 起", " on")
                let title = "   【\(award.title[language])】\(version.from)\(until)\(state) \(version.decision)"
                return ([title] + tables(version)).joined(separator: "\n")
            }
        }
    }

    /// The decisions behind a version: tables as tables, texts as texts.
    private func tables(_ version: Award.Version) -> [String] {
        guard let model = pack.model(for: version.decision),
            let place = model.program.place(named: version.decision.decision)
        else { return [] }
        return model.program.order(for: [place]).compactMap { place in
            guard case .decision(let decision) = model.definitions.element(named: model.program.steps[place].name)
            else {
                return nil
            }
            let label = language == .chinese ? decision.label ?? decision.name : decision.name
            switch decision.expression {
            case .literal(let literal): return "     \(label) = \(literal.text.content)"
            case .decisionTable(let table): return "     \(label)\n" + indented(rows(of: table))
            default: return "     \(label)"
            }
        }
    }

    private func rows(of table: DecisionTable) -> String {
        let inputs = table.inputs.map { $0.label ?? $0.expression.text.content }
        let outputs = table.outputs.map { $0.label ?? $0.name ?? "" }
        let notes = table.annotations.map(\.name)
        let columns = ["#"] + inputs + outputs + notes
        var grid = TextTable(columns, columns.map { _ in .left })
        for (index, rule) in table.rules.enumerated() {
            let cells = rule.inputEntries.map(\.text.content) + rule.outputEntries.map(\.text.content)
            let annotations = notes.indices.map {
                rule.annotationEntries.indices.contains($0) ? Text(model: rule.annotationEntries[$0].content).zh : ""
            }
            grid.add(["\(index + 1)"] + cells + annotations)
        }
        return "\(table.hitPolicy.rawValue)\n\(grid.text)"
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "       \($0)" }.joined(separator: "\n")
    }
}

// MARK: - The rest

extension PlanListing {
    private var safeguards: String? {
        guard !plan.safeguards.isEmpty else { return nil }
        let lines = plan.safeguards.map { "· \($0.title[language])：\($0.summary[language])" }
        return ([say("保障措施", "Safeguards")] + lines).joined(separator: "\n")
    }

    private var parameters: String? {
        guard !plan.parameters.isEmpty else { return nil }
        var table = TextTable(
            [say("参数", "parameter"), say("数值", "value"), say("条款", "clause"), say("依据", "status")],
            [.left, .right, .left, .left])
        for parameter in plan.parameters {
            let status =
                switch parameter.provenance {
                case .plan: say("政策原文", "plan")
                case .assumption: say("假设", "assumption")
                case .unverified: say("未核实", "unverified")
                }
            table.add([parameter.name, parameter.value.description, parameter.clause, status])
        }
        return table.text
    }

    private var assumptions: String? {
        guard !plan.assumptions.isEmpty else { return nil }
        let lines = plan.assumptions.map { "· \($0.text[language])" }
        return ([say("政策未写明的假设", "Assumptions not in the plan")] + lines).joined(separator: "\n")
    }
}
