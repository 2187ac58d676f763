/// The last look before an act that binds: what will happen, the reason, the promise, and the button that does it.
package struct ConfirmStep: Component {
    /// What will happen, in one sentence.
    package let statement: Phrase
    /// The facts it happens to.
    package let facts: SummaryList
    /// What is asked before: a reason, a promise to tick.
    package let fields: [any Field]
    /// Where the act is done.
    package let action: String
    /// What is sent along.
    package let hidden: [HiddenField]
    /// What the button says: the act itself.
    package let button: Phrase
    /// The way back without doing it.
    package let cancel: Link

    /// A step to confirm.
    package init(
        _ statement: Phrase, facts: SummaryList, fields: [any Field] = [], to action: String,
        hidden: [HiddenField] = [], button: Phrase, cancel: Link
    ) {
        self.statement = statement
        self.facts = facts
        self.fields = fields
        self.action = action
        self.hidden = hidden
        self.button = button
        self.cancel = cancel
    }

    /// The warning, the facts and the form.
    package func html(in language: Language) -> HTML {
        let form = Form(to: action, fields, hidden: hidden, button: button, cancel: cancel)
        return """
            <section class="confirm">\(Notice(.warn, statement, title: Words.confirmFirst), in: language)\
            \(facts, in: language)\(form, in: language)</section>
            """
    }
}
