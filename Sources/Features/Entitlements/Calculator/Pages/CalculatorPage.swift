import Civic
import Markup
import Packs
import Policy
import Site

/// The calculator: the next question, what was answered, and what every award says so far.
struct CalculatorPage {
    let model: CalculatorModel
    let visit: Visit
    var faults: FormFaults?

    private var language: Language { visit.language }

    var page: Page {
        let form = CalculatorForm(model: model, language: language, faults: faults)
        let lead = Phrase(
            zh: "\(model.plan.title.zh)，\(model.year) 年度。\(CalculatorWords.lead.zh)",
            en: "\(model.plan.title.en), \(model.year). \(CalculatorWords.lead.en)")
        var page = Page(
            CalculatorWords.title, column: "calculator", lead: lead,
            body: """
                \(form.problems, in: language)
                \(Notice(.info, CalculatorWords.notDue), in: language)
                \(form.start)
                \(form.question)
                \(answered)
                \(CalculatorResults(model: model, language: language).html)
                \(PackLine(model.shelved, asOf: visit.recordedUntil), in: language)
                """)
        page.hasErrors = faults != nil
        return page
    }

    private var answered: HTML? {
        let rows = CalculatorQuestion.allCases.compactMap { question -> SummaryList.Row? in
            guard model.answers.answers(question), let value = CalculatorAnswerText(model: model).text(question) else {
                return nil
            }
            let isOwn = !model.isFromRegistry || question == .sold || question == .bought
            let change = isOwn ? model.address(asking: question).text : nil
            return .init(CalculatorWords.name(question), value, change: change)
        }
        guard !rows.isEmpty else { return nil }
        let restart = Link(CalculatorWords.restart, to: CalculatorModel.path.address())
        return """
            <section><h2>\(heading[language])</h2>\(SummaryList(rows), in: language)\
            <p>\(restart, in: language)</p></section>
            """
    }

    private var heading: Phrase {
        guard model.isFromRegistry else { return CalculatorWords.answered }
        return CalculatorWords.answered.noting(
            Phrase(
                zh: "\(model.unit ?? "")，\(CalculatorWords.fromRegistry.zh)",
                en: "\(model.unit ?? ""), \(CalculatorWords.fromRegistry.en)"))
    }
}

/// The answers in words.
struct CalculatorAnswerText {
    let model: CalculatorModel

    private var answers: CalculatorAnswers { model.answers }
    private var plan: Plan { model.plan }

    /// What was answered to a question; `nil` where nothing was.
    func text(_ question: CalculatorQuestion) -> Phrase? {
        switch question {
        case .recognitions:
            guard let recognitions = answers.recognitions else { return nil }
            return recognitions.isEmpty ? CalculatorWords.none : .list(recognitions.map(text))
        case .day: return answers.day.map { .day($0) }
        case .kind: return answers.kind.map { CalculatorWords.words($0, in: CalculatorWords.kinds) }
        case .size: return answers.size.map { CalculatorWords.words($0, in: CalculatorWords.sizes) }
        case .district: return answers.district.map(district)
        case .aboveScale: return answers.aboveScale.map { $0 ? CalculatorWords.yes : CalculatorWords.no }
        case .firstYear:
            return switch answers.firstYear {
            case .never: CalculatorWords.never
            case .year(let year): .year(year)
            case nil: nil
            }
        case .sold: return answers.ledger == nil ? answers.sold.map(text) : CalculatorWords.ledger
        case .bought: return answers.ledger == nil ? answers.bought.map(text) : CalculatorWords.ledger
        }
    }

    /// A district's name; the pack's word for everywhere else in words.
    func district(_ name: String) -> Phrase {
        name.utf8.elementsEqual(plan.districts.outside.utf8) ? CalculatorWords.outside : Phrase(name)
    }

    private func text(_ recognition: CalculatorAnswers.Recognition) -> Phrase {
        let label = plan.recognition(recognition.kind).map { Phrase($0.label) } ?? Phrase(recognition.kind)
        return recognition.day.map { label.noting(.day($0)) } ?? label
    }

    private func text(_ trade: CalculatorAnswers.Trade) -> Phrase {
        guard !trade.isNone else { return CalculatorWords.none }
        let amounts = [
            ("turnover", trade.turnover), ("technology_amount", trade.technologyAmount),
            ("tax_exempt", trade.taxExempt),
        ].filter { $0.1 != .zero }
        return .sequence(
            amounts.map { member, amount in
                CalculatorWords.amount(member).labelling(Quantity.money(amount).text)
            })
    }
}
