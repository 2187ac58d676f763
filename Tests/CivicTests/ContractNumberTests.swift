import Civic
import Testing

@Suite("A contract number")
struct ContractNumberTests {
    @Test("of 14 or 16 digits has the national form and no note", arguments: ["20233701000012", "2023370100001234"])
    func national(text: String) {
        #expect(ContractNumber(text).isNational)
        #expect(ContractNumber(text).note == nil)
        #expect(ContractNumber(text).description == text)
    }

    @Test(
        "of another form is kept with a note",
        arguments: [
            (text: "202337010000123", note: "合同登记编号是 15 位数字，不是全国统一的 14 位或 16 位数字，按原文保留"),
            ("HT-2023-5", "合同登记编号不是全国统一的 14 位或 16 位数字，按原文保留"),
        ])
    func other(text: String, note: String) {
        #expect(ContractNumber(text).note == note)
        #expect(ContractNumber(text).text == text)
    }

    @Test("differs from another by bytes")
    func bytes() {
        #expect(ContractNumber("e\u{301}1") != ContractNumber("\u{E9}1"))
    }
}
