import Civic
import Markup
import Packs
import Policy
import Site

/// The question of the page, as a form that only asks: its answers stand in the address.
struct CalculatorForm {
    let model: CalculatorModel
    let language: Language
    let faults: FormFaults?

    private var plan: Plan { model.plan }

    /// What was wrong with the last answer.
    var problems: ErrorSummary? {
        guard let faults else { return nil }
        let fields = startFields + questionFields
        let rest = faults.faults.filter { fault in !fields.contains { $0.name == fault.name } }.map(\.message)
        return ErrorSummary(of: fields, and: rest)
    }

    private func label(_ words: Phrase, _ name: String, hint: Phrase? = nil, isOptional: Bool = false) -> FieldLabel {
        FieldLabel(words, hint: hint, error: faults?[name], isOptional: isOptional)
    }

    private func written(_ name: String) -> String {
        faults?.written[name] ?? model.address.query.first { $0.name == name }?.value ?? ""
    }

    private func form(_ fields: [any Component], from address: Address, button: Phrase) -> HTML {
        let hidden = address.query.map { HiddenField($0.name, $0.value) }
        return """
            <form class="form" method="get" novalidate\(attribute: "action", link: CalculatorModel.path.address().text)>\
            \(hidden, in: language)\(fields, in: language)\
            <p class="send"><button type="submit">\(button[language])</button></p></form>
            """
    }
}

// MARK: - Year and unit

extension CalculatorForm {
    private var startFields: [any Field] {
        let years = CalculatorModel.years(of: plan).map { Choice("\($0)", .year($0)) }
        return [
            ChoiceField("year", label(CalculatorWords.year, "year"), years, value: "\(model.year)", style: .list),
            TextField(
                "code", label(CalculatorWords.code, "code", hint: CalculatorWords.codeHint, isOptional: true),
                value: written("code"), kind: .code),
        ]
    }

    /// Year and credit code.
    var start: HTML {
        let kept = startFields.reduce(model.address.setting("ask", nil)) { $0.setting($1.name, nil) }
        let isOpen = model.address.query.allSatisfy { ["year", "code"].contains($0.name) } || faults?["code"] != nil
        return """
            <details\(flag: "open", isOpen)><summary>\(CalculatorWords.year.noting(.year(model.year))[language]) · \
            \(CalculatorWords.code[language])</summary>\
            \(form(startFields, from: kept, button: CalculatorWords.look))</details>
            """
    }
}

// MARK: - The question

extension CalculatorForm {
    /// The question and the way to answer it.
    var question: HTML {
        guard let question = model.asking else {
            return "<section><h2>\(CalculatorWords.allAnswered[language])</h2></section>"
        }
        let body =
            question == .recognitions
            ? recognitions : form(questionFields, from: model.address(without: question), button: CalculatorWords.next)
        return """
            <section class="question"><h2>\(CalculatorWords.question(question)[language])</h2>\(body)</section>
            """
    }

    private var questionFields: [any Field] {
        guard let question = model.asking else { return [] }
        let (name, hint) = (CalculatorWords.name(question), CalculatorWords.hint(question))
        switch question {
        case .recognitions: return []
        case .day:
            return [TextField("day", label(name, "day", hint: Self.dayHint), value: written("day"), width: .short)]
        case .kind: return [choice("kind", name, hint, CalculatorWords.kinds)]
        case .size: return [choice("size", name, hint, CalculatorWords.sizes)]
        case .district: return [districts("district", name, hint)]
        case .aboveScale:
            let choices = [Choice("yes", CalculatorWords.yes), Choice("no", CalculatorWords.no)]
            return [
                ChoiceField(
                    "above_scale", label(name, "above_scale", hint: hint), choices, value: written("above_scale"))
            ]
        case .firstYear:
            let choices = [
                Choice("never", CalculatorWords.never), Choice("this", CalculatorWords.thisYear),
                Choice("earlier", CalculatorWords.earlier),
            ]
            return [ChoiceField("first_year", label(name, "first_year"), choices, value: written("first_year"))]
        case .sold: return trade("sold", isBuyer: true, hint)
        case .bought: return trade("bought", isBuyer: false, hint)
        }
    }

