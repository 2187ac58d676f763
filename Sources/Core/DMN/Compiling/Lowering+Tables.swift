import FEEL

extension Lowering {
    mutating func lower(_ table: DecisionTable, named name: String) -> Expr {
        let place = site(naming: name, at: table.head.position)
        let outer = checker.scope
        defer { checker.leave(to: outer) }
        let inputs = table.inputs.map { input($0) }
        let outputs = table.outputs.map { output($0, named: name) }
        let rules = table.rules.map { rule in
            TableExpr.Rule(
                id: rule.id, cells: zip(rule.inputEntries, inputs).map { tests($0, $1) },
                outputs: rule.outputEntries.map { lower($0) }, annotations: rule.annotationEntries.map(\.content))
        }
        let isWhole = rules.allSatisfy { $0.cells.count == inputs.count && $0.outputs.count == outputs.count }
        guard isWhole, !outputs.isEmpty else {
            let mend = "give each rule one cell for each column"
            return unsupported("a table whose rules differ in their cells", mend, at: table.head.position)
        }
        let form = TableExpr(
            name: name, site: place, hitPolicy: table.hitPolicy, aggregation: table.aggregation, inputs: inputs,
            outputs: outputs, rules: rules, annotations: table.annotations.map(\.name))
        return Expr(.extended(form), type(of: table, rules), at: place)
    }

    private mutating func input(_ input: DecisionTable.Input) -> TableExpr.Input {
        let type = type(input.expression.head.typeRef)
        let read = lower(input.expression)
        let expr = type == .any || read.type == type ? read : converted(read, type)
        let slot = checker.scope.newSlot()
        let allowed = input.values.flatMap { values in
            values.text.isBlank ? nil : tests(values, TableExpr.Input(expr: expr, slot: slot, allowed: nil))
        }
        return TableExpr.Input(expr: expr, slot: slot, allowed: allowed)
    }

    private mutating func output(_ output: DecisionTable.Output, named name: String) -> TableExpr.Output {
        var priorities: [Expr] = []
        if let values = output.values, !values.text.isBlank {
            let number = source(values.text)
            let tests = checker.unaryTests(values.text.content, input: .any, source: number)
            priorities = tests.tests.map(\.expression)
        }
        let fallback = output.defaultEntry.flatMap { $0.text.isBlank ? nil : lower($0) }
        return TableExpr.Output(name: output.name ?? output.label ?? name, priorities: priorities, fallback: fallback)
    }

    private mutating func tests(_ cell: BoxedUnaryTests, _ input: TableExpr.Input) -> UnaryTests {
        let number = source(cell.text)
        let end = Int32(clamping: cell.text.content.utf8.count)
        if cell.text.isBlank {
            let site = Site(source: number, start: 0, end: end)
            return UnaryTests([], input: input.slot, frame: frame, site: site)
        }
        return checker.unaryTests(cell.text.content, input: input.expr.type, slot: input.slot, source: number)
    }

    /// The type of a table's result: of one output its own, of several a context of them.
    private mutating func type(of table: DecisionTable, _ rules: [TableExpr.Rule]) -> FEELType {
        var types: [FEELType] = []
        for (index, output) in table.outputs.enumerated() {
            let declared = type(output.typeRef)
            let seen = rules.map { $0.outputs[index].type }
            let joined = seen.dropFirst().reduce(seen.first ?? .any) { $0 == $1 ? $0 : .any }
            types.append(declared == .any ? joined : declared)
        }
        let single =
            types.count == 1
            ? types[0] : .context(zip(table.outputs, types).map { FEELType.Field($0.name ?? $0.label ?? "", $1) })
        switch table.hitPolicy {
        case .collect where table.aggregation == nil, .ruleOrder, .outputOrder: return .list(single)
        case .collect: return .number
        default: return single
        }
    }
}
