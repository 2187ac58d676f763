import Exact
import Interchange
import TestSupport
import Testing

@Suite("A text or word written by a person")
struct WrittenTextTests {
    private static let kinds = WordList(
        Vocabulary([["development", "开发", "技术开发"], ["transfer", "转让"], ["licence", "许可"], ["service", "服务（A类）"]]))

    private static func word(_ text: String) throws(CellRefusal) -> Written<Int32> {
        try WrittenCell.word(Array(text.utf8).span, of: kinds)
    }

    @Test(
        "keeps everything inside and nothing outside",
        arguments: [
            (text: "某某（中国）有限公司", read: "某某（中国）有限公司", tidying: []), ("张\u{3000}三", "张\u{3000}三", []),
            ("\u{3000}张三\u{3000}", "张三", .outerSpace), (" a b ", "a b", .outerSpace), ("\u{FEFF}名称", "名称", .invisible),
            ("名\u{200B}称", "名称", .invisible), ("\t名称\r\n", "名称", .outerSpace), ("\u{202A}名称\u{202C}", "名称", .invisible),
            ("１２３", "１２３", []), ("“引号”—破折", "“引号”—破折", []), ("𠮷野", "𠮷野", []), ("葛\u{E0100}", "葛\u{E0100}", []),
            ("\u{A0}x·y", "x·y", .outerSpace), ("=1+1", "=1+1", []), ("#1 楼", "#1 楼", []), ("、", "、", []),
        ] as [(text: String, read: String, tidying: Tidying)])
    func texts(text: String, read: String, tidying: Tidying) throws {
        let written = try WrittenCell.text(Array(text.utf8).span)
        #expect(written.value.unicodeScalars.elementsEqual(read.unicodeScalars))
        #expect(written.tidying == tidying)
    }