    private static let dayHint = Phrase(zh: "如 2024-07-15", en: "such as 2024-07-15")

    private func choice(_ name: String, _ words: Phrase, _ hint: Phrase?, _ list: KeyValuePairs<String, Phrase>)
        -> ChoiceField
    {
        ChoiceField(name, label(words, name, hint: hint), list.map { Choice($0.key, $0.value) }, value: written(name))
    }

    private func districts(_ name: String, _ words: Phrase, _ hint: Phrase?) -> ChoiceField {
        let inside = plan.districts.all.map { Choice($0.name, Phrase($0.name)) }
        let outside = Choice(plan.districts.outside, CalculatorWords.outside)
        return ChoiceField(name, label(words, name, hint: hint), inside + [outside], value: written(name), style: .list)
    }

    /// The members of contracts that the rules look at, and no others.
    private func trade(_ prefix: String, isBuyer: Bool, _ hint: Phrase?) -> [any Field] {
        let reads = model.result.reads
        var amounts = ["turnover", "technology_amount", "tax_exempt"].filter(reads.contract.contains)
        if amounts.isEmpty { amounts = ["turnover"] }
        var fields: [any Field] = amounts.enumerated().map { index, member in
            let name = "\(prefix)_\(member)"
            let label = label(CalculatorWords.amount(member), name, hint: index == 0 ? hint : nil)
            return NumberField.money(name, label, value: written(name))
        }
        if reads.contract.contains("kind") {
            fields.append(choice("\(prefix)_kind", CalculatorWords.contractKind, nil, CalculatorWords.contractKinds))
        }
        if reads.party.contains("kind") {
            let words = CalculatorWords.party("kind", isBuyer: isBuyer)
            fields.append(choice("\(prefix)_party_kind", words, nil, CalculatorWords.kinds))
        }
        if reads.party.contains("size") {
            let words = CalculatorWords.party("size", isBuyer: isBuyer)
            fields.append(choice("\(prefix)_party_size", words, nil, CalculatorWords.sizes))
        }
        if reads.party.contains("district") {
            fields.append(
                districts("\(prefix)_party_district", CalculatorWords.party("district", isBuyer: isBuyer), nil))
        }
        return fields
    }
}

// MARK: - Recognitions

extension CalculatorForm {
    /// Every kind that some award pays for, each taken or dropped by a link: a form without a script cannot send several
    /// answers under one name.
    private var recognitions: HTML {
        let chosen = (model.answers.recognitions ?? []).map(\.kind)
        let base = model.address(asking: .recognitions)
        let kinds = plan.recognitions.filter { $0.isEnabled && plan.award(forKind: $0.kind) != nil }
        let items = kinds.map { kind -> HTML in
            let isChosen = chosen.contains { $0.utf8.elementsEqual(kind.kind.utf8) }
            let next = isChosen ? chosen.filter { !$0.utf8.elementsEqual(kind.kind.utf8) } : chosen + [kind.kind]
            let address = base.setting("recognitions", next.isEmpty ? nil : next.joined(separator: ","))
            let words = isChosen ? CalculatorWords.drop : CalculatorWords.take
            let box: HTML = isChosen ? "☑" : "☐"
            return """
                <li><span aria-hidden="true">\(box)</span> <a\(attribute: "href", link: address.text)>\
                <span class="unseen">\(words[language]) </span>\(Phrase(kind.label)[language])</a></li>
                """
        }
        let done = model.address(without: .recognitions)
            .setting("recognitions", chosen.isEmpty ? "none" : chosen.joined(separator: ","))
        let finish = Link(chosen.isEmpty ? CalculatorWords.nothing : CalculatorWords.finish, to: done)
        return """
            <p class="note">\(CalculatorWords.toggle[language])</p><ul class="items">\(items)</ul>\
            <p><strong>\(finish, in: language)</strong></p>
            """
    }
}
