import Exact
import Foundation
import Testing

@testable import Documents

@Suite("A table to take away")
struct TableFileTests {
    private let table = TableFile("清单", header: ["编号", "名称"], lines: [["1", "=甲"]])

    @Test("is CSV or a workbook, as its name says", arguments: [("t.csv", true), ("t.xlsx", true), ("t.txt", false)])
    func names(name: String, isTable: Bool) {
        #expect(TableFile.isTable(name) == isTable)
    }

    @Test("writes what its name says")
    func writing() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (csv, workbook) = (
            folder.appendingPathComponent("t.csv").path, folder.appendingPathComponent("t.xlsx").path
        )
        try table.write(to: csv, at: Instant(milliseconds: 0))
        try table.write(to: workbook, at: Instant(milliseconds: 0))
        let text = try String(contentsOfFile: csv, encoding: .utf8)
        #expect(text.contains("编号,名称\r\n") && text.contains("'=甲"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: workbook)).starts(with: Data("PK".utf8)))
    }
}
