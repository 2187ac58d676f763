import Database

/// A text as names are compared: whether it was written with letters, digits and brackets of full width, with blanks
/// within, in capitals, makes no other name of it.
struct FoldedText {
    /// The text, as a query reads it.
    let text: SQL

    init(_ text: SQL) { self.text = text }

    /// What stands for what; both databases know `replace`, and neither knows more that both do.
    private static let replacements: [SQL] = [
        "'Ａ', 'a'", "'ａ', 'a'", "'Ｂ', 'b'", "'ｂ', 'b'", "'Ｃ', 'c'", "'ｃ', 'c'", "'Ｄ', 'd'", "'ｄ', 'd'",
        "'Ｅ', 'e'", "'ｅ', 'e'", "'Ｆ', 'f'", "'ｆ', 'f'", "'Ｇ', 'g'", "'ｇ', 'g'", "'Ｈ', 'h'", "'ｈ', 'h'",
        "'Ｉ', 'i'", "'ｉ', 'i'", "'Ｊ', 'j'", "'ｊ', 'j'", "'Ｋ', 'k'", "'ｋ', 'k'", "'Ｌ', 'l'", "'ｌ', 'l'",
        "'Ｍ', 'm'", "'ｍ', 'm'", "'Ｎ', 'n'", "'ｎ', 'n'", "'Ｏ', 'o'", "'ｏ', 'o'", "'Ｐ', 'p'", "'ｐ', 'p'",
        "'Ｑ', 'q'", "'ｑ', 'q'", "'Ｒ', 'r'", "'ｒ', 'r'", "'Ｓ', 's'", "'ｓ', 's'", "'Ｔ', 't'", "'ｔ', 't'",
        "'Ｕ', 'u'", "'ｕ', 'u'", "'Ｖ', 'v'", "'ｖ', 'v'", "'Ｗ', 'w'", "'ｗ', 'w'", "'Ｘ', 'x'", "'ｘ', 'x'",
        "'Ｙ', 'y'", "'ｙ', 'y'", "'Ｚ', 'z'", "'ｚ', 'z'", "'０', '0'", "'１', '1'", "'２', '2'", "'３', '3'",
        "'４', '4'", "'５', '5'", "'６', '6'", "'７', '7'", "'８', '8'", "'９', '9'", "'（', '('", "'）', ')'",
        "'【', '('", "'】', ')'", "'〔', '('", "'〕', ')'", "'［', '('", "'］', ')'", "'[', '('", "']', ')'",
        "'－', '-'", "'·', ''", "'・', ''", "'•', ''", "' ', ''", "'　', ''", "'\t', ''",
    ]

    /// How many of them stand within each other: a parser goes only so deep.
    private static let depth = 12

    /// The text without those differences, a step behind the other.
    var sql: SQL {
        let all = FoldedText.replacements
        var steps: SQL = "step(t) AS (SELECT lower(\(text)))"
        var last: SQL = "step"
        for start in stride(from: 0, to: all.count, by: FoldedText.depth) {
            let some = all[start..<min(start + FoldedText.depth, all.count)]
            let folded = some.reduce("t" as SQL) { folded, replacement in "replace(\(folded), \(replacement))" }
            let next: SQL = "\(last)s"
            steps = "\(steps), \(next)(t) AS (SELECT \(folded) FROM \(last))"
            last = next
        }
        return "(WITH \(steps) SELECT t FROM \(last))"
    }

    /// Whether another text stands anywhere in this one.
    func contains(_ other: FoldedText) -> SQL {
        // `!` before what `LIKE` would take for a sign of its own.
        """
        \(sql) LIKE '%' || replace(replace(replace(\(other.sql), '!', '!!'), '%', '!%'), '_', '!_') || '%' ESCAPE '!'
        """
    }
}
