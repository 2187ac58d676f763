import FEEL
import Testing

@Suite("A class of characters")
struct PatternClassTests {
    /// The characters of a text that a class stands for.
    private func members(_ pattern: String, _ flags: String = "", of text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { outcome("^" + pattern + "$", flags, String($0)) != "none" }))
    }

    private let ascii = String(String.UnicodeScalarView((0..<128).compactMap { Unicode.Scalar(UInt32($0)) }))

    @Test("holds characters, ranges, escapes, and not what is taken from it")
    func classes() {
        let table = [
            ("[abc]", "abc"), ("[a-d]", "abcd"), ("[-a]", "-a"), ("[a-]", "-a"), ("[-]", "-"), ("[a\\-c]", "-ac"),
            ("[\\]\\[]", "[]"), ("[a^]", "^a"), ("[\\^]", "^"), ("[.*+?(){}|$]", "$()*+.?{|}"),
            ("[a-z-[aeiou]]", "bcdfghjklmnpqrstvwxyz"), ("[a-h-[b-g-[d-e]]]", "adeh"), ("[a--[a]]", "-"),
            ("[^\\P{S}]", "$+<=>^`|~"), ("[\\d-[5-9]]", "01234"), ("[+-/]", "+,-./"),
            (
                "[^!-~-[ ]]",
                String(ascii.unicodeScalars.filter { $0.value < 32 || $0.value == 127 }.map(Character.init))
            ),
            ("[\\D-[^a-c]]", "abc"), ("[a-c-[\\P{L}]]", "abc"), ("[\\-x]", "-x"), ("[x\\-]", "-x"),
            ("[\\d\\-a]", "-0123456789a"), ("[\\t\\n\\r ]", "\t\n\r "),
        ]
        let wrong = table.filter { members($0.0, of: ascii) != $0.1 }
        #expect(wrong.isEmpty, "\(wrong.map { ($0.0, members($0.0, of: ascii)) })")
    }

    @Test("has a name for categories, blocks and parts of names")
    func escapes() {
        let samples = "aZ5_-:. \t\u{A0}é٣合Ⅷ½€«\u{301}\u{E000}🐎"
        let table = [
            ("\\d", "5٣"), ("\\D", "aZ_-:. \t\u{A0}é合Ⅷ½€«\u{301}\u{E000}🐎"), ("\\s", " \t"),
            ("\\w", "aZ5é٣合Ⅷ½€\u{301}🐎"), ("\\W", "_-:. \t\u{A0}«\u{E000}"), ("\\i", "aZ_:é٣合Ⅷ€🐎"),
            ("\\c", "aZ5_-:.é٣合Ⅷ€\u{301}🐎"), ("\\I", "5-. \t\u{A0}½«\u{301}\u{E000}"),
            ("\\p{L}", "aZé合"), ("\\p{Lu}", "Z"), ("\\p{Ll}", "aé"), ("\\p{Lo}", "合"), ("\\p{N}", "5٣Ⅷ½"),
            ("\\p{Nl}", "Ⅷ"), ("\\p{No}", "½"), ("\\p{P}", "_-:.«"), ("\\p{Pi}", "«"), ("\\p{Z}", " \u{A0}"),
            ("\\p{Sc}", "€"), ("\\p{M}", "\u{301}"), ("\\p{C}", "\t\u{E000}"), ("\\p{Co}", "\u{E000}"),
            ("\\P{L}", "5_-:. \t\u{A0}٣Ⅷ½€«\u{301}\u{E000}🐎"), ("\\p{IsBasicLatin}", "aZ5_-:. \t"),
            ("\\P{IsBasicLatin}", "\u{A0}é٣合Ⅷ½€«\u{301}\u{E000}🐎"), ("\\p{IsLatin-1Supplement}", "\u{A0}é½«"),
            ("\\p{IsArabic}", "٣"), ("\\p{IsCJKUnifiedIdeographs}", "合"), ("\\p{IsPrivateUse}", "\u{E000}"),
            ("\\p{IsCombiningDiacriticalMarks}", "\u{301}"), ("[\\p{Lu}\\p{Nd}]", "Z5٣"), ("[^\\P{L}]", "aZé合"),
            ("\\p{IsMiscellaneousSymbolsandPictographs}", "🐎"), ("[\\p{L}-[\\p{IsBasicLatin}]]", "é合"),
        ]
        let wrong = table.filter { members($0.0, of: samples) != $0.1 }
        #expect(wrong.isEmpty, "\(wrong.map { ($0.0, members($0.0, of: samples)) })")
    }

    @Test("takes each case of a letter under flag i, but not for what an escape stands for")
    func cases() {
        let table = [
            ("[a-z]", "ABabOIQoiq"), ("[A-Z-[OI]]", "ABabQq"), ("[^Q]", "ABabOIoi"), ("[^a-p]", "Qq"), ("b", "Bb"),
            ("\\p{Lu}", "ABOIQ"), ("[\\p{Lu}b]", "ABbOIQ"), ("\\P{Lu}", "aboiq"), ("[^\\p{Lu}]", "aboiq"),
            ("[\\p{L}-[b]]", "AaOIQoiq"), ("[a-b-[B]]", "Aa"),
        ]
        let text = "ABabOIQoiq"
        let wrong = table.filter { Set(members($0.0, "i", of: text)) != Set($0.1) }
        #expect(wrong.isEmpty, "\(wrong.map { ($0.0, members($0.0, "i", of: text)) })")
        #expect(members("k", "i", of: "kK\u{212A}x") == "kK\u{212A}")
        #expect(members("[J-L]", "i", of: "kK\u{212A}x") == "kK\u{212A}")
        #expect(members("ß", "i", of: "ßẞsS") == "ßẞ")
        #expect(members("[\u{3A3}]", "i", of: "\u{3A3}\u{3C3}\u{3C2}s") == "\u{3A3}\u{3C3}\u{3C2}")
        #expect(members("я", "i", of: "яЯR") == "яЯ")
    }
}
