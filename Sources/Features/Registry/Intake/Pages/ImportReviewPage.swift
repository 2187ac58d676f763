import Exact
import Interchange
import Journal
import Markup
import Operations
import Site
import TransparencyLog

/// A file that waits: what its headers were taken for, what would change, which rows would come back.
struct ImportReviewPage {
    let parcel: ImportParcel
    let visit: Visit

    /// How many rejected rows are shown; the file has them all.
    private static let shown = 200

    private var guess: ImportGuess { parcel.guess }

    var page: Page {
        let parts: [(any Component)?] = [blocked, summary, counts, next, rejected, mapping, telling, tidied]
        return Page(
            ImportWords.review, column: OperatorPath.column, trail: ImportReviewPage.trail,
            lead: ImportWords.reviewSummary.labelling(Phrase(parcel.name)), content: parts.compactMap { $0 })
    }

    /// The way back from a page of a file.
    static var trail: [Link] { OperatorPath.trail + [Link(ImportWords.title, to: ImportPaths.form.address())] }

    /// What a person has to mend first.
    private var blocked: (any Component)? {
        guard guess.recognition == nil else { return nil }
        let reasons = guess.findings.filter(\.isBlocking).map { Phrase("\($0)") }
        return Notice(.bad, .sequence([ImportWords.unclear] + reasons), title: ImportWords.findings)
    }

    private var summary: SummaryList { SummaryList(ImportReviewPage.rows(of: parcel)) }

    /// What a file is, by name.
    static func rows(of parcel: ImportParcel, change: String? = nil) -> [SummaryList.Row] {
        let size =
            parcel.size < 1 << 20
            ? "\(Digits.grouped((parcel.size + 1_023) >> 10)) KB" : "\(Digits.grouped(parcel.size >> 20)) MB"
        let rows = parcel.review.map { Phrase(zh: "，", en: ", ") + Quantity.count($0.rows, .rows).text } ?? Phrase("")
        return [
            SummaryList.Row(ImportWords.fileName, Phrase(parcel.name), change: change),
            SummaryList.Row(ImportWords.size, Phrase(size) + rows),
            SummaryList.Row(ImportWords.hash, "<code>\(parcel.hash.hexadecimal)</code>" as HTML),
            SummaryList.Row(ImportWords.register, RegisterNames.phrase(parcel.guess.register), change: change),
            SummaryList.Row(ImportWords.origin, Phrase(parcel.origin), change: change),
            SummaryList.Row(OperatorWords.account, Phrase(parcel.account.rawValue), change: change),
            SummaryList.Row(
                ImportWords.dating, parcel.isCorrection ? ImportWords.asCorrection : ImportWords.fromToday,
                change: change),
        ]
    }
}

// MARK: - What would change

extension ImportReviewPage {
    private var counts: (any Component)? { parcel.review.map { ImportReviewPage.counts($0) } }

    /// The four counts of a review.
    static func counts(_ review: ImportReview) -> any Component {
        let counts = [
            (ImportWords.new, review.new), (ImportWords.changed, review.changed),
            (ImportWords.unchanged, review.unchanged), (ImportWords.rejected, review.rejected.count),
        ]
        return FigureRow(counts.map { Figure($0.0, .count($0.1, .rows)) })
    }

    private var next: (any Component)? {
        guard guess.recognition != nil else { return nil }
        guard let review = parcel.review else {
            return PageSection(
                ImportWords.counts,
                [
                    "<p>\(ImportWords.notLooked[visit.language])</p>" as HTML,
                    Form(to: ImportPaths.look.address(["parcel": parcel.id]).text, [], button: ImportWords.look),
                ])
        }
        guard review.accepted > 0 else { return Notice(.info, ImportWords.nothing) }
        let address = ImportPaths.confirm.address(["parcel": parcel.id]).text
        return "<p><a class=\"button\"\(attribute: "href", link: address)>\(ImportWords.goOn[visit.language])</a></p>"
            as HTML
    }

