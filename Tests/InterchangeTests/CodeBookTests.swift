import Civic
import Interchange
import Testing

@Suite("A code book")
struct CodeBookTests {
    /// A valid code made from a number.
    static func code(_ number: Int) -> String {
        let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        var values = [9, 1, 3, 7, 0, 1, 0, 2] + [Int](repeating: 0, count: 9)
        var rest = number
        for place in stride(from: 16, through: 8, by: -1) {
            values[place] = rest % 31
            rest /= 31
        }
        var (sum, weight) = (0, 1)
        for value in values {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return String((values + [(31 - sum % 31) % 31]).map { letters[$0] })
    }

    @Test("numbers codes in the order of first appearance")
    func numbers() throws {
        var book = CodeBook()
        let texts = (0..<20_000).map { Self.code($0 * 7_919) }
        var failures: [String] = []
        for (index, text) in texts.enumerated() where book.intern(utf8: Array(text.utf8).span) != Int32(index) {
            failures.append(text)
        }
        for (index, text) in texts.enumerated() {
            let code = try CreditCode(text)
            if book.index(of: code) != Int32(index) || book[Int32(index)] != code || book.intern(code) != Int32(index) {
                failures.append(text)
            }
        }
        #expect(failures == [])
        #expect(book.count == 20_000)
    }

    @Test("gives no number to what is no credit code")
    func invalid() throws {
        var book = CodeBook()
        for text in [
            "", "91350100M000100Y44", "91350100M000100Y4", "91350100m000100Y43", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        ] {
            #expect(book.intern(utf8: Array(text.utf8).span) == nil)
        }
        #expect(book.count == 0)
        #expect(book.index(of: try CreditCode("91350100M000100Y43")) == nil)
    }
}
