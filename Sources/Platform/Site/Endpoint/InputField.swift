package import Markup

/// Something an endpoint takes, whatever its type.
package protocol InputField: Sendable {
    /// How it is asked for.
    var form: InputForm { get }

    /// The value that a text stands for.
    ///
    /// - Throws: ``InputRefusal``.
    func read(_ text: String) throws(InputRefusal) -> any Sendable
}

/// How a value is asked for: by a field of a form, a parameter of the OpenAPI document.
package struct InputForm: Sendable {
    /// Names it in the query or the form.
    package let name: String
    /// What people call it.
    package let label: Phrase
    /// What helps to fill it in.
    package let hint: Phrase?
    /// What it holds.
    package let kind: Kind
    /// Whether it has to be there.
    package let isRequired: Bool

    /// How a value is asked for.
    package init(name: String, label: Phrase, hint: Phrase?, kind: Kind, isRequired: Bool) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
    }

    /// Whether it is a file.
    var isFile: Bool {
        if case .file = kind { true } else { false }
    }

    /// Whether what stands under `name` is for this input.
    func takes(_ name: String) -> Bool {
        if case .numbers = kind { return name.utf8.starts(with: (self.name + ".").utf8) }
        return name.utf8.elementsEqual(self.name.utf8)
    }

    /// What a value may be.
    package enum Kind: Sendable {
        /// A text on one line, at most so many characters.
        case text(limit: Int)
        /// A text of any lines, at most so many characters.
        case passage(limit: Int)
        /// A whole number.
        case number(ClosedRange<Int64>)
        /// A day, `2026-11-23`.
        case day
        /// An amount in yuan with at most two decimals; the value is in fen.
        case money
        /// One of some words.
        case choice([Word])
        /// Yes or nothing.
        case flag
        /// Decimal numbers under any names that begin with the input's own and a point: what they are called is known with
        /// the answer only.
        case numbers
        /// A file, at most so many bytes; only in a form, and streamed into a place of its own.
        case file(limit: Int)
    }

    /// A word to choose: its code, and what people read.
    package struct Word: Sendable, Hashable {
        /// What the address holds.
        package let code: String
        /// What people read.
        package let label: Phrase

        /// A word.
        package init(_ code: String, _ label: Phrase) {
            self.code = code
            self.label = label
        }
    }
}

/// Why a text is no value: what is wrong, and what mends it.
package struct InputRefusal: Error, Hashable {
    /// In one sentence, ending in the mend.
    package let message: Phrase

    /// A refusal.
    package init(_ message: Phrase) { self.message = message }
}
