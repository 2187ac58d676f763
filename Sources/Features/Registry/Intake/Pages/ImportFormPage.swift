import Exact
import Interchange
import Journal
import Markup
import Operations
import Site

/// The form for a file, and the last imports.
struct ImportFormPage {
    /// What the page shows.
    struct Model: Sendable {
        let accounts: [Actor]
        let imports: [TimelineEntry]
        let hasPack: Bool
        var faults: FormFaults?
    }

    let model: Model
    let visit: Visit

    /// How many imports are listed.
    static let shown = 20

    var page: Page {
        let parts: [(any Component)?] = [ErrorSummary(of: fields), form, imports]
        return Page(
            ImportWords.title, column: OperatorPath.column, trail: OperatorPath.trail, lead: ImportWords.lead,
            content: parts.compactMap { $0 })
    }

    private var form: any Component {
        guard model.hasPack else { return Notice(.warn, ImportWords.noPack + Phrase(zh: "。", en: ".")) }
        return Form(to: ImportPaths.form.address().text, fields, button: ImportWords.start)
    }

    private func written(_ name: String) -> String? { model.faults?.written[name] }

    private var fields: [any Markup.Field] {
        let faults = model.faults
        func label(_ input: some InputField) -> FieldLabel {
            FieldLabel(
                input.form.label, hint: input.form.hint, error: faults?[input.form.name],
                isOptional: !input.form.isRequired)
        }
        return [
            FileField("file", label(ImportInputs.file), kinds: ["xlsx", "csv"], most: ImportOffice.largest),
            ChoiceField(
                "register",
                FieldLabel(ImportWords.register, hint: ImportWords.registerHint, error: faults?["register"]),
                Register.all.map { Choice($0.id.rawValue, RegisterNames.phrase($0)) },
                value: written("register") ?? "", style: .list, open: ImportWords.byHeader),
            TextField("origin", label(ImportInputs.origin), value: written("origin") ?? ImportWords.standardOrigin),
            ChoiceField.account(
                "account", among: model.accounts, value: written("account") ?? "", error: faults?["account"]),
            ChecksField(
                "correction", FieldLabel(ImportWords.dating, error: faults?["correction"]),
                [Choice("1", ImportWords.correction, hint: ImportWords.correctionHint)],
                values: written("correction").map { [$0] } ?? []),
        ]
    }

    private var imports: any Component {
        DataTable(
            "imports", ImportWords.imports, rows: model.imports,
            columns: [
                TableColumn(ImportWords.act, .link) { entry in
                    .link(Link(Phrase("\(entry.act.id)"), to: RegistryPath.act("\(entry.act.id)")))
                },
                TableColumn(ImportWords.time, .day) { .moment($0.act.at) },
                TableColumn(ImportWords.register) { entry in
                    let name = entry.fact("register")
                    return Register.named(name).map { .phrase(RegisterNames.phrase($0)) } ?? .text(name)
                },
                TableColumn(ImportWords.origin) { .text($0.fact("origin")) },
                TableColumn(ImportWords.new, .number) { .count(of: $0, "new") },
                TableColumn(ImportWords.changed, .number) { .count(of: $0, "changed") },
                TableColumn(ImportWords.unchanged, .number) { .count(of: $0, "unchanged") },
                TableColumn(ImportWords.rejected, .number) { .count(of: $0, "rejected") },
            ], empty: ImportWords.noImports, layout: .wide)
    }
}

extension TimelineEntry {
    /// What an act states under a name, as text; empty where it states nothing.
    fileprivate func fact(_ name: String) -> String {
        guard let value = facts?.first(where: { $0.key == name })?.value else { return "" }
        return value.string ?? String(decoding: value.utf8, as: UTF8.self)
    }
}

extension TableCell {
    /// How many rows an act states under a name.
    fileprivate static func count(of entry: TimelineEntry, _ name: String) -> TableCell {
        Int64(entry.fact(name)).map { .number($0) } ?? .none
    }
}
