package import Civic

extension Phrase {
    /// What a lamp says: 正常, 临期, 超期 or 停表.
    package static func lamp(_ lamp: Lamp) -> Phrase {
        switch lamp {
        case .green: Phrase(zh: "正常", en: "On time")
        case .yellow: Phrase(zh: "临期", en: "Due soon")
        case .red: Phrase(zh: "超期", en: "Overdue")
        case .grey: Phrase(zh: "停表", en: "Clock stopped")
        }
    }
}
