import Interchange
package import Journal
package import Markup

/// What the codes of a case are called in Chinese. The log proves the codes, so the page shows both.
package struct DossierWords: Hashable, Sendable {
    /// Names by code: `subject:pack`, `kind:pack.submit`, `pack:state:draft`, `pack:role:head`, `fact:grounds`.
    package private(set) var names: [String: String]
    /// The English names that procedures give; what else there is, its code says.
    private var english: [String: String] = [:]

    /// Names by code.
    package init(names: [String: String] = [:]) { self.names = names }

    /// The names that procedures give to their actions, states and roles, and those of facts.
    ///
    /// - Parameters:
    ///   - subjects: what the kinds of subjects are called, by the word before the slash.
    ///   - kinds: what acts of no procedure are called.
    package init(
        procedures: [Procedure], subjects: [String: String] = [:], kinds: [String: String] = [:],
        facts: [String: String] = [:]
    ) {
        names = [:]
        for (kind, name) in kinds { names["kind:\(kind)"] = name }
        for (key, name) in Self.standard.merging(facts, uniquingKeysWith: { $1 }) { names["fact:\(key)"] = name }
        for (kind, name) in subjects { names["subject:\(kind)"] = name }
        for procedure in procedures {
            let id = procedure.id.text
            for transition in procedure.transitions {
                names["kind:\(id).\(transition.action.text)"] = transition.button
                english["kind:\(id).\(transition.action.text)"] = procedure.english[transition.button]
            }
            for state in procedure.states {
                names["\(id):state:\(state.id.text)"] = state.label
                english["\(id):state:\(state.id.text)"] = procedure.english[state.label]
            }
            for role in procedure.roles {
                names["\(id):role:\(role.id.text)"] = role.label
                english["\(id):role:\(role.id.text)"] = procedure.english[role.label]
            }
            names["\(id):role:\(Procedure.Role.system.text)"] = "系统"
        }
    }

    /// The facts that every act of a procedure has.
    private static let standard = [
        "from": "原状态", "to": "新状态", "day": "日期", "role": "办理身份", "periods": "期限（天）", "grounds": "理由",
    ]
}

// MARK: - Looking up

extension DossierWords {
    /// What a code is called.
    package func name(_ code: String) -> String? { names[code] }

    /// What a code is called in both languages: without an English name as the code reads, `File hash` for
    /// `fact:file_hash`.
    package func phrase(_ code: String) -> Phrase? {
        names[code].map { Phrase(zh: $0, en: english[code] ?? DossierWords.reading(code)) }
    }

    private static func reading(_ code: String) -> String {
        let last = code.utf8.split(separator: UInt8(ascii: ":")).last ?? code.utf8[...]
        let marks = [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")]
        var bytes = last.map { marks.contains($0) ? UInt8(ascii: " ") : $0 }
        if let first = bytes.first, 0x61...0x7A ~= first { bytes[0] = first - 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the value of a fact is called, where it is a state or a role of the procedure that `kind` begins with.
    package func name(of value: String, under key: String, kind: String) -> String? {
        phrase(of: value, under: key, kind: kind)?.zh
    }

    /// The same in both languages.
    package func phrase(of value: String, under key: String, kind: String) -> Phrase? {
        let procedure = String(decoding: kind.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
        switch key {
        case "from", "to": return phrase("\(procedure):state:\(value)")
        case "role": return phrase("\(procedure):role:\(value)")
        default: return nil
        }
    }

    /// The names in use by these acts alone, so that a dossier holds no others.
    func limited(to subject: Subject, acts: [Dossier.Record]) -> DossierWords {
        var codes: Set<String> = ["subject:\(subject.kind)"]
        for act in acts {
            let kind = act.open?.json?["kind"]?.string ?? ""
            let procedure = String(decoding: kind.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
            codes.insert("kind:\(kind)")
            for body in [act.open, act.sealed] {
                body?.json?["facts"]?.visit { key, value in
                    codes.insert("fact:\(key)")
                    guard let text = value.string else { return }
                    codes.insert("\(procedure):state:\(text)")
                    codes.insert("\(procedure):role:\(text)")
                }
            }
        }
        return DossierWords(names: names.filter { codes.contains($0.key) })
    }
}
