import DMN
import Testing

@Suite("A boxed expression")
struct BoxedExpressionTests {
    private let model: Definitions

    init() throws {
        model = try ModelReader.read(ModelSample.bytes, file: "sample.dmn").0
    }

    private func entries() throws -> [BoxedContext.Entry] {
        guard case .context(let context) = model.decisions[1].expression else { return [] }
        return context.entries
    }

    @Test("is read as a decision table with its columns and rules")
    func decisionTable() throws {
        guard case .decisionTable(let table) = model.decisions[0].expression else {
            Issue.record("no table")
            return
        }
        #expect(table.head.id == "table")
        #expect(table.hitPolicy == .collect)
        #expect(table.aggregation == .max)
        #expect(table.preferredOrientation == .ruleAsRow)
        #expect(table.outputLabel == "Grade")
        #expect(table.inputs.map(\.expression.text.content) == ["sum(sales.amount yuan)"])
        #expect(table.inputs.map(\.expression.head.typeRef?.name) == ["number"])
        #expect(table.inputs.map(\.values?.text.content) == ["[0..100]"])
        #expect(table.outputs.map(\.name) == ["grade"])
        #expect(table.outputs.map(\.values?.text.content) == ["\"A\",\"B\""])
        #expect(table.outputs.map(\.defaultEntry?.text.content) == ["\"B\""])
        #expect(table.annotations.map(\.name) == ["clause"])
        let rule = try #require(table.rules.first)
        #expect(rule.description == "large")
        #expect(rule.inputEntries.map(\.text.content) == ["> 50"])
        #expect(rule.outputEntries.map(\.text.content) == ["\"A\""])
        #expect(rule.annotationEntries.map(\.content) == ["第九条"])
    }

    @Test("takes the standard's defaults in a bare table")
    func bareTable() throws {
        let table = "<decisionTable><output/></decisionTable>"
        let (model, _) = try ModelReader.read(
            ModelSample.around("<decision id=\"d\" name=\"d\">\(table)</decision>"), file: "f")
        guard case .decisionTable(let bare) = model.decisions.first?.expression else {
            Issue.record("no table")
            return
        }
        #expect(bare.hitPolicy == .unique)
        #expect(bare.aggregation == nil)
        #expect(bare.outputs.map(\.name) == [nil])
    }

    @Test("keeps the entries of a context in order, the last without a name as its result")
    func context() throws {
        let names = try entries().map { $0.variable?.name }
        #expect(names == ["list", "relation", "invocation", "conditional", "filter", "for", nil])
    }

    @Test("is read in each of the other forms")
    func forms() throws {
        let values = try entries().map(\.value)
        guard values.count == 7, case .list(let list) = values[0], case .relation(let relation) = values[1],
            case .invocation(let invocation) = values[2], case .conditional(let conditional) = values[3],
            case .filter(let filter) = values[4], case .for(let iteration) = values[5],
            case .every(let every) = values[6], case .some(let some) = every.collection,
            case .functionDefinition(let function) = every.condition
        else {
            Issue.record("a form is missing")
            return
        }
        #expect(list.elements.map(text) == ["1"])
        #expect(list.head.typeRef?.name == "tSales")
        #expect(relation.columns.map(\.name) == ["a", "b"])
        #expect(relation.rows.map { $0.elements.map(text) } == [["1", "2"]])
        #expect(invocation.function.map(text) == "Scale")
        #expect(invocation.bindings.map(\.parameter.name) == ["x"])
        #expect(invocation.bindings.map { $0.formula.map(text) } == ["3"])
        let branches = [conditional.condition, conditional.consequence, conditional.alternative]
        #expect(branches.map(text) == ["true", "1", "2"])
        #expect([filter.collection, filter.match].map(text) == ["sales", "item.rate > 0"])
        #expect(iteration.variable == "x")
        #expect(iteration.collectionTypeRef?.name == "tSales")
        #expect(text(iteration.body) == "x")
        #expect(some.variable == "y")
        #expect(function.kind == .java)
        #expect(function.body.map(text) == "p")
    }

    @Test("nests as deep as a file may")
    func nesting() throws {
        let levels = 254
        let lists = String(repeating: "<list>", count: levels) + String(repeating: "</list>", count: levels)
        let (model, diagnostics) = try ModelReader.read(
            ModelSample.around("<decision name='d'>\(lists)</decision>"), file: "f")
        #expect(diagnostics == [])
        var expression = model.decisions.first?.expression
        var depth = 0
        while case .list(let list) = expression {
            expression = list.elements.first
            depth += 1
        }
        #expect(depth == levels)
    }

    private func text(_ expression: BoxedExpression) -> String {
        if case .literal(let literal) = expression { literal.text.content } else { "" }
    }
}
