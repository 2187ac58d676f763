/// Why: the clause, the rule in force, and the steps of the calculation in sentences.
package struct Reason: Component {
    /// The clause and the version of the rule: `第 21 条 · 规则版本 2023-01-01 起施行`.
    package let clause: Phrase
    /// The way to the rule.
    package let rule: Link?
    /// The steps, in their order.
    package let steps: [Phrase]

    /// A reason.
    package init(_ clause: Phrase, rule: Link? = nil, steps: [Phrase]) {
        self.clause = clause
        self.rule = rule
        self.steps = steps
    }

    /// The clause above, the steps below it.
    package func html(in language: Language) -> HTML {
        let rule = rule.map { rule -> HTML in " \(rule, in: language)" }
        let lines = steps.map { step -> HTML in "<li>\(step[language])</li>" }
        return """
            <div class="reason"><p class="clause">\(Words.clause.labelling(clause)[language])\(rule)</p>\
            <ol>\(lines)</ol></div>
            """
    }
}
