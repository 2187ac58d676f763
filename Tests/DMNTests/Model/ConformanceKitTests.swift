import DMN
import Foundation
import Testing

@Suite(
    "The conformance kit",
    .enabled(
        if: ConformanceKit.folder != nil,
        "the kit was not found; set BEIZENG_TCK to its folder, or lay it at ../shared/tck"))
struct ConformanceKitTests {
    @Test("has 154 models, all read without a diagnostic")
    func models() throws {
        let files = ConformanceKit.files("dmn", in: ConformanceKit.scored + ConformanceKit.unscored)
        var findings: [String] = []
        var expressions = 0
        for file in files {
            do {
                let (model, diagnostics) = try ModelReader.read(
                    try ConformanceKit.bytes(of: file), file: file.lastPathComponent)
                findings += diagnostics.map(\.description)
                expressions += model.decisions.count { $0.expression != nil }
            } catch {
                findings.append("\(error)")
            }
        }
        #expect(files.count == 154)
        #expect(findings == [])
        #expect(expressions == 3_518)
    }

    @Test(
        "has its known number of test cases and result nodes",
        arguments: [(ConformanceKit.scored, 3_391, 3_495, 1_409), (ConformanceKit.unscored, 42, 50, 3)])
    func cases(levels: [String], cases: Int, results: Int, errors: Int) throws {
        var read: [TCKCase] = []
        for file in ConformanceKit.files("xml", in: levels) {
            read += try TCKFile.read(try ConformanceKit.bytes(of: file), file: file.lastPathComponent).cases
        }
        #expect(read.count == cases)
        #expect(read.reduce(0) { $0 + $1.results.count } == results)
        #expect(read.reduce(0) { $0 + $1.results.count(where: \.errorResult) } == errors)
    }
}
