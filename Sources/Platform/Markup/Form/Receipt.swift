package import Exact

/// What somebody keeps after handing something in: the number, what happens next, by when, whom to ask.
package struct Receipt: Component {
    /// What was done: 申请已提交.
    package let title: Phrase
    /// The number it is found by.
    package let reference: String
    /// What happens next, in order.
    package let steps: [Phrase]
    /// The day by which there is an answer.
    package let due: CivilDay?
    /// Whom to ask.
    package let contact: Phrase?
    /// Where it stands in the record.
    package let seal: Seal?

    /// A receipt.
    package init(
        _ title: Phrase, reference: String, steps: [Phrase], due: CivilDay? = nil, contact: Phrase? = nil,
        seal: Seal? = nil
    ) {
        self.title = title
        self.reference = reference
        self.steps = steps
        self.due = due
        self.contact = contact
        self.seal = seal
    }

    /// The panel and what follows.
    package func html(in language: Language) -> HTML {
        let lines = steps.map { step -> HTML in "<li>\(step[language])</li>" }
        let next: HTML? = lines.isEmpty ? nil : "<h2>\(Words.nextSteps[language])</h2><ol>\(lines)</ol>"
        let due = due.map { day -> HTML in "<p>\(Words.dueBy.labelling(.day(day))[language])</p>" }
        let contact = contact.map { contact -> HTML in "<p>\(Words.contact.labelling(contact)[language])</p>" }
        return """
            <section class="receipt"><div class="panel"><h1>\(title[language])</h1>\
            <p><span>\(Words.reference[language])</span><strong data-copy>\(reference)</strong></p></div>\
            \(next)\(due)\(contact)\(seal, in: language)</section>
            """
    }
}
