package import DMN
import FEEL

/// A decision table of a pack's own model, with the table that runs.
package struct PackTable: Sendable {
    /// The model's file.
    package let file: String
    /// The decision or function it belongs to, and what people read for it.
    package let element: String
    /// What people read for the decision or function.
    package let label: String
    /// The table as it was written.
    package let table: DecisionTable
    /// The table that runs.
    let compiled: TableExpr
    /// What columns and examples are called.
    let words: TableWords
    let key: Key

    /// Where a table stands: its model's namespace and the place in the file.
    struct Key: Hashable, Sendable {
        let namespace: Word
        let position: SourcePosition
    }
}

extension Pack {
    /// The tables of the models that can run, in the order of files and of elements.
    var tables: [PackTable] {
        models.filter { $0.isWhole && $0.program.findings.isEmpty }.flatMap { PackTable.all(of: $0, plan) }
    }
}

extension PackTable {
    fileprivate static func all(of model: Model, _ plan: Plan) -> [PackTable] {
        var compiled: [Key: TableExpr] = [:]
        for table in model.program.tables {
            if let key = Key(table.site, in: model.program) { compiled[key] = table }
        }
        var found: [PackTable] = []
        for element in model.definitions.drgElements {
            for table in element.logic?.tables ?? [] {
                let key = Key(namespace: Word(model.definitions.namespace), position: table.head.position)
                guard let running = compiled[key] else { continue }
                found.append(
                    PackTable(
                        file: model.file, element: element.name,
                        label: model.program.step(named: element.name)?.label ?? element.name, table: table,
                        compiled: running, words: TableWords(table, running, of: element.name, in: model, plan),
                        key: key))
            }
        }
        return found
    }
}

extension PackTable.Key {
    /// Where the table at a site of a program stands; nil for a site of another program.
    init?(_ site: Site, in program: Program) {
        guard program.sources.indices.contains(Int(site.source)), let position = program.position(of: site) else {
            return nil
        }
        namespace = Word(program.sources[Int(site.source)].namespace)
        self.position = position
    }
}
