extension Text {
    /// What a model says in one text: its Chinese lines and, below them, its English ones; in one language alone it
    /// says the same in both.
    package init(model text: String) {
        var (zh, en): ([String], [String]) = ([], [])
        for line in text.split(whereSeparator: \.isNewline) {
            let line = Text.trimmed(line)
            guard !line.isEmpty else { continue }
            // From the radicals on stand the letters and the full-width marks of Chinese.
            if line.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { zh.append(line) } else { en.append(line) }
        }
        self.init(
            zh: (zh.isEmpty ? en : zh).joined(separator: "\n"), en: (en.isEmpty ? zh : en).joined(separator: "\n"))
    }

    private static func trimmed(_ line: Substring) -> String {
        var bytes = line.utf8[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