    private var rejected: (any Component)? {
        guard let review = parcel.review else { return nil }
        guard !review.rejected.isEmpty else { return "<p>\(ImportWords.allGood[visit.language])</p>" as HTML }
        let shown = Array(review.rejected.prefix(ImportReviewPage.shown))
        let more = Phrase(
            zh: "共 \(review.rejected.count) 行，这里列出前 \(shown.count) 行",
            en: "\(review.rejected.count) in all, the first \(shown.count) here")
        let file = Link(ImportWords.takeRejected, to: ImportPaths.rejected.address(["parcel": parcel.id]))
        return PageSection(
            ImportWords.rejectedRows,
            [
                "<p>\(file, in: visit.language)</p>" as HTML,
                DataTable(
                    "rejected", ImportWords.rejectedRows, rows: shown,
                    columns: [
                        TableColumn(ImportWords.line, .number) { .number(Int64($0.line)) },
                        TableColumn(ImportWords.column) { $0.column.isEmpty ? .none : .text($0.column) },
                        TableColumn(ImportWords.content, .code) { $0.value.isEmpty ? .none : .code($0.value) },
                        TableColumn(ImportWords.problem) { .text($0.problem) },
                        TableColumn(ImportWords.remedy) { .text($0.remedy) },
                    ], note: shown.count < review.rejected.count ? more : nil),
            ])
    }

    private var tidied: (any Component)? {
        guard let review = parcel.review else { return nil }
        let tidied = zip(guess.headers, review.tidied).filter { !$0.1.isEmpty }.map { header, tally in
            SummaryList.Row(Phrase(header.header), Phrase("\(tally)"))
        }
        let passed = Phrase.list(review.passed.map { Phrase("\($0.line)") })
        let rows =
            tidied
            + (passed.isEmpty
                ? [] : [SummaryList.Row(ImportWords.passed, Phrase(zh: "第 \(passed.zh) 行", en: "lines \(passed.en)"))])
        return rows.isEmpty ? nil : PageSection(ImportWords.tidied, [SummaryList(rows)])
    }
}

// MARK: - Headers

extension ImportReviewPage {
    private func field(_ header: HeaderGuess.Answer) -> Phrase? {
        guard header.isBound, let column = header.column else { return nil }
        return names.first { $0.id.utf8.elementsEqual(column.utf8) }?.name
    }

    /// The fields a header can be, with what they are called.
    private var names: [(id: String, name: Phrase, isMoney: Bool)] {
        guess.register.expectedColumns.map { ($0.id, Phrase($0.header), $0.isMoney) }
    }

    private var mapping: any Component {
        DataTable(
            "headers", ImportWords.mapping, rows: guess.headers.filter { $0.match != .blank },
            columns: [
                TableColumn(ImportWords.header) { .text($0.header) },
                TableColumn(ImportWords.readAs) { header in
                    guard let name = field(header) else { return .none }
                    return .phrase(name.noting(header.unit.map(ImportWords.unit) ?? Phrase("")))
                },
                TableColumn(ImportWords.note) { .phrase(ImportWords.match($0.match)) },
            ])
    }

    /// A list for each header that is not certain.
    private var telling: (any Component)? {
        let unclear = guess.headers.filter { header in
            guard header.position < ImportInputs.mostHeaders else { return false }
            return switch header.match {
            case .guess, .competing, .unknown: true
            case .told, .exact, .normalised: isWithoutUnit(header)
            case .ignored, .blank: false
            }
        }
        guard !unclear.isEmpty else { return nil }
        let fields = unclear.map { header in
            ChoiceField(
                "header-\(header.position)", FieldLabel(Phrase(header.header), isOptional: true), choices,
                value: header.match == .guess ? header.column ?? "" : "", style: .list, open: ImportWords.open)
        }
        let action = ImportPaths.mapping.address(["parcel": parcel.id]).text
        return PageSection(ImportWords.tellTitle, [Form(to: action, fields, button: ImportWords.tell)])
    }

    private func isWithoutUnit(_ header: HeaderGuess.Answer) -> Bool {
        header.unit == nil && names.contains { $0.isMoney && $0.id == header.column }
    }

    private var choices: [Choice] {
        let fields = names.flatMap { field -> [Choice] in
            guard field.isMoney else { return [Choice(field.id, field.name)] }
            return [AmountUnit.yuan, .wan].map { unit in
                Choice(ToldHeader.column(field.id, unit).code, field.name.noting(ImportWords.unit(unit)))
            }
        }
        return fields + [Choice(ToldHeader.ignored.code, ImportWords.leave)]
    }
}
