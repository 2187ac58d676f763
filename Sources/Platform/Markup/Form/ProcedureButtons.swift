/// What can be done with a case now: one button an allowed transition, each with who does it and by when.
package struct ProcedureButtons: Component {
    /// A transition somebody may take.
    package struct Action: Sendable {
        /// How it weighs.
        package enum Weight: Hashable, Sendable {
            /// The way most cases go.
            case main
            /// Another way.
            case other
            /// A way that ends the case or takes something away: 不予登记, 撤销.
            case grave
        }

        /// What the button says: the act itself, 受理, 补正, 不予登记.
        package let label: Phrase
        /// Where it leads: the step that asks to confirm, or the act itself.
        package let address: String
        /// Whether the address is a page to confirm on: then the button is a link, for it changes nothing yet.
        package let isAsked: Bool
        /// Who may do it.
        package let role: Phrase
        /// By when, or how long it takes.
        package let clock: LampSign?
        /// How it weighs.
        package let weight: Weight

        /// A transition.
        package init(
            _ label: Phrase, to address: String, isAsked: Bool = false, role: Phrase, clock: LampSign? = nil,
            weight: Weight = .main
        ) {
            self.label = label
            self.address = address
            self.isAsked = isAsked
            self.role = role
            self.clock = clock
            self.weight = weight
        }
    }

    /// The transitions allowed to the reader now.
    package let actions: [Action]
    /// What each of them sends along; the session's token among it.
    package let hidden: [HiddenField]

    /// Buttons for `actions`.
    package init(_ actions: [Action], hidden: [HiddenField] = []) {
        self.actions = actions
        self.hidden = hidden
    }

    /// A list of small forms; nothing where nothing can be done.
    package func html(in language: Language) -> HTML {
        guard !actions.isEmpty else { return HTML() }
        let items = actions.map { action -> HTML in
            let style: HTML =
                switch action.weight {
                case .main: "button"
                case .other: "button plain"
                case .grave: "button plain grave"
                }
            let button: HTML =
                action.isAsked
                ? "<a class=\"\(style)\"\(attribute: "href", link: action.address)>\(action.label[language])</a>"
                : """
                <form method="post"\(attribute: "action", link: action.address)>\(hidden, in: language)\
                <button type="submit" class="\(style)">\(action.label[language])</button></form>
                """
            let clock = action.clock.map { clock -> HTML in
                "<span>\((Words.clock + Words.colon)[language])\(clock, in: language)</span>"
            }
            return """
                <li>\(button)<p class="note"><span>\(Words.role.labelling(action.role)[language])</span>\(clock)</p></li>
                """
        }
        return "<ul class=\"actions\"\(attribute: "aria-label", Words.actions[language])>\(items)</ul>"
    }
}
