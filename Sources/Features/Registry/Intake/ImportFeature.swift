import Database
import Journal
import Markup
import Operations
package import Site

/// What clerks do about files of registers, as it shows itself to the machine they sit at.
package struct ImportFeature: Sendable {
    let office: ImportOffice

    /// The pages of an office.
    package init(_ office: ImportOffice) { self.office = office }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Imports", ImportWords.title,
            endpoints: [form, take, parcel, mapping, look, rejected, confirm, act, receipt],
            panels: [Panel(OperatorPath.tasks, order: 10) { _, visit in try await tasks(visit) }])
    }

    /// The last imports, on the overview of operations.
    private func tasks(_ visit: Visit) async throws -> HTML? {
        let imports = try await office.journal.database.read { try $0.lastActs(onKind: "import", limit: 1) }
        let words = imports.first.map { last in
            Phrase(
                zh: "最近一次导入：\(Phrase.moment(last.act.at).zh)。", en: "The last import: \(Phrase.moment(last.act.at).en)."
            )
        }
        return """
            <section><h2>\(Link(ImportWords.title, to: ImportPaths.form.address()), in: visit.language)</h2>\
            <p>\((words ?? ImportWords.noImports)[visit.language])</p></section>
            """
    }
}
