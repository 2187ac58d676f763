import Journal
import Markup

extension Phrase {
    /// Words of a procedure's table.
    init(_ words: Procedure.Words) { self.init(zh: words.zh, en: words.en) }
}

extension PackVersion {
    /// Where the version stands, as a label.
    var tag: Tag {
        guard !isSuperseded, let state else { return Tag(PackProcedure.superseded) }
        let words = Phrase(PackProcedure.table.words(state.label))
        return Tag(words, state.id == PackProcedure.inForce ? .good : .plain)
    }
}

extension PackProcedure {
    static let superseded = Phrase(zh: "已有新版", en: "Superseded")

    /// What was done, as its button says it: `批准施行` for `pack.approve`.
    static func words(of kind: String) -> Phrase {
        let dot = kind.utf8.firstIndex(of: UInt8(ascii: "."))
        let action = dot.map { String(kind[kind.utf8.index(after: $0)...]) } ?? kind
        let button = table.transitions.first { $0.action.text.isSame(as: action) }?.button
        return button.map { Phrase(table.words($0)) } ?? Phrase(kind)
    }
}
