import Civic
import Documents
import Exact
import Markup
import Operations
import Policy
import Site

/// 异常合同清单: what each rule found, which contracts, why, by which clause, and which of them a sample draws.
struct AnomaliesPage {
    /// What the page shows.
    struct Model: Sendable {
        let survey: AnomalySurvey
        let filter: AnomalyFilter
        /// The lines that meet the filter.
        let lines: [AnomalyList.Line]
        /// Those of the page.
        let shown: [AnomalyList.Line]
        let pager: Pager
        let sample: AnomalySample?
        let drawn: Set<String>
    }

    let model: Model
    let visit: Visit

    /// Where it is.
    static let path: Path = "/operator/anomalies"
    /// How many contracts a page has.
    static let size = 50

    /// The list with the filter of a visit.
    static func address(_ visit: Visit, year: Int) -> Address {
        func written(_ name: String) -> String? { visit.written[name].flatMap { $0.isEmpty ? nil : $0 } }
        return path.address([
            "year": "\(year)", "rule": written("rule"), "treatment": written("treatment"), "text": written("text"),
            "sample": written("sample"), "seed": written("seed"),
        ])
    }

    private var survey: AnomalySurvey { model.survey }
    private var address: Address { AnomaliesPage.address(visit, year: survey.year) }

    var page: Page {
        let asOf = visit.head.at.map { Phrase(zh: "数据截至", en: "Data as of").labelling(.moment($0)) }
        let parts: [(any Component)?] = [filter, rules, sample, list, unknown, clauses]
        return Page(
            AnomalyWords.title, column: OperatorPath.column, trail: OperatorPath.trail,
            lead: .sequence([AnomalyWords.count(survey), asOf].compactMap { $0 }),
            content: parts.compactMap { $0 })
    }

    private var filter: any Component {
        func written(_ name: String) -> String { visit.written[name] ?? "" }
        return FilterForm(
            [
                NumberField("year", FieldLabel(AnomalyWords.year), value: "\(survey.year)", unit: Phrase("")),
                ChoiceField(
                    "rule", FieldLabel(AnomalyWords.rule), survey.scan.kinds.map { Choice($0.code, Phrase($0.word)) },
                    value: written("rule"), style: .list, open: AnomalyWords.every),
                ChoiceField(
                    "treatment", FieldLabel(AnomalyWords.treatment),
                    Anomaly.Treatment.allCases.map { Choice($0.rawValue, AnomalyWords.treatment($0)) },
                    value: written("treatment"), style: .list, open: AnomalyWords.every),
                TextField(
                    "text", FieldLabel(AnomalyWords.text, hint: AnomalyWords.textHint), value: written("text"),
                    kind: .search),
                TextField(
                    "sample", FieldLabel(AnomalyWords.share, hint: AnomalyWords.shareHint), value: written("sample"),
                    width: .short),
                TextField(
                    "seed", FieldLabel(AnomalyWords.seed, hint: AnomalyWords.seedHint), value: written("seed"),
                    width: .short),
            ], at: address)
    }
}

// MARK: - Tables

extension AnomaliesPage {
    private struct RuleLine: Sendable {
        let word: Phrase
        let treatment: Anomaly.Treatment?
        let entries: Int
        let contracts: Int
        let turnover: Yuan
    }

    private var rules: any Component {
        let turnovers = Dictionary(survey.source.contracts.map { ($0.id, $0.turnover) }) { first, _ in first }
        let rows = survey.scan.kinds.map { kind in
            let found = survey.list.anomalies.filter { $0.code == kind.code }
            let contracts = Set(found.flatMap(\.contracts))
            let fen = contracts.reduce(Int128(0)) { $0 + Int128(turnovers[$1]?.fen ?? 0) }
            return RuleLine(
                word: Phrase(kind.word), treatment: found.first?.treatment, entries: found.count,
                contracts: contracts.count,
                turnover: Yuan(fen: Int64(clamping: fen)))
        }
        return DataTable(
            "rules", AnomalyWords.byRule, rows: rows,
            columns: [
                TableColumn(AnomalyWords.rule) { .phrase($0.word) },
                TableColumn(AnomalyWords.treatment, .lamp) { row in
                    row.treatment.map { .tag(AnomaliesPage.tag($0)) } ?? .none
                },
                TableColumn(AnomalyWords.entries, .number) { .number(Int64($0.entries)) },
                TableColumn(AnomalyWords.contracts, .number(unit: Phrase(zh: "份", en: "contracts"))) {
                    .number(Int64($0.contracts))
                },
                TableColumn(AnomalyWords.turnover, .money(.wan, decimals: 2)) { .money($0.turnover) },
            ])
    }

