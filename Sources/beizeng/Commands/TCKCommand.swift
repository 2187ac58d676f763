import ArgumentParser
import DMN
import Exact
import FEEL
import Interchange

/// Runs the public test kit of the standard and says what passes.
struct TCKCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck", abstract: "运行 DMN 公开测试集 / runs the public DMN conformance kit")

    @Argument(help: "the folder that holds compliance-level-2 and compliance-level-3")
    var folder: String

    @Option(help: "write the results in the kit's own CSV form, with tck_results.properties beside it")
    var csv: String?

    @Option(help: "write the results as tables for a page")
    var markdown: String?

    @Option(help: "the day the results are of, for tck_results.properties: YYYY-MM-DD")
    var asOf: String?

    @Option(help: "a file with two numbers, passed and passed of those that expect a value; fewer is a failure")
    var floor: String?

    @Flag(help: "list every case that fails, with what differed")
    var failures = false

    func validate() throws {
        guard let asOf, FEELDate.parseDate(asOf) == nil else { return }
        throw ValidationError("--as-of 应为日期，例如 2024-05-01。")
    }

    mutating func run() throws {
        var report = ConformanceReport(now: ProcessClock.now())
        try report.addAll(of: folder)
        print(report.table)
        if failures { print(report.failures) }
        if let csv {
            try FileOutput.write(Array(report.csv.utf8), to: csv)
            let place = csv.utf8.lastIndex(of: UInt8(ascii: "/")).map { csv[...$0] } ?? ""
            try FileOutput.write(Array(report.properties(asOf: asOf).utf8), to: place + "tck_results.properties")
        }
        if let markdown { try FileOutput.write(Array(report.markdown.utf8), to: markdown) }
        print(report.summary)
        if let floor, let shortfall = report.shortfall(below: try FileBytes.read(floor)) {
            Output.complain(shortfall)
            throw ExitCode(1)
        }
    }
}
