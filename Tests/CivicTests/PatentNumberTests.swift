import Civic
import TestSupport
import Testing

@Suite("A patent application number")
struct PatentNumberTests {
    /// A number of either form made from its parts, the check worked out place by place.
    static func number(year: Int, kind: Int, serial: Int) -> String {
        let isLong = year >= 2004
        let digits = Array((isLong ? "\(year)" : "\(year % 100 + 100)".dropFirst()).utf8) + Array("\(kind)".utf8)
        let width = isLong ? 7 : 5
        let padded = Array("\(serial + (isLong ? 10_000_000 : 100_000))".utf8).suffix(width)
        let body = (digits + padded).map { Int($0) - 0x30 }
        let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]
        let check = zip(body, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        return body.map { "\($0)" }.joined() + "." + (check == 10 ? "X" : "\(check)")
    }

    @Test(
        "is read in its official forms and written in one",
        arguments: [
            (text: "200310102344.5", canonical: "200310102344.5"), ("2003101023445", "200310102344.5"),
            ("CN200310102344.5", "200310102344.5"), ("ZL 2003 1 0102344.5", "200310102344.5"),
            ("zl2003101023445", "200310102344.5"), ("85100001.0", "85100001.0"), ("851000010", "85100001.0"),
            ("CN85100001.0", "85100001.0"),
        ])
    func reads(text: String, canonical: String) throws {
        #expect(try PatentNumber(text).description == canonical)
        #expect(try PatentNumber(text) == PatentNumber(canonical))
    }

    @Test("tells year and kind")
    func parts() throws {
        #expect(try PatentNumber("200310102344.5").kind == .invention)
        #expect(try PatentNumber("200310102344.5").filingYear == 2003)
        #expect(try PatentNumber("85100001.0").filingYear == 1985)
        let kinds: [(Int, PatentNumber.Kind)] = [
            (1, .invention), (2, .utilityModel), (3, .design), (8, .internationalInvention),
            (9, .internationalUtilityModel),
        ]
        for (digit, kind) in kinds {
            let number = try PatentNumber(Self.number(year: 2_021, kind: digit, serial: 1_234_567))
            #expect(number.kind == kind)
            #expect(number.kind.isInvention == (digit == 1 || digit == 8))
        }
    }

    @Test("agrees with the rule, worked out place by place, in every form")
    func rule() {
        var random = SeededRandom(seed: 1_985)
        var failures: [String] = []
        var checks: Set<String> = []
        for _ in 0..<3_000 {
            let year = 1985 + random.below(80)
            if year == 2003 { continue }
            let kind = [1, 2, 3, 8, 9][random.below(5)]
            let text = Self.number(year: year, kind: kind, serial: random.below(year >= 2004 ? 10_000_000 : 100_000))
            checks.insert(String(text.suffix(1)))
            let bare = text.filter { $0 != "." }
            for form in [text, bare, "CN" + text, "ZL" + bare, "ZL " + text, text.lowercased()] {
                let number = try? PatentNumber(form)
                if number?.description != text || number?.filingYear != year { failures.append(form) }
            }
        }
        #expect(failures == [])
        #expect(checks.count == 11)
    }

    @Test("notices every single wrong character")
    func singleErrors() {
        var missed: [String] = []
        for text in ["200310102344.5", "2003101023445", "85100001.0", "202180000000.X", "ZL200310102344.5"] {
            guard let right = try? PatentNumber(text) else { continue }
            for place in text.utf8.indices {
                for byte in UInt8(0x20)...0x7E {
                    var damaged = Array(text.utf8)
                    damaged[text.utf8.distance(from: text.utf8.startIndex, to: place)] = byte
                    guard let number = try? PatentNumber(utf8: damaged.span), number != right else { continue }
                    missed.append(String(decoding: damaged, as: UTF8.self))
                }
            }
        }
        #expect(missed == [])
    }

    @Test(
        "says what is wrong",
        arguments: [
            (text: "", reason: PatentNumber.Fault.Reason.length(0)), ("20031010234", .length(11)),
            ("200310102344.55", .point), ("20031010234.45", .point), ("2003.101023445", .point),
            ("200310102344.6", .checkCharacter(found: "6", expected: "5")),
            ("200310102344", .checkMissing(expected: "5")), ("US200310102344.5", .prefix),
            ("2003O0102344.5", .character(position: 5)), ("200340102344.5", .kind(4)), ("199910102344.5", .year(1999)),
            ("CN1234567A", .publication), ("CN112345678B", .publication), ("CN112345678", .year(2011)),
            ("2003１0102344.5", .character(position: 5)), ("X00310102344.5", .character(position: 1)),
            ("20031X102344.5", .character(position: 7)),
        ])
    func faults(text: String, reason: PatentNumber.Fault.Reason) {
        let fault = #expect(throws: PatentNumber.Fault.self) { try PatentNumber(text) }
        #expect(fault?.reason == reason)
        #expect(fault?.description.isEmpty == false)
    }

    @Test("orders by year, then by number")
    func order() throws {
        let texts = ["85100001.0", "99100001.", "200310102344.5"].map {
            $0.hasSuffix(".") ? Self.number(year: 1_999, kind: 1, serial: 1) : $0
        }
        let numbers = try texts.map { text in try PatentNumber(text) }
        #expect(numbers.reversed().sorted() == numbers)
    }
}
