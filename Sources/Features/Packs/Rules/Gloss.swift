import Civic
import Exact
import Markup

/// What stands in an expression, in words: each name and code once, in the order it appears.
struct Gloss: Sendable {
    /// A name or code of the expression and what it means.
    struct Term: Hashable, Sendable {
        let text: String
        let meaning: Glossary.Meaning
    }

    private let glossary: Glossary
    private let names: [[UInt8]]

    init(_ glossary: Glossary) {
        self.glossary = glossary
        names = glossary.allNames
    }
}

// MARK: - Reading

extension Gloss {
    /// The names and codes in `text`, each with what it means.
    func terms(in text: String) -> [Term] {
        let bytes = Array(text.utf8)
        var terms: [Term] = []
        func add(_ text: String, _ meaning: Glossary.Meaning?) {
            guard let meaning, meaning.label.zh != text || meaning.value != nil else { return }
            let term = Term(text: text, meaning: meaning)
            if !terms.contains(term) { terms.append(term) }
        }
        var (index, owner, before): (Int, String?, UInt8) = (0, nil, 0)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
                let code = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
                add("\"\(code)\"", glossary.code(code).map { Glossary.Meaning(label: $0) })
                (index, before, owner) = (end + 1, UInt8(ascii: "\""), nil)
            } else if !Gloss.isWord(before), let name = name(at: index, of: bytes) {
                let text = String(decoding: name, as: UTF8.self)
                add(text, glossary.meaning(of: text, behind: before == UInt8(ascii: ".") ? owner : nil))
                index += name.count
                (owner, before) = (text, name.last ?? 0)
            } else {
                before = bytes[index]
                if before != UInt8(ascii: ".") { owner = nil }
                index += 1
            }
        }
        return terms
    }

    /// The longest name that begins here and ends with a word.
    private func name(at index: Int, of bytes: [UInt8]) -> [UInt8]? {
        names.first { name in
            guard !name.isEmpty, bytes[index...].starts(with: name) else { return false }
            let end = index + name.count
            return end == bytes.count || !Gloss.isWord(bytes[end])
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}

// MARK: - Writing

extension Gloss {
    /// What a quoted text or an id means; `nil` where the plan has no words for it.
    func code(_ text: String) -> Phrase? { glossary.code(text) }

    /// What the cell of a table means: its codes, and the sum of money it is.
    ///
    /// - Parameter type: the name of the column's type.
    func cell(_ text: String, type: String?) -> Phrase? {
        if type?.hasSuffix("tYuan") ?? false, let number = Decimal128(text), let amount = Yuan(number),
            amount.fen.magnitude >= 1_000_000
        {
            return Quantity.plainMoney(amount).text
        }
        let terms = terms(in: text)
        return terms.isEmpty ? nil : .list(terms.map { Gloss.words($0.meaning) })
    }

    /// What the names of a text mean, one behind the other: `Seller base＝卖方计算基数`.
    ///
    /// What a name says by itself in a language is left out.
    static func sentence(_ terms: [Term], in language: Language) -> Phrase? {
        let named = terms.filter { term in
            let says = term.meaning.label[language]
            let isPlain = says == term.text || "\"\(says)\"" == term.text
            return term.meaning.value != nil || !isPlain
        }
        guard !named.isEmpty else { return nil }
        return .sequence(
            named.map { term in
                let words = words(term.meaning)
                return Phrase(zh: "\(term.text) ＝ \(words.zh)", en: "\(term.text) = \(words.en)")
            })
    }

    private static func words(_ meaning: Glossary.Meaning) -> Phrase {
        meaning.label.noting(meaning.value ?? Phrase(""))
    }
}
