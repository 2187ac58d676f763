import Civic
import Interchange
import TestSupport
import Testing

@Suite("A code written by a person")
struct WrittenCodeTests {
    private static let valid = "91350100M000100Y43"

    private static func code(_ text: String) throws(CellRefusal) -> Written<CreditCode> {
        try WrittenCell.creditCode(Array(text.utf8).span)
    }

    static func refusal<Value>(_ body: () throws(CellRefusal) -> Value) -> CellRefusal? {
        do throws(CellRefusal) {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "is read as a credit code through case, width and spaces",
        arguments: [
            (text: "91350100M000100Y43", tidying: []), ("91350100m000100y43", .letterCase),
            ("９１３５０１００Ｍ０００１００Ｙ４３", .fullWidth), ("９１３５０１００ｍ０００１００ｙ４３", [.fullWidth, .letterCase]),
            ("9135 0100 M000 100Y 43", .innerSpace), ("9135\u{A0}0100M000100Y43", .innerSpace),
            (" 91350100M000100Y43\t", .outerSpace), ("'91350100M000100Y43", .textMark),
            ("=\"91350100M000100Y43\"", .textMark), ("9135\u{200B}0100M000100Y43", .invisible),
        ] as [(text: String, tidying: Tidying)])
    func creditCode(text: String, tidying: Tidying) throws {
        let written = try Self.code(text)
        #expect(written.value.description == Self.valid)
        #expect(written.tidying == tidying)
    }

    @Test(
        "is refused as one that a spreadsheet took for a number",
        arguments: ["9.137E+17", "9.13501E+17", "９．１３７Ｅ＋１７", "913501000001000000", "913501000001001000"])
    func lostDigits(text: String) throws {
        let refusal = try #require(Self.refusal { () throws(CellRefusal) in try Self.code(text) })
        #expect(refusal.reason == .lostDigits)
        #expect(refusal.problem.contains("Excel 把代码当成数字"))
        #expect(refusal.remedy.contains("文本格式"))
    }

    @Test("is told which code may be meant when letters stand for digits")
    func likely() {
        let refusal = Self.refusal { () throws(CellRefusal) in try Self.code("9135O1OOM000100Y43") }
        #expect(refusal?.remedy.contains(Self.valid) == true)
        let wrong = Self.refusal { () throws(CellRefusal) in try Self.code("91350100M000100Y44") }
        #expect(wrong?.problem.contains("第 18 位应为“3”") == true)
    }

    @Test("is never read as another credit code after one wrong character")
    func damage() {
        let marks = ["０", "9", "m", "A", "O", " ", "-", "\u{200B}", "中", "'", "", "\u{3000}", ".", "E"]
        var missed: [String] = []
        for place in 0..<18 {
            for mark in marks {
                var characters = Self.valid.map { String($0) }
                characters[place] = mark
                let text = characters.joined()
                guard let code = try? Self.code(text) else { continue }
                if code.value.description != Self.valid { missed.append(text) }
            }
        }
        #expect(missed == [])
    }

    @Test(
        "is read as a patent number in its official forms",
        arguments: [
            (text: "200310102344.5", tidying: []), ("2003101023445", .numberForm),
            ("ZL200310102344.5", .numberForm), ("ZL 2003 1 0102344.5", [.numberForm, .innerSpace]),
            ("zl200310102344．5", [.numberForm, .fullWidth, .letterCase]),
        ] as [(text: String, tidying: Tidying)])
    func patent(text: String, tidying: Tidying) throws {
        let written = try WrittenCell.patentNumber(Array(text.utf8).span)
        #expect(written.value.description == "200310102344.5")
        #expect(written.tidying == tidying)
    }

    @Test("tells a patent number that a spreadsheet rounded from one that is mistyped")
    func patentFaults() {
        func reason(_ text: String) -> CellRefusal.Reason? {
            Self.refusal { () throws(CellRefusal) in try WrittenCell.patentNumber(Array(text.utf8).span) }?.reason
        }
        #expect(reason("2.0031E+12") == .lostDigits)
        #expect(reason("200310102344.6") == .code)
        #expect(reason("CN1234567A") == .code)
        #expect(reason("") == .empty)
    }

    @Test("is read as an identity number without ever being quoted")
    func identity() throws {
        for text in ["11010519491231002X", "11010519491231002x", "110105 19491231 002X", "'１１０１０５１９４９１２３１００２Ｘ"] {
            #expect(try WrittenCell.identityNumber(Array(text.utf8).span).value.lastFour == "002X")
        }
        for text in ["110105194912310021", "1.10105E+17", "110105194912310000", "11010519491331002X", "1101051949123"] {
            let refusal = try #require(
                Self.refusal { () throws(CellRefusal) in try WrittenCell.identityNumber(Array(text.utf8).span) })
            #expect(!refusal.description.contains("1101") && !refusal.description.contains("1949"))
        }
    }

    @Test("is read as an industry code, its letter supplied by the digits")
    func industry() throws {
        for (text, tidying) in [
            ("C3990", []), ("c3990", .letterCase), ("3990", .numberForm), ("Ｃ３９", .fullWidth), ("M", []),
        ] as [(String, Tidying)] {
            let written = try WrittenCell.industryCode(Array(text.utf8).span)
            #expect(written.value.section == (text == "M" ? "M" : "C"))
            #expect(written.tidying == tidying)
        }
    }
}
