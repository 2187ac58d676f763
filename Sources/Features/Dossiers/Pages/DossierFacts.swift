import Civic
import Exact
import Interchange
import Journal
import Markup

/// The facts of an act as people read them: every value that was sealed, none left out, codes beside their names.
struct DossierFacts {
    let words: DossierWords

    func html(_ facts: JSON?, kind: String) -> HTML {
        guard let members = facts?.members, !members.isEmpty else { return "<span class=\"none\">无</span>" }
        let first = DossierFacts.course.compactMap { key in members.first { $0.key == key } }
        return object(first + members.filter { !DossierFacts.course.contains($0.key) }, kind: kind)
    }

    /// The facts that a procedure gives to each act, which come first.
    private static let course = ["from", "to", "role", "day"]

    private func object(_ members: [JSON.Member], kind: String) -> HTML {
        let rows = members.map { member -> HTML in
            """
            <dt>\(label(member.key))</dt><dd>\(value(member.value, under: member.key, kind: kind))</dd>
            """
        }
        return "<dl class=\"facts\">\(rows)</dl>"
    }

    private func label(_ key: String) -> HTML {
        guard let name = words.name("fact:\(key)") else { return "<code>\(key)</code>" }
        return "\(name)<code>\(key)</code>"
    }

    private func value(_ value: JSON, under key: String, kind: String) -> HTML {
        if let reference = Evidence.Reference(value) {
            let path = DossierFile.evidence(reference.hash)
            return "<a\(attribute: "href", link: path)\(attribute: "download", reference.name)>\(reference.name)</a>"
        }
        switch value {
        case .null: return "<span class=\"none\">无</span>"
        case .bool(let flag): return flag ? "是" : "否"
        case .number(let number):
            if key.utf8.reversed().starts(with: "_fen".utf8.reversed()), let fen = number.int64 {
                return HTML(text: "\(Yuan(fen: fen))")
            }
            return HTML(text: "\(number)")
        case .string(let text):
            guard let name = words.name(of: text, under: key, kind: kind) else { return HTML(text: text) }
            return "\(name) <code>\(text)</code>"
        case .array(let elements):
            guard !elements.isEmpty else { return "<span class=\"none\">无</span>" }
            let items = elements.map { element -> HTML in "<li>\(self.value(element, under: key, kind: kind))</li>" }
            return "<ol class=\"list\">\(items)</ol>"
        case .object(let members):
            guard !members.isEmpty else { return "<span class=\"none\">无</span>" }
            return object(members, kind: kind)
        }
    }
}
