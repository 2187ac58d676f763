import Database
import Documents
import Exact
import Journal
import Testing

@testable import Registry

/// Workbooks of many rows, against limits that are lower than in service so that the files stay small.
@Suite("A large workbook")
struct LargeWorkbookTests {
    private static let now = Instant(milliseconds: 1_750_000_000_000)
    private static let operating = "91379903XKGUDJW0MX"
    /// More rows than a few batches hold.
    private static let rows = 3 * ImportReader.batchSize + 100

    /// Carriers, a row each, with what stands behind the rows.
    private static func workbook(behind: String = "") throws -> [UInt8] {
        let header = ["载体编号", "载体名称", "载体类别", "运营单位代码", "区县"]
        let rows = (1...rows).map { ["JN-\($0)", "第 \($0) 孵化器", "孵化器", operating, "市外"] }
        return try WorkbookMaker.workbook(rows: ([header] + rows).map(WorkbookMaker.texts), around: ("", behind))
    }

    private func house() async throws -> RegistryHouse {
        let house = try await RegistryHouse { LargeWorkbookTests.now }
        try await house.enrolParties([LargeWorkbookTests.operating])
        return house
    }

    @Test("is imported whole, and held once however often it is opened")
    func whole() async throws {
        let house = try await house()
        let (_, review) = try await house.take(Self.workbook(), name: "载体.xlsx", of: .carrier)
        #expect(review.new == Self.rows)
        #expect(try await house.count("carrier_version") == Self.rows)
    }

    @Test("is refused above a limit, with what to do and nothing stored", arguments: [true, false])
    func limits(ofFile: Bool) async throws {
        let house = try await house()
        let bytes = try Self.workbook()
        let limits = ofFile ? SheetLimits(file: bytes.count - 1) : SheetLimits(part: 1 << 19)
        let fault = await #expect(throws: SheetFault.self) {
            _ = try await house.take(bytes, name: "载体.xlsx", of: .carrier, limits: limits)
        }
        #expect(fault?.description.contains("文件过大") == true)
        #expect(fault?.reason.remedy.contains("拆成几个文件") == true)
        #expect(fault?.reason.remedy.contains("CSV") == true)
        #expect(try await house.count("carrier_version") == 0)
    }

    @Test("that turns out to be wrong behind its last row leaves nothing of the rows before")
    func wrongAtTheEnd() async throws {
        let house = try await house()
        let merged = "<mergeCells count=\"1\"><mergeCell ref=\"A\(Self.rows):A\(Self.rows + 1)\"/></mergeCells>"
        let fault = await #expect(throws: SheetFault.self) {
            _ = try await house.take(Self.workbook(behind: merged), name: "载体.xlsx", of: .carrier)
        }
        #expect(fault?.description.contains("合并单元格") == true)
        #expect(try await house.count("carrier_version") == 0)
    }
}
