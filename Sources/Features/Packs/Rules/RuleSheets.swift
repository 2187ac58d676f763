import DMN
import Markup
import Policy

/// The decisions behind a rule, one below the other in the order they are made.
struct RuleSheets {
    let book: RuleBook
    let pieces: PlanPieces
    /// Names the tables of several rules on one page apart.
    let idPrefix: String

    private var language: Language { pieces.language }

    var html: HTML {
        let gloss = Gloss(book.glossary)
        let sheets = book.decisions.enumerated().map { index, sheet in section(sheet, index + 1, gloss) }
        return "\(drawing)\(sheets)"
    }

    private var drawing: HTML? {
        RequirementDrawing(book, language).map { drawing in
            "<h3>\(RuleWords.relations[language])</h3>\(drawing.html)"
        }
    }

    private func section(_ sheet: DecisionSheet, _ number: Int, _ gloss: Gloss) -> HTML {
        let isResult = number == book.decisions.count
        let title = Phrase(zh: "\(number). \(sheet.title.zh)", en: "\(number). \(sheet.title.en)")
        let mark: HTML? = isResult ? " \(Tag(RuleWords.result, .good), in: language)" : nil
        let kind: HTML? = sheet.kind == .function ? " \(Tag(RuleWords.function), in: language)" : nil
        let box = BoxView(gloss: gloss, language: language, id: "\(idPrefix)-\(number)", caption: sheet.title)
        return """
            <section class="rule"><h3>\(title[language])\(mark)\(kind)</h3>\
            \(remarks(sheet))\(sheet.logic.map(box.html))</section>
            """
    }

    /// The question in words, and small below it what the decision draws on and which clauses it rests on.
    private func remarks(_ sheet: DecisionSheet) -> HTML {
        let question = sheet.question.map { text -> HTML in "<p>\(Phrase(Text(model: text))[language])</p>" }
        let description = sheet.description.map { text -> HTML in
            "<p class=\"note\">\(Phrase(Text(model: text))[language])</p>"
        }
        var parts: [Phrase] = []
        if !sheet.parameters.isEmpty {
            parts.append(
                RuleWords.input.labelling(.list(sheet.parameters.map { Phrase(zh: $0.label ?? $0.name, en: $0.name) })))
        }
        if !sheet.needs.isEmpty {
            let names = sheet.needs.map { need in book.sheets.first { $0.name.isSame(as: need) }?.title ?? Phrase(need)
            }
            parts.append(RuleWords.needs.labelling(.list(names)))
        }
        let titles = sheet.clauses.map { pieces.plan.clauses[$0].map { Phrase($0.title) } ?? Phrase($0) }
        if !titles.isEmpty { parts.append(RuleWords.rests.labelling(.list(titles))) }
        let notes = parts.map { part -> HTML in "<p class=\"note\">\(part[language])</p>" }
        return "\(question)\(description)\(notes)"
    }
}
