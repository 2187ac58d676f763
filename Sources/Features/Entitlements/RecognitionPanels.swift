import Civic
import Database
import Exact
import Markup
import Packs
import Policy
import Registry
import Site

/// What the registers show of the measures that pay for recognitions: how many there are since the plan began.
///
/// It tells what is on record and nothing else: whether a measure does well, nobody can read off a count.
struct RecognitionPanels: Sendable {
    let shelf: PackShelf
    let database: Database

    /// A word on the list of measures, and a table on the measure's own page.
    var all: [Panel] {
        [
            Panel(PlanPlaces.state, order: 10) { subject, visit in
                let rows = try await rows(of: subject, visit)
                let count = rows.reduce(0) { $0 + $1.count }
                guard count > 0 else { return nil }
                let words = RecognitionWords.onRecord + Phrase(" ") + Quantity.count(count, .items).text
                return Tag(words).html(in: visit.language)
            },
            Panel(PlanPlaces.measure, order: 10) { subject, visit in
                let rows = try await rows(of: subject, visit)
                guard !rows.isEmpty else { return nil }
                return table(rows, visit).html(in: visit.language)
            },
        ]
    }

    /// A kind of recognition that a measure pays for, and how many there are.
    private struct Row: Sendable {
        let kind: Phrase
        let count: Int
    }

    private func rows(of subject: String, _ visit: Visit) async throws -> [Row] {
        guard let plan = try await shelf.shown()?.plan, let number = Int(subject) else { return [] }
        let awards = plan.awards.filter { $0.measure == number && $0.subject == .recognition }
        let kinds = awards.flatMap(\.kinds).compactMap { plan.recognition($0) }.filter(\.isEnabled)
        guard !kinds.isEmpty else { return [] }
        let (moment, period) = (AsOf(visit.today, known: visit.now), plan.period)
        let counts = try await database.read { reader in
            try reader.counts(
                of: .recognition, by: SQLName("recognition"), moment,
                where: """
                    recognition IN (\(list: kinds.map(\.kind))) AND recognised_on >= \(period.from)
                    AND recognised_on <= \(period.until)
                    """)
        }
        return kinds.map { Row(kind: Phrase($0.label), count: counts[$0.kind] ?? 0) }
    }

    private func table(_ rows: [Row], _ visit: Visit) -> DataTable<Row> {
        DataTable(
            "recognitions", RecognitionWords.caption, rows: rows,
            columns: [
                TableColumn(RecognitionWords.kind, isHeader: true) { .phrase($0.kind) },
                TableColumn(RecognitionWords.count, .number(unit: Counter.items.unit(for: 2))) {
                    .number(Int64($0.count))
                },
            ],
            note: visit.recordedUntil.map {
                RecognitionWords.reading + RecognitionWords.asOf.labelling($0)
            })
    }
}

/// The words of the panels.
enum RecognitionWords {
    static let onRecord = Phrase(zh: "在册认定", en: "On record:")
    static let caption = Phrase(zh: "台账中的认定", en: "Recognitions on record")
    static let kind = Phrase(zh: "认定事项", en: "Recognition")
    static let count = Phrase(zh: "计划期内认定", en: "Since the plan began")
    static let reading = Phrase(
        zh: "口径：计划实施期限内认定、备案或者评价的事项，撤销的不计。", en: "Recognised in the plan's period, revoked ones not counted. ")
    static let asOf = Phrase(zh: "数据截至", en: "Data as of")
}
