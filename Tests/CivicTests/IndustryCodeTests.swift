import Civic
import Testing

@Suite("An industry code")
struct IndustryCodeTests {
    @Test(
        "is read at each level",
        arguments: [
            (text: "C3990", canonical: "C3990", level: IndustryCode.Level.class, division: 39),
            ("c399", "C399", .group, 39), ("C39", "C39", .division, 39), ("A0111", "A0111", .class, 1),
            ("A01", "A01", .division, 1), ("0111", "A0111", .class, 1), ("7320", "M7320", .class, 73),
            ("T97", "T97", .division, 97), ("S9600", "S9600", .class, 96),
        ])
    func reads(text: String, canonical: String, level: IndustryCode.Level, division: Int) throws {
        let code = try IndustryCode(text)
        #expect(code.description == canonical)
        #expect(code.level == level)
        #expect(code.division == division)
    }

    @Test("may be a section alone")
    func section() throws {
        let code = try IndustryCode("M")
        #expect(code.description == "M")
        #expect(code.level == .section)
        #expect(code.division == nil)
        #expect(code.sectionName == "科学研究和技术服务业")
    }

    @Test("lies in the codes above it and in no other")
    func within() throws {
        let code = try IndustryCode("C3990")
        for above in ["C3990", "C399", "C39", "C"] { #expect(try code.isWithin(IndustryCode(above))) }
        for other in ["C3991", "C398", "C38", "I", "C397"] {
            #expect(try !code.isWithin(IndustryCode(other)))
        }
        #expect(try !IndustryCode("C39").isWithin(code))
    }

    @Test("knows each of the 97 divisions in one section")
    func divisions() throws {
        var sections: [Unicode.Scalar] = []
        for division in 1...97 {
            sections.append(try IndustryCode(division < 10 ? "0\(division)" : "\(division)").section)
        }
        #expect(sections == sections.sorted { $0.value < $1.value })
        #expect(Set(sections).count == 20)
    }

    @Test(
        "says what is wrong",
        arguments: [
            (text: "", reason: IndustryCode.Fault.Reason.form), ("C3", .form), ("C39900", .form), ("3", .form),
            ("C39a", .form), ("39C", .form), ("制造业", .form), ("U39", .section("U")), ("98", .division(98)),
            ("C0011", .division(0)), ("I3990", .elsewhere(division: 39, found: "I", expected: "C")),
        ])
    func faults(text: String, reason: IndustryCode.Fault.Reason) {
        let fault = #expect(throws: IndustryCode.Fault.self) { try IndustryCode(text) }
        #expect(fault?.reason == reason)
        #expect(fault?.description.isEmpty == false)
    }
}
