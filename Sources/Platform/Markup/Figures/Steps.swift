/// Where a case is on its way: what is done, what is being done, what comes.
package struct Steps: Component {
    /// How far a step is.
    package enum State: Hashable, Sendable, CaseIterable {
        /// Done.
        case done
        /// Being done.
        case now
        /// To come.
        case next
    }

    /// A step.
    package struct Step: Hashable, Sendable {
        /// What it is called.
        package let name: Phrase
        /// How far it is.
        package let state: State
        /// When, or how long still.
        package let note: Phrase?

        /// A step.
        package init(_ name: Phrase, _ state: State, note: Phrase? = nil) {
            self.name = name
            self.state = state
            self.note = note
        }
    }

    /// The steps in their order.
    package let steps: [Step]

    /// The steps in their order.
    package init(_ steps: [Step]) { self.steps = steps }

    /// The first `done` of `names` done, the next being done, the rest to come.
    package init(_ names: [Phrase], done: Int, note: Phrase? = nil) {
        steps = names.enumerated().map { index, name in
            Step(name, index < done ? .done : index == done ? .now : .next, note: index == done ? note : nil)
        }
    }

    /// `<ol>`; each state is said in words too.
    package func html(in language: Language) -> HTML {
        let items = steps.map { step -> HTML in
            let note = step.note.map { note -> HTML in "<span class=\"note\">\(note[language])</span>" }
            let (style, current): (HTML, String?) =
                switch step.state {
                case .done: ("done", nil)
                case .now: ("now", "step")
                case .next: ("next", nil)
                }
            return """
                <li class="\(style)"\(attribute: "aria-current", current)>\(step.name[language])\
                <span class="unseen">\((Words.comma + step.state.words)[language])</span>\(note)</li>
                """
        }
        return "<ol class=\"steps\"\(attribute: "aria-label", Words.steps[language])>\(items)</ol>"
    }
}

extension Steps.State {
    fileprivate var words: Phrase {
        switch self {
        case .done: Words.done
        case .now: Words.current
        case .next: Words.pending
        }
    }
}
