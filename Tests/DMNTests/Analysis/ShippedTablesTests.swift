import DMN
import FEEL
import Foundation
import Testing

@Suite("The decision tables of the rules that ship")
struct ShippedTablesTests {
    private static let policies =
        String(#filePath.dropLast("/Tests/DMNTests/Analysis/ShippedTablesTests.swift".count)) + "/Policies/"

    private func models(in folder: String) throws -> [Definitions] {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.policies + folder).sorted()
        return try names.filter { $0.hasSuffix(".dmn") }.map { name in
            let path = Self.policies + folder + "/" + name
            return try ModelReader.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path))), file: name).0
        }
    }

    @Test(
        "leave nothing out, say nothing twice, and have no row without effect",
        arguments: ["national", "jinan-doubling-2023"])
    func clean(folder: String) throws {
        let own = try models(in: folder)
        let models = try own + self.models(in: "facts")
        var (found, count) = ([String](), 0)
        for model in own {
            let program = Program.compile(model, imports: models.filter { $0.namespace != model.namespace })
            for table in program.tables where program.sources[Int(table.site.source)].namespace == model.namespace {
                count += 1
                let analysis = TableAnalysis(of: table)
                let faults = analysis.gaps.count + analysis.overlaps.count + analysis.duplicates.count
                let rows = analysis.unreachable.count + analysis.impossible.count + analysis.strangers.count
                if faults + rows > 0 || !analysis.coverage.isWhole { found.append(table.name) }
            }
        }
        #expect(count > 20)
        #expect(found == [])
    }
}
