import Journal
import Markup

extension PackVersion {
    /// Where the version stands, as a label.
    var tag: Tag {
        guard !isSuperseded, let state else { return Tag(PackProcedure.superseded) }
        let words = Phrase(zh: state.label, en: PackProcedure.english(state.id.text))
        return Tag(words, state.id == PackProcedure.inForce ? .good : .plain)
    }
}

extension PackProcedure {
    static let superseded = Phrase(zh: "已有新版", en: "Came again")

    /// What was done, as its button says it: `批准施行` for `pack.approve`.
    static func words(of kind: String) -> Phrase {
        let dot = kind.utf8.firstIndex(of: UInt8(ascii: "."))
        let action = dot.map { String(kind[kind.utf8.index(after: $0)...]) } ?? kind
        let button = table.transitions.first { $0.action.text.isSame(as: action) }?.button
        return Phrase(zh: button ?? kind, en: english(action))
    }

    /// A name of the table as English words: `close-comment` is `Close comment`.
    static func english(_ name: String) -> String {
        var bytes = name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
        if let first = bytes.first, 0x61...0x7A ~= first { bytes[0] = first - 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
