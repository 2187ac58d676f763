import Journal
import Markup
import Site

/// A procedure as the system follows it: where a case can stand, who does what, within how many days.
func procedurePage(_ procedure: Procedure, _ visit: Visit) -> Page {
    let ends = procedure.states.filter(\.isFinal).map { Phrase(procedure.words($0.label)) }
    let begin = procedure.states.first.map { Phrase(procedure.words($0.label)) } ?? Phrase("")
    let facts = SummaryList([
        .init(GuideWords.begins, begin), .init(GuideWords.ends, Phrase.list(ends)),
        .init(GuideWords.actors, Phrase.list(procedure.roles.map { Phrase(procedure.words($0.label)) })),
    ])
    let tables = procedure.chapter.enumerated().map { place, section in
        sectionTable(section, id: "section-\(place + 1)")
    }
    return Page(
        Phrase(procedure.words(procedure.title)), column: "guide", trail: [Link(GuideWords.title, to: "/guide")],
        lead: GuideWords.procedureLead, content: [facts] + tables)
}

/// A row of a table whose columns the procedure names.
private struct SectionRow: Sendable {
    let cells: [Procedure.Words]
}

private func sectionTable(_ section: Procedure.Section, id: String) -> DataTable<SectionRow> {
    let columns = section.heads.indices.map { index in
        TableColumn<SectionRow>(Phrase(section.heads[index])) { row in
            index < row.cells.count && !row.cells[index].zh.isEmpty ? .phrase(Phrase(row.cells[index])) : .none
        }
    }
    return DataTable(
        id, Phrase(section.title), rows: section.rows.map(SectionRow.init), columns: columns,
        note: section.note.map { Phrase($0) })
}

extension Phrase {
    /// Words of a procedure's table.
    init(_ words: Procedure.Words) { self.init(zh: words.zh, en: words.en) }
}
