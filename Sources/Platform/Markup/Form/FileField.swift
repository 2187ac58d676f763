/// A file to hand in; what kinds and how large is said before one is chosen.
package struct FileField: Field {
    package let name: String
    package let label: FieldLabel
    /// The kinds that are taken, by the end of their names without the dot.
    package let kinds: [String]
    /// The most bytes one may have.
    package let most: Int
    /// Whether several may be chosen.
    package let isMany: Bool

    /// A file of one of `kinds` and at most `most` bytes.
    package init(_ name: String, _ label: FieldLabel, kinds: [String], most: Int, isMany: Bool = false) {
        self.name = name
        self.label = label
        self.kinds = kinds
        self.most = most
        self.isMany = isMany
    }

    package var isFile: Bool { true }

    /// Label, what is taken, and the button to choose.
    package func html(in language: Language) -> HTML {
        let hint = label.hint.map { Phrase(zh: $0.zh + limits.zh, en: $0.en + " " + limits.en) } ?? limits
        let label = FieldLabel(label.text, hint: hint, error: label.error, isOptional: label.isOptional)
        let frame = FieldFrame(name: name, label: label)
        let accept = kinds.map { "." + $0 }.joined(separator: ",")
        return frame.single(
            """
            <input type="file"\(attribute: "id", anchor)\(attribute: "name", name)\
            \(attribute: "accept", kinds.isEmpty ? nil : accept)\(flag: "multiple", isMany)\(frame.state)>
            """, in: language)
    }

    /// `支持 XLSX、CSV，每个文件不超过 20 MB。`
    private var limits: Phrase {
        let size = most < 1 << 20 ? "\(Digits.grouped(most >> 10)) KB" : "\(Digits.grouped(most >> 20)) MB"
        let most = Phrase(zh: "每个文件不超过 \(size)。", en: "At most \(size) each.")
        guard !kinds.isEmpty else { return most }
        let names = Phrase.list(kinds.map { Phrase($0.uppercased()) })
        return Phrase(zh: "支持 \(names.zh)，\(most.zh)", en: "\(names.en). \(most.en)")
    }
}
