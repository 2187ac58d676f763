import Exact
import Markup
import Packs
import Policy
import Settlement
import Site

/// The numbers of the pack as sliders, by award; it only asks, so that its address can be kept and sent on.
struct SimulationForm: Component {
    let model: SimulationPage.Model
    let visit: Visit

    private var ready: SimulationYear { model.ready }
    private var faults: FormFaults? { model.faults }

    /// What was wrong with what was typed; nil where nothing was.
    var problems: ErrorSummary? {
        guard let faults else { return nil }
        let fields: [any Field] = sliders.flatMap(\.fields) + rest
        let others = faults.faults.filter { fault in
            !fields.contains { $0.name.utf8.elementsEqual(fault.name.utf8) }
        }
        return ErrorSummary(of: fields, and: others.map(\.message))
    }

    /// `<form method="get">`
    func html(in language: Language) -> HTML {
        let isOpen = rest.contains { !written($0.name).isEmpty }
        return """
            <section><h2>\(SimulationWords.numbers[language])</h2><p>\(SimulationWords.numbersText[language])</p>\
            <form class="form" method="get" novalidate data-sparse\
            \(attribute: "action", link: SimulationPaths.page.address().text + "#result")>\
            \(year, in: language)\(SliderBench(sliders), in: language)\
            <details\(flag: "open", isOpen)><summary>\(SimulationWords.more[language])</summary>\
            \(rest, in: language)</details>\
            <p class="send"><button type="submit">\(SimulationWords.run[language])</button>\
            \(Link(SimulationWords.reset, to: reset), in: language)</p></form></section>
            """
    }

    private var reset: Address { SimulationPaths.page.address(["year": "\(ready.year)"]) }

    private var year: any Field {
        ChoiceField(
            "year", FieldLabel(SimulationWords.year, hint: SimulationWords.yearHint),
            model.years.map { Choice("\($0)", .year($0)) }, value: "\(ready.year)", style: .list)
    }

    private func written(_ name: String) -> String { faults?.written[name] ?? visit.written[name] ?? "" }

    /// What stands in the folded part.
    private var rest: [any Field] {
        func label(_ input: some InputField) -> FieldLabel {
            FieldLabel(
                input.form.label, hint: input.form.hint, error: faults?[input.form.name], isOptional: true)
        }
        return [
            TextField(
                "change", label(SimulationInputs.change), value: written("change"), width: .full, lines: 6),
            TextField(
                "appropriation", label(SimulationInputs.appropriation), value: written("appropriation"), width: .full,
                lines: 6),
            TextField("unit", label(SimulationInputs.unit), value: written("unit"), kind: .code),
        ]
    }
}

// MARK: - Sliders

extension SimulationForm {
    /// The numbers of each award; those of several awards come first, under a heading of their own.
    private var sliders: [SliderGroup] {
        let plan = ready.base.pack.plan
        let numbers = ready.numbers.filter { !$0.awards.isEmpty }
        let shared = numbers.filter { $0.awards.count > 1 }
        var groups = shared.isEmpty ? [] : [SliderGroup(SimulationWords.shared, shared.map(field))]
        for (place, award) in plan.awards.enumerated() {
            let own = numbers.filter { $0.awards == [place] }
            if !own.isEmpty { groups.append(SliderGroup(Phrase(award.title), own.map(field))) }
        }
        return groups
    }

    private func field(_ number: PackNumber) -> SliderField {
        let (scale, name) = (NumberScale(number), "set.\(number.id)")
        let (track, present) = (scale.track(number), scale.number(number.value))
        let typed = written(name)
        let isRefused = faults?[name] != nil
        // What was moved or typed; a value that the slider reaches it tells itself, and the box is empty again.
        let value = (try? scale.value(of: typed.isEmpty ? written("at.\(number.id)") : typed, number)) ?? number.value
        let shown = scale.number(value)
        let isReached = track.reaches(shown) && !isRefused
        return SliderField(
            name, slider: "at.\(number.id)",
            FieldLabel(
                Phrase(number.label), hint: hint(number, isChanged: value != number.value, scale), error: faults?[name]),
            track: track, present: present, value: isReached ? shown : present,
            typed: isReached ? "" : typed.isEmpty ? scale.shown(value) : typed, unit: scale.unit)
    }

    /// The value as it is, where another is shown.
    private func hint(_ number: PackNumber, isChanged: Bool, _ scale: NumberScale) -> Phrase? {
        guard isChanged else { return nil }
        return SimulationWords.now.labelling(scale.words(number.value))
    }
}
