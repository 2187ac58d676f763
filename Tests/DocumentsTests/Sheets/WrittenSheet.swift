import Civic
import Documents
import Exact
import Foundation

/// A table that is written to a file of its own, which is gone when the test is over.
final class WrittenSheet {
    let path: String
    static let created = Instant(milliseconds: 1_700_000_000_000)

    init(
        _ columns: [SheetColumn], _ rows: [[SheetEntry]] = [], name: String = "台账", constants: [String: String] = [:],
        notes: [(key: String, value: String)] = [], spareRows: Int = 0
    ) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
        let writer = try SheetWriter(
            path: path, sheet: name, columns: columns, created: WrittenSheet.created, constants: constants)
        for row in rows { try writer.append(row) }
        try writer.finish(notes, spareRows: spareRows)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var bytes: [UInt8] { get throws { try Array(Data(contentsOf: URL(fileURLWithPath: path))) } }

    /// All rows of the first sheet, the heading among them.
    func read() throws -> [SheetRow] {
        let reader = try Workbook(path: path).read()
        return try reader.rest()
    }

    /// The text of a part inside the file.
    func part(_ path: String) throws -> String {
        let entries = try ZIPReader().entries(of: bytes)
        return entries.first { $0.name == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}
