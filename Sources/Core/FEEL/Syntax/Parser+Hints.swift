// What probably stands behind a text that could not be read. Only runs when there is something to explain.
extension Parser {
    /// The finding itself, or one that comes nearer to what the author meant.
    static func explained(_ finding: Diagnostic, text: String, names: Names, source: Int32) -> Diagnostic {
        guard finding.id == .syntax else { return finding }
        var words: [Scanner.Token] = []
        var sign: FullWidthSign?
        var probe = Parser(text, names: names, source: source)
        while probe.token.start < finding.site.start, probe.token.kind != .end {
            sign = probe.fullWidthSign()
            if probe.token.kind == .word { words.append(probe.token) } else { words.removeAll() }
            probe.pass()
        }
        // A sign explains the place where reading stopped only if it stands there or just before.
        if let sign = probe.fullWidthSign() ?? sign {
            let site = probe.site(from: sign.start, to: sign.end)
            return Diagnostic(.fullWidthSign, [sign.written, sign.meant], at: site)
        }
        words = words.suffix(3)
        while probe.token.kind == .word, words.count < 6 {
            words.append(probe.token)
            probe.pass()
        }
        guard let hint = probe.nearMiss(of: words[...], at: Int(finding.site.start)) else { return finding }
        return Diagnostic(finding.id, Array(finding.facts.prefix(2)) + [hint], at: finding.site)
    }

    /// Steps behind a known name that begins here, or else behind the token.
    private mutating func pass() {
        guard token.kind == .word, let end = knownEnd() else { return advance() }
        scanner.position = end
        advance()
    }

    private func knownEnd() -> Int? { names.variable(at: token.start..<token.end, in: scanner.bytes)?.end }

    /// A full-width sign in the present token, unless a known name explains it.
    private func fullWidthSign() -> FullWidthSign? {
        switch token.kind {
        case .word: knownEnd() == nil ? FullWidthSign.first(in: scanner.bytes, from: token.start, to: token.end) : nil
        case .unterminated:
            FullWidthSign.first(in: scanner.bytes, from: token.start, to: token.end).flatMap {
                $0.meant == "\"" ? $0 : nil
            }
        default: nil
        }
    }

    /// A known name of several words that the words around `place` come near to.
    private func nearMiss(of words: ArraySlice<Scanner.Token>, at place: Int) -> String? {
        guard let odd = words.firstIndex(where: { $0.start == place }) else { return nil }
        for first in words.startIndex...odd {
            for last in (odd..<words.endIndex).reversed() where last > first {
                let written = words[first...last].map { text($0) }.joined(separator: " ")
                if let name = names.similar(to: written, ofSeveralWords: true) { return name }
            }
        }
        return nil
    }
}
