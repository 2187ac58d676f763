import Interchange
import TestSupport
import Testing

@Suite("A CSV reader")
struct CSVReaderTests {
    /// All records as texts, faults as `line:column reason`.
    static func read(_ bytes: [UInt8]) -> [[String]] {
        var reader = CSVReader(bytes)
        var record = CSVRecord()
        var records: [[String]] = []
        while true {
            do throws(CSVFault) {
                guard try reader.next(&record) else { return records }
                records.append(record.fields.map { reader.text(of: $0) })
            } catch {
                records.append(["! \(error.line):\(error.column) \(error.reason)"])
            }
        }
    }

    static func read(_ text: String) -> [[String]] { read(Array(text.utf8)) }

    @Test(
        "splits records as RFC 4180 says",
        arguments: [
            (text: "", records: [[String]]()),
            ("a", [["a"]]),
            (",", [["", ""]]),
            ("\"", [["! 1:1 unterminatedQuote"]]),
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,", [["a", "b"], ["c", ""]]),
            ("\"a\",\"b,c\"\n", [["a", "b,c"]]),
            ("\"a\"\"b\"\"\",c", [["a\"b\"", "c"]]),
            ("\"\"\"\"", [["\""]]),
            ("\"\",\"\"", [["", ""]]),
            ("\"line\nbreak\",x\ny,z", [["line\nbreak", "x"], ["y", "z"]]),
            ("a b,(c) !d\n", [["a b", "(c) !d"]]),
            ("市中区,\"历下区\"", [["市中区", "历下区"]]),
            ("a\0b,\u{1}", [["a\0b", "\u{1}"]]),
        ])
    func splits(text: String, records: [[String]]) {
        #expect(Self.read(text) == records)
    }

    @Test(
        "skips empty lines at the end and nowhere else",
        arguments: [
            (text: "\n", records: [[String]]()), ("\r\n\r\n", []), ("a\n\n\n", [["a"]]), ("a\r\n\r\n", [["a"]]),
            ("a\n\nb\n", [["a"], [""], ["b"]]), ("\na", [[""], ["a"]]), ("a\n\"\"\n", [["a"], [""]]),
        ])
    func emptyLines(text: String, records: [[String]]) {
        #expect(Self.read(text) == records)
    }

    @Test(
        "reports what breaks the rules and goes on with the next line",
        arguments: [
            (text: "a\"b,c\nd,e", records: [["! 1:2 strayQuote"], ["d", "e"]]),
            ("区县 \"x\nd", [["! 1:4 strayQuote"], ["d"]]),
            ("x\n\"a\"b,c\nd", [["x"], ["! 2:4 bytesAfterQuote"], ["d"]]),
            ("a,\"b\nc,d\ne,f", [["! 1:3 unterminatedQuote"], ["c", "d"], ["e", "f"]]),
            ("a,\"b\nc,\"d\"\ne,f", [["! 2:4 bytesAfterQuote"], ["c", "d"], ["e", "f"]]),
            ("a\rb\nc", [["! 1:2 loneCarriageReturn"], ["c"]]),
            ("a\r", [["! 1:2 loneCarriageReturn"]]),
            ("\r", [["! 1:1 loneCarriageReturn"]]),
            ("\"a\"\rb", [["! 1:4 loneCarriageReturn"]]),
        ])
    func faults(text: String, records: [[String]]) {
        #expect(Self.read(text) == records)
    }

    @Test("tells the line on which each record begins")
    func lines() throws {
        var reader = CSVReader(Array("a\r\n\"b\n\nc\"\n\nd".utf8))
        var record = CSVRecord()
        var lines: [Int] = []
        while try reader.next(&record) { lines.append(record.line) }
        #expect(lines == [1, 2, 5, 6])
    }

    @Test("reads a cell of a megabyte, plain and quoted")
    func largeCell() {
        let plain = String(repeating: "技", count: 350_000)
        let quoted = String(repeating: "\"\"", count: 500_000)
        #expect(
            Self.read("a,\(plain),b\n\"\(quoted)\"") == [["a", plain, "b"], [String(repeating: "\"", count: 500_000)]])
    }

    @Test("takes nothing but quotes in stride, in time that grows with the length")
    func quotesEverywhere() {
        #expect(Self.read(String(repeating: "\"", count: 200_001)).count == 1)
        let lines = Self.read(String(repeating: "\"x\n", count: 20_000))
        #expect(lines.count == 20_000)
    }

    @Test("survives any bytes and loses no line")
    func anyBytes() {
        var random = SeededRandom(seed: 4_180)
        let alphabet = Array("a,\"\r\n 市".utf8) + [0, 0xFF]
        var failures: [[UInt8]] = []
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            var reader = CSVReader(bytes)
            var record = CSVRecord()
            var last = 0
            while true {
                do throws(CSVFault) {
                    guard try reader.next(&record) else { break }
                    if record.line <= last || record.fields.isEmpty { failures.append(bytes) }
                    last = record.line
                } catch {
                    if error.recordLine <= last || error.line < error.recordLine { failures.append(bytes) }
                    last = error.recordLine
                }
            }
        }
        #expect(failures == [])
    }
}
