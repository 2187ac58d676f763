import Civic
import Exact
import Journal
import Markup
import Site

/// What the pages of acts take.
enum ActInputs {
    /// The number of an act, from the path.
    static let id = Input<String>.text("id", ActWords.identifier, limit: 64, isRequired: true)
    /// What the acts are about.
    static let family = Input<String>.choice(
        "kind", ActWords.kind, ActWords.families.map { .init($0.family, $0.name) })
    /// The month in which they were done: its first and last day.
    static let month = Input<Period>(
        InputForm(
            name: "month", label: ActWords.month, hint: ActWords.monthHint, kind: .text(limit: 7), isRequired: false)
    ) { text throws(InputRefusal) in
        guard text.utf8.count == 7, let first = CivilDay(iso8601: (text + "-01").utf8) else {
            throw InputRefusal(
                Phrase(zh: "“月份”应为年和月，如 2026-11", en: "Month is a year and a month such as 2026-11"))
        }
        let next = first.adding(days: 31)
        let last = next.adding(days: -Int64(next.components.day))
        guard let month = Period(from: first, until: last) else {
            throw InputRefusal(Phrase(zh: "“月份”超出范围", en: "Month is out of range"))
        }
        return month
    }

    /// Which acts a visit asks for.
    static func selection(_ visit: Visit) -> ActSelection {
        var selection = ActSelection()
        selection.family = visit[family]
        if let month = visit[month] {
            let offset = visit.settings.offsetMinutes
            selection.from = .start(of: month.from, offsetMinutes: offset)
            selection.until = .start(of: month.until.adding(days: 1), offsetMinutes: offset)
        }
        return selection
    }

    /// The act that a visit asks for.
    ///
    /// - Throws: `Refusal` where the number is none.
    static func act(_ visit: Visit) throws -> Identifier {
        let text = try visit.required(id)
        guard let id = try? Identifier(text, of: Act.prefix) else { throw missing(text) }
        return id
    }

    /// There is no such act.
    static func missing(_ id: String) -> Refusal {
        .missing(
            Phrase(
                zh: "没有编号为“\(id)”的办理。请核对编号，或从“办理记录”查找",
                en: "there is no act “\(id)”; look for it under Record"))
    }
}