    @Test(
        "refuses what a text must not hold",
        arguments: [
            (text: "两\n行", reason: CellRefusal.Reason.control), ("a\tb", .control), ("a\u{7}", .control),
            ("\u{0}", .control),
            ("a\u{202E}b", .direction), ("a\u{2028}b", .control), ("乱码�", .damaged), ("", .empty),
            ("\u{3000} ", .empty),
            ("#REF!", .spreadsheetError), (String(repeating: "长", count: 501), .tooLong),
        ])
    func refused(text: String, reason: CellRefusal.Reason) {
        let refusal = WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.text(Array(text.utf8).span) }
        #expect(refusal?.reason == reason)
    }

    @Test("of the longest length is kept")
    func longest() throws {
        let text = String(repeating: "长", count: 500)
        #expect(try WrittenCell.text(Array(text.utf8).span).value == text)
    }

    @Test(
        "identifies with narrow signs, whatever its form",
        arguments: [
            (text: "2023370100001234", read: "2023370100001234", tidying: []), ("HT-2023/5号", "HT-2023/5号", []),
            ("２０２３-１", "2023-1", .fullWidth), (" a 1 ", "a 1", .outerSpace), ("'0012", "0012", .textMark),
            ("1E5", "1E5", []),
        ] as [(text: String, read: String, tidying: Tidying)])
    func identifiers(text: String, read: String, tidying: Tidying) throws {
        #expect(try WrittenCell.identifier(Array(text.utf8).span) == Written(read, tidying))
    }

    @Test("tells an identifier that a spreadsheet took for a number")
    func lostIdentifier() {
        let text = Array("2.02337E+15".utf8)
        let refusal = WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.identifier(text.span) }
        #expect(refusal?.reason == .lostDigits)
    }

    @Test(
        "is recognised as a word through spaces, width and case",
        arguments: [
            (text: "开发", code: 0, tidying: []), ("transfer", 1, []), ("\u{3000}开发 ", 0, .outerSpace),
            ("Transfer", 1, .letterCase), ("ｔｒａｎｓｆｅｒ", 1, [.fullWidth, .letterCase]), ("转 让", 1, .innerSpace),
            ("服务(A类)", 3, .letterCase), ("服务(ａ类)", 3, [.fullWidth, .letterCase]),
        ] as [(text: String, code: Int32, tidying: Tidying)])
    func words(text: String, code: Int32, tidying: Tidying) throws {
        #expect(try Self.word(text) == Written(code, tidying))
    }

    @Test("names the word that may be meant, and never takes it")
    func nearWords() {
        func remedy(_ text: String) -> String? {
            WrittenCodeTests.refusal { () throws(CellRefusal) in try Self.word(text) }?.remedy
        }
        #expect(remedy("技术转让")?.hasPrefix("也许应为“转让”；请改为以下之一：development（开发）、") == true)
        #expect(remedy("transfar")?.hasPrefix("也许应为“transfer”；") == true)
        #expect(remedy("开发和转让")?.hasPrefix("请改为") == true)
        #expect(remedy("别的")?.hasPrefix("请改为") == true)
    }

    @Test(
        "is blank in many ways",
        arguments: [
            (text: "", tidying: []), (" ", .outerSpace), ("\u{3000}\u{3000}", .outerSpace), ("\u{200B}", .invisible),
            ("/", .placeholder), ("—", .placeholder), ("——", .placeholder), ("－", .placeholder), ("无", .placeholder),
            ("不适用", .placeholder), (" N/A ", .placeholder), ("暂无", .placeholder), ("\r\n", .outerSpace),
        ] as [(text: String, tidying: Tidying)])
    func blank(text: String, tidying: Tidying) {
        #expect(WrittenCell.blank(Array(text.utf8).span) == tidying)
    }

    @Test(
        "is not blank when it says something",
        arguments: ["0", "否", "-1", "无线某厂", "不", "x", "\u{0}", "、", "//a", "Nano", "末"])
    func notBlank(text: String) {
        #expect(WrittenCell.blank(Array(text.utf8).span) == nil)
    }

    @Test("counts what was tidied")
    func tally() {
        var tally = TidyingTally()
        for tidying in [[], .fullWidth, [.fullWidth, .grouping], []] as [Tidying] { tally.add(tidying) }
        var whole = tally
        whole.add(tally)
        #expect(whole.description == "全角字符 4 处、千位分隔符 2 处")
        #expect(whole.entries.map(\.count) == [4, 2])
        #expect(TidyingTally().isEmpty && !whole.isEmpty)
        #expect(Tidying.named.enumerated().allSatisfy { $0.element.kind.rawValue == 1 << UInt32($0.offset) })
    }

    @Test("is answered with a value or a refusal whatever it holds")
    func hostile() {
        var answers = 0
        for text in WrittenSamples.hostile {
            let cell = Array(text.utf8)
            let refusals: [CellRefusal?] = [
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.day(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.money(cell.span, unit: nil) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.count(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.year(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.flag(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.creditCode(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.patentNumber(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.identityNumber(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.industryCode(cell.span) },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try Self.word(text) },
            ]
            answers += refusals.count { $0 != nil && $0?.description.isEmpty == false }
            _ = try? WrittenCell.text(cell.span)
            _ = try? WrittenCell.identifier(cell.span)
            _ = WrittenCell.blank(cell.span)
        }
        // A few of these texts are values of one kind after all, such as a tick or a count in full-width digits.
        #expect(answers >= WrittenSamples.hostile.count * 10 - 6)
    }

    @Test("is answered even when its bytes are no text")
    func noText() {
        var random = SeededRandom(seed: 8)
        let bytes: [UInt8] = [
            0x00, 0x20, 0x2C, 0x2D, 0x2E, 0x30, 0x39, 0x41, 0x80, 0xBF, 0xC2, 0xE2, 0xE3, 0xE5, 0xEF, 0xF0, 0xFF,
        ]
        var (read, refused) = (0, 0)
        for _ in 0..<5_000 {
            let cell = (0..<random.below(20)).map { _ in bytes[random.below(bytes.count)] }
            _ = WrittenCell.blank(cell.span)
            _ = RowSort.of(cell.span)
            let refusals = [
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.day(cell.span).value.number },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.money(cell.span, unit: .yuan).value
                },
                WrittenCodeTests.refusal { () throws(CellRefusal) in try WrittenCell.text(cell.span).value.utf8.count },
                WrittenCodeTests.refusal { () throws(CellRefusal) in
                    try WrittenCell.identifier(cell.span).value.utf8.count
                },
                WrittenCodeTests.refusal { () throws(CellRefusal) in
                    try Self.word(String(decoding: cell, as: UTF8.self)).value
                },
            ]
            refused += refusals.count { $0 != nil }
            read += refusals.count { $0 == nil }
        }
        #expect(read > 0 && refused > read)
    }
}
