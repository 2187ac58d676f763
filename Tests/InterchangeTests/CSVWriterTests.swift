import Interchange
import TestSupport
import Testing

@Suite("A CSV writer")
struct CSVWriterTests {
    @Test("quotes only what must be")
    func quoting() {
        var writer = CSVWriter()
        writer.record(["a b", "c,d", "e\"f", "g\nh", "", "市中区"])
        writer.field(-12)
        writer.field(Int64.min)
        writer.field(plain: { $0 += "plain".utf8 })
        writer.field(utf8: Array("x\r".utf8).span)
        writer.endRecord()
        writer.record([""])
        let expected =
            "a b,\"c,d\",\"e\"\"f\",\"g\nh\",,市中区\n-12,-9223372036854775808,plain,\"x\r\"\n\"\"\n"
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test("writes what the reader reads back")
    func roundTrip() {
        var random = SeededRandom(seed: 7)
        let pieces = ["a", ",", "\"", "\n", "\r\n", "\r", " ", "市中区", "0", "\u{1F600}", ""]
        var failures: [[[String]]] = []
        for _ in 0..<1_000 {
            let width = Int.random(in: 1...4, using: &random)
            let records = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (0..<width).map { _ in
                    (0..<Int.random(in: 0...4, using: &random))
                        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                }
            }
            var writer = CSVWriter()
            for record in records { writer.record(record) }
            if CSVReaderTests.read(writer.bytes) != records { failures.append(records) }
        }
        #expect(failures == [])
    }
}
