import Civic
import Interchange
import TestSupport
import Testing

@Suite("A table read in parts")
struct TablePartsTests {
    @Test("is the table read at once, whatever the faults and the parts", arguments: [false, true])
    func parts(hasQuotes: Bool) throws {
        var failures: [String] = []
        for seed in 0..<UInt64(24) {
            let file = RandomTable(seed: seed, rows: 60, hasQuotes: hasQuotes)
            let bytes = file.bytes
            let whole = try RandomTable.shown(bytes, partSize: bytes.count + 1)
            for partSize in [1, 3, 17, 64, 100, 333, 1_000] {
                let parts = try RandomTable.shown(bytes, partSize: partSize)
                if parts != whole { failures.append("seed \(seed), parts of \(partSize) bytes") }
            }
        }
        #expect(failures == [])
    }

    @Test("reads each line as it would be read alone")
    func lines() throws {
        var failures: [String] = []
        for seed in 100..<UInt64(116) {
            let file = RandomTable(seed: seed, rows: 200, hasQuotes: false)
            let whole = try RandomTable.shown(file.bytes, partSize: 4_096)
            // A line at the end of a text is always read the exact way, cell by cell.
            var alone: [String] = []
            for (index, line) in file.lines.enumerated().dropFirst() {
                let text = file.lines[0] + file.ending + line + file.ending
                alone += try RandomTable.shown(text, partSize: 1 << 20, line: index + 1).rows
            }
            // At the end an empty line is none, and the end of a faulty one is not shown.
            let rows = whole.rows.filter { !$0.contains("本行是空行") }
                .map { $0.replacing("\r|第", with: "|第") }
            let differing = Set(rows).symmetricDifference(alone).min()
            if let differing { failures.append("seed \(seed): \(differing)") }
        }
        #expect(failures == [])
    }

    @Test("numbers new codes in the order of the file")
    func codes() throws {
        let header = "seller_id,buyer_id\n"
        var random = SeededRandom(seed: 3)
        let codes = (0..<40).map { _ in CodeBookTests.code(Int.random(in: 0..<25, using: &random)) }
        let rows = stride(from: 0, to: codes.count, by: 2).map { "\(codes[$0]),\(codes[$0 + 1])\n" }
        let schema = TableSchema([ColumnSpec("seller_id", .creditCode), ColumnSpec("buyer_id", .creditCode)])
        let text = Array((header + rows.joined()).utf8)
        var books: [[String]] = []
        for partSize in [text.count, 40, 100, 200] {
            var book = CodeBook()
            _ = book.intern(utf8: Array(CodeBookTests.code(3).utf8).span)
            let table = try Table.read(text, partSize: partSize, schema: schema, file: "f", codes: &book).table
            let sellers = table.organisations("seller_id")?.values ?? []
            let buyers = table.organisations("buyer_id")?.values ?? []
            #expect(zip(sellers, buyers).flatMap { [book[$0].description, book[$1].description] } == codes)
            books.append(book.codes.map(\.description))
        }
        #expect(Set(books).count == 1)
    }

    @Test("knows that ascending texts do not repeat, across parts and rows set aside")
    func ascending() throws {
        let schema = TableSchema([ColumnSpec("id", .identifier), ColumnSpec("since", .year)])
        let rows = (0..<200).map { "A\($0 * $0),\($0 % 7 == 0 ? "x" : "2023")" }
        var failures: [Int] = []
        for twin in stride(from: 1, to: 200, by: 13) {
            for isTwin in [false, true] {
                let lines = ["id,since"] + rows + (isTwin ? [rows[twin]] : [])
                var book = CodeBook()
                _ = book.intern(utf8: Array(CodeBookTests.code(3).utf8).span)
                let table = try Table.read(
                    Array(lines.joined(separator: "\n").utf8), partSize: 64, schema: schema, file: "f", codes: &book
                ).table
                let repeats = table.texts("id")?.repeats() ?? []
                if repeats.count != (isTwin && twin % 7 != 0 ? 1 : 0) { failures.append(twin) }
            }
        }
        #expect(failures == [])
    }

    @Test("gives new words of an open vocabulary the numbers of their order")
    func openVocabulary() throws {
        let schema = TableSchema([
            ColumnSpec("seller_id", .creditCode), ColumnSpec("w", .word(Vocabulary([["a"]], isOpen: true))),
        ])
        let bad = CodeBookTests.code(1).dropLast() + "?"
        let rows = ["\(CodeBookTests.code(1)),x", "\(bad),lost", "\(CodeBookTests.code(2)),y", "\(bad),z", ","]
        let padding = String(repeating: "\(CodeBookTests.code(1)),a\n", count: 20)
        var codes = CodeBook()
        let text = "seller_id,w\n" + rows.joined(separator: "\n") + "\n" + padding
        let table = try Table.read(Array(text.utf8), partSize: 16, schema: schema, file: "f", codes: &codes).table
        #expect(table.words("w")?.values.prefix(3) == [1, 2, 0])
        #expect((0..<3).map { table.vocabulary("w")?.name(of: $0) } == ["a", "x", "y"])
    }
}
