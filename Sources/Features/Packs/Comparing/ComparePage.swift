import Markup
import Policy
import Site

/// What the page that compares two versions shows.
struct CompareModel: Sendable {
    let versions: [PackVersion]
    let from: PackVersion?
    let to: PackVersion?
    /// What differs; `nil` where there are no two versions to compare.
    let difference: PackDifference?
    /// What later features know of the difference.
    var panels: [HTML] = []
}

/// Two versions held against one another, statement by statement.
struct ComparePage {
    let model: CompareModel
    let visit: Visit

    private var language: Language { visit.language }

    var page: Page {
        Page(
            VersionWords.compare, column: "plan",
            trail: [
                Link(PlanWords.plan, to: PlanPaths.plan.address()),
                Link(VersionWords.versions, to: PlanPaths.versions.address()),
            ], lead: VersionWords.compareLead,
            body: """
                \(missing, in: language)
                \(filter, in: language)
                \(table, in: language)
                \(model.panels)
                """)
    }

    /// What is missing where nothing can be compared.
    private var missing: Notice? {
        guard model.difference == nil else { return nil }
        return Notice(.info, model.versions.isEmpty ? VersionWords.notEnough : VersionWords.onlyOne)
    }

    private var filter: FilterForm? {
        guard model.versions.count > 1 else { return nil }
        let choices = model.versions.map { version in
            let (installed, tag) = (version.installed, version.tag.words)
            return Choice(
                installed.code,
                Phrase(
                    zh: "\(installed.title) 第 \(installed.version) 版（\(tag.zh)，\(installed.code)）",
                    en: "\(installed.title) \(installed.version) (\(tag.en), \(installed.code))"))
        }
        return FilterForm(
            [
                ChoiceField(
                    "from", FieldLabel(VersionWords.from), choices, value: model.from?.installed.code ?? "",
                    style: .list),
                ChoiceField(
                    "to", FieldLabel(VersionWords.to), choices, value: model.to?.installed.code ?? "", style: .list),
            ], at: PlanPaths.compare.address())
    }

    private var table: DataTable<PackDifference.Change>? {
        guard let difference = model.difference else { return nil }
        return DataTable(
            "differences", VersionWords.differences, rows: difference.changes,
            columns: [
                TableColumn(VersionWords.area) { .phrase($0.area.name) },
                TableColumn(PlanWords.what, isHeader: true) { change in
                    change.field.map { .noted(.phrase(change.subject), $0) } ?? .phrase(change.subject)
                },
                TableColumn(VersionWords.change, .lamp) { .tag($0.tag) },
                TableColumn(VersionWords.before) { $0.cell($0.before) },
                TableColumn(VersionWords.after) { $0.cell($0.after) },
            ], empty: VersionWords.same)
    }
}

extension PackDifference.Change {
    /// What became of it, as a label.
    fileprivate var tag: Tag {
        switch kind {
        case .added: Tag(VersionWords.added, .good)
        case .removed: Tag(VersionWords.removed, .bad)
        case .changed: Tag(VersionWords.changed, .warn)
        }
    }

    /// A value as the model has it in code type, any other as words.
    fileprivate func cell(_ value: Phrase?) -> TableCell {
        guard let value, !value.isEmpty else { return .none }
        return area == .decisions || area == .files ? .code(value.zh) : .phrase(value)
    }
}
