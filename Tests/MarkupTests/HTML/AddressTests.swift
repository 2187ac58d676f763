import Markup
import Testing

@Suite("An address")
struct AddressTests {
    @Test("keeps its order, changes one value and loses another")
    func changing() {
        let list = Address("/contracts", [Address.Pair("year", "2023"), Address.Pair("page", "1")])
        #expect(list.setting("page", "2").text == "/contracts?year=2023&page=2")
        #expect(list.setting("sort", "-amount").text == "/contracts?year=2023&page=1&sort=-amount")
        #expect(list.setting("year", nil).setting("page", nil).text == "/contracts")
    }

    @Test("escapes every byte that is not plain")
    func escaping() {
        let text = Address("/a").setting("名", "a&b=c d\"<\r\n\u{301}~").text
        #expect(text == "/a?%E5%90%8D=a%26b%3Dc%20d%22%3C%0D%0A%CC%81~")
    }
}
