package import Exact

/// Where an act stands in the record, in small print: its number, the checkpoint that covers it, how to check it.
package struct Seal: Component {
    /// The act's number in the record; `nil` while it is being sealed.
    package let number: Int64?
    /// When the checkpoint that covers it was signed.
    package let checkpoint: Instant?
    /// Where it is checked.
    package let verify: String
    /// The fingerprint to compare, if it is shown.
    package let hash: String?

    /// A place in the record.
    package init(number: Int64?, checkpoint: Instant? = nil, verify: String, hash: String? = nil) {
        self.number = number
        self.checkpoint = checkpoint
        self.verify = verify
        self.hash = hash
    }

    /// `存证：第 184,207 号办理行为，检查点 2023年11月30日 09:00，核验`
    package func html(in language: Language) -> HTML {
        guard let number else {
            return
                "<p class=\"seal\">\(Words.sealingLong[language]) \(Link(Words.verify, to: verify), in: language)</p>"
        }
        let digits = Digits.grouped(number)
        var parts = [Phrase(zh: "第 \(digits) 号办理行为", en: "act no. \(digits)")]
        if let checkpoint { parts.append(Words.checkpoint + Phrase(" ") + .moment(checkpoint)) }
        let words = Phrase(
            zh: parts.map(\.zh).joined(separator: "，") + "，", en: parts.map(\.en).joined(separator: ", ") + ", ")
        let hash = hash.map { hash -> HTML in "<code data-copy>\(hash)</code> " }
        return """
            <p class="seal">\(Words.seal.labelling(words)[language])\(hash)\
            \(Link(Words.verify, to: verify), in: language)</p>
            """
    }
}
