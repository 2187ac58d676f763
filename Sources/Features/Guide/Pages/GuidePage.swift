import Journal
import Markup
import Site

/// Who finds what where, and the procedures.
func guidePage(_ procedures: [Procedure], _ visit: Visit) -> Page {
    let readers = GuideReader.all.map { reader -> any Component in
        let steps = reader.steps.map { step -> HTML in
            let link = step.link.map { link -> HTML in " \(link, in: visit.language)" }
            return "<li>\(visit(step.text))\(link)</li>\n"
        }
        return PageSection(reader.name, ["<p>\(visit(reader.purpose))</p><ol>\(steps)</ol>" as HTML])
    }
    let table = DataTable(
        "procedures", GuideWords.procedures, rows: procedures,
        columns: [
            TableColumn(GuideWords.procedure, .link) { procedure in
                .link(Link(Phrase(procedure.words(procedure.title)), to: "/guide/procedures/\(procedure.id.text)"))
            },
            TableColumn(GuideWords.stepCount, .number) { .number(Int64($0.transitions.count)) },
            TableColumn(GuideWords.periods) { procedure in
                let periods = procedure.parameters.map {
                    Phrase(procedure.words($0.label)).noting(Phrase($0.standard.words))
                }
                return periods.isEmpty ? .none : .phrase(Phrase.list(periods))
            },
        ])
    return Page(GuideWords.title, column: "guide", lead: GuideWords.lead, content: readers + [table])
}
