import Civic
import Exact
import TestSupport
import Testing

@Suite("An amount of money")
struct YuanTests {
    @Test(
        "is written grouped, with two decimals",
        arguments: [
            (fen: Int64(123_456), text: "1,234.56 元"), (0, "0.00 元"), (5, "0.05 元"), (-5, "-0.05 元"),
            (100_000_000, "1,000,000.00 元"), (99_999, "999.99 元"), (-123_456_789, "-1,234,567.89 元"),
            (.max, "92,233,720,368,547,758.07 元"), (.min, "-92,233,720,368,547,758.08 元"),
        ])
    func description(fen: Int64, text: String) {
        #expect(Yuan(fen: fen).description == text)
    }

    @Test(
        "is written in ten thousands without closing zeros",
        arguments: [
            (fen: Int64(100_000_000), text: "100 万元"), (12_345_600, "12.3456 万元"), (1, "0.000001 万元"),
            (0, "0 万元"), (-2_500_000, "-2.5 万元"), (1_234_500_000_000, "1,234,500 万元"),
        ])
    func inWan(fen: Int64, text: String) {
        #expect(Yuan(fen: fen).inWan == text)
    }

    @Test("adds and subtracts, and throws what no longer fits")
    func overflow() throws {
        #expect(try Yuan(fen: 150).adding(Yuan(fen: -50)) == Yuan(fen: 100))
        #expect(try Yuan(fen: 150).subtracting(Yuan(fen: 200)) == Yuan(fen: -50))
        let overflow = #expect(throws: Yuan.Overflow.self) { try Yuan(fen: .max).adding(Yuan(fen: 1)) }
        #expect(overflow?.amount == Yuan(fen: .max))
        #expect(overflow?.change == Yuan(fen: 1))
        #expect(throws: Yuan.Overflow.self) { try Yuan(fen: .min).subtracting(Yuan(fen: 1)) }
        #expect(throws: Yuan.Overflow.self) { try Yuan.sum([Yuan(fen: .max), Yuan(fen: .max)]) }
        #expect(try Yuan.sum([]) == .zero)
    }

    @Test("comes from a decimal only when it is whole fen")
    func fromDecimal() throws {
        func yuan(_ text: String) -> Yuan? { Decimal128(utf8: text.utf8).flatMap { Yuan($0) } }
        #expect(yuan("1234.56") == Yuan(fen: 123_456))
        #expect(yuan("1234.5600") == Yuan(fen: 123_456))
        #expect(yuan("-0.01") == Yuan(fen: -1))
        #expect(yuan("0.001") == nil)
        #expect(yuan("92233720368547758.07") == Yuan(fen: .max))
        #expect(yuan("92233720368547758.08") == nil)
    }

    @Test("comes back from its decimal unchanged")
    func roundTrip() {
        var random = SeededRandom(seed: 11)
        let fens: [Int64] = [.min, .max, 0, 1, -1] + (0..<500).map { _ in Int64(bitPattern: random.next()) }
        #expect(fens.filter { Yuan(Yuan(fen: $0).decimal) != Yuan(fen: $0) } == [])
    }

    @Test("orders by value")
    func order() {
        #expect([Yuan(fen: 3), Yuan(fen: -1), .zero].sorted() == [Yuan(fen: -1), .zero, Yuan(fen: 3)])
    }
}
