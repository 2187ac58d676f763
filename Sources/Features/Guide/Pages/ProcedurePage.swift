import Journal
import Markup
import Site

/// A procedure as the system follows it: where a case can stand, who does what, within how many days.
func procedurePage(_ procedure: Procedure, _ visit: Visit) -> Page {
    let ends = procedure.states.filter(\.isFinal).map { Phrase($0.label) }
    let facts = SummaryList([
        .init(GuideWords.begins, Phrase(procedure.states.first?.label ?? "")),
        .init(GuideWords.ends, Phrase.list(ends)),
        .init(GuideWords.actors, Phrase.list(procedure.roles.map { Phrase($0.label) })),
    ])
    let tables = procedure.chapter.enumerated().map { place, section in
        sectionTable(section, id: "section-\(place + 1)")
    }
    return Page(
        Phrase(procedure.title), column: "guide", trail: [Link(GuideWords.title, to: "/guide")],
        lead: GuideWords.procedureLead, content: [facts] + tables)
}

/// A row of a table whose columns the procedure names.
private struct SectionRow: Sendable {
    let cells: [String]
}

private func sectionTable(_ section: Procedure.Section, id: String) -> DataTable<SectionRow> {
    let columns = section.heads.indices.map { index in
        TableColumn<SectionRow>(GuideWords.head(section.heads[index])) { row in
            index < row.cells.count && !row.cells[index].isEmpty ? .text(row.cells[index]) : .none
        }
    }
    return DataTable(
        id, GuideWords.head(section.title), rows: section.rows.map(SectionRow.init), columns: columns,
        note: section.note.map { Phrase($0) })
}
