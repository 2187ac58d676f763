/// The names and ids one `plan.yaml` declares, found by scanning its lines.
struct PackWords {
    /// In lower case: the pack's id and city, its districts, recognition kinds and awards.
    let words: Set<String>

    init(plan: String) {
        var words: Set<String> = []
        var section = ""
        for line in plan.split(separator: "\n") where !line.hasPrefix("#") {
            if let first = line.first, first != " " { section = String(line.prefix { $0 != ":" }) }
            switch section {
            case "id":
                let id = PackWords.value(of: "id:", in: line) ?? ""
                words.insert(id)
                words.insert(String(id.prefix { $0 != "-" }))
            case "title":
                // “某某市…” names the city in front of its word for city.
                let title = PackWords.value(of: "zh:", in: line) ?? ""
                if let end = title.firstIndex(of: "市") { words.insert(String(title[..<end])) }
            case "districts":
                if let name = PackWords.value(of: "- {name:", in: line) { words.insert(name) }
            case "recognitions":
                if let kind = PackWords.value(of: "- {kind:", in: line) { words.insert(kind) }
            case "awards" where line.hasPrefix("  - id:"):
                // An id of one word is too common a word to forbid.
                if let id = PackWords.value(of: "- id:", in: line), id.contains("-") { words.insert(id) }
            default: break
            }
        }
        words.remove("")
        self.words = Set(words.map { $0.lowercased() })
    }

    private static func value(of label: String, in line: Substring) -> String? {
        guard let found = line.firstRange(of: label + " \"") else { return nil }
        return String(line[found.upperBound...].prefix { $0 != "\"" })
    }
}