    private var list: any Component {
        let (survey, drawn) = (survey, model.drawn)
        return DataTable(
            "anomalies", AnomalyWords.title, rows: model.shown,
            columns: [
                TableColumn(AnomalyWords.contract, .code, isHeader: true) { line in
                    .noted(.code(line.contract.id), Phrase(survey.source.titles[line.contract.id] ?? ""))
                },
                TableColumn(AnomalyWords.day, .day) { .day($0.contract.registeredOn) },
                TableColumn(AnomalyWords.parties) { line in
                    .noted(
                        .text(survey.source.name(of: line.contract.seller)),
                        Phrase(survey.source.name(of: line.contract.buyer)))
                },
                TableColumn(AnomalyWords.amount, .money(.wan, decimals: 2)) { .money($0.contract.technologyAmount) },
                TableColumn(AnomalyWords.treatment, .lamp) { line in
                    let word = drawn.contains(line.contract.id) ? AnomalyWords.drawn : Phrase("")
                    return .noted(.tag(AnomaliesPage.tag(line.treatment)), word)
                },
                TableColumn(AnomalyWords.rule) { .phrase(.list(survey.words($0).map { Phrase($0) })) },
                TableColumn(AnomalyWords.reason) { line in
                    .noted(.phrase(Phrase(survey.message(line))), .list(survey.clauses(line).map { Phrase($0) }))
                },
                TableColumn(AnomalyWords.group, .number(unit: Phrase(zh: "份", en: "contracts"))) { line in
                    let others = survey.others(line).count
                    return others == 0 ? .none : .number(Int64(others))
                },
            ], note: AnomalyWords.lead, pager: model.pager,
            exports: ExportLinks(address, total: model.lines.count, parameter: nil))
    }

    private static func tag(_ treatment: Anomaly.Treatment) -> Tag {
        Tag(AnomalyWords.treatment(treatment), treatment == .verify ? .warn : .plain)
    }
}

// MARK: - What else is told

extension AnomaliesPage {
    private var sample: (any Component)? {
        guard let sample = model.sample else { return nil }
        return Notice(
            .info, Phrase(survey.telling(sample)) + Phrase(zh: "。", en: ". ") + AnomalyWords.method,
            title: AnomalyWords.sampled)
    }

    private var unknown: (any Component)? {
        guard !survey.unknown.isEmpty else { return nil }
        let items = survey.unknown.map { text -> HTML in "<li>\(Phrase(text)[visit.language])</li>" }
        return PageSection(AnomalyWords.unknown, ["<ul>\(items)</ul>" as HTML])
    }

    private var clauses: (any Component)? {
        let clauses = survey.citedClauses
        guard !clauses.isEmpty else { return nil }
        return PageSection(
            AnomalyWords.clauses, [SummaryList(clauses.map { SummaryList.Row(Phrase($0.key), Phrase($0.value)) })])
    }
}

// MARK: - As a file

extension AnomaliesPage.Model {
    /// The lines of the filter with empty columns for what the division finds.
    func file(_ visit: Visit) -> TableFile {
        var notes: [(key: String, value: String)] = [
            ("内容", "异常合同清单"), ("年度", "\(survey.year)"), ("有效日期", "\(visit.today)"),
            ("数据截至", visit.now.text(offsetMinutes: visit.settings.offsetMinutes)),
            ("计入合同", "\(survey.list.counted.count)"), ("列入清单", "\(survey.lines.count)"), ("本表", "\(lines.count)"),
            ("性质", "列入清单只说明要核查，不说明有问题"), ("存证序号", "\(visit.head.acts)"),
        ]
        if let sample {
            notes += [("抽查", survey.telling(sample).zh), ("抽查方法", AnomalyWords.method.zh)]
        }
        notes += survey.unknown.map { ("不能判断", $0.zh) } + survey.citedClauses.map { ($0.key.zh, $0.value.zh) }
        return TableFile(
            "异常合同清单-\(survey.year)", sheet: "清单", columns: survey.columns(sample), rows: survey.rows(lines, sample),
            notes: notes)
    }
}

extension Phrase {
    /// Words of the model.
    init(_ text: Text) { self.init(zh: text.zh, en: text.en) }
}
