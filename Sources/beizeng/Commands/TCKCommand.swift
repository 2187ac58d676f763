import ArgumentParser
import DMN
import FEEL
import Interchange

/// Runs the public test kit of the standard and says what passes.
struct TCKCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck", abstract: "运行 DMN 公开测试集 / runs the public DMN conformance kit")

    @Argument(help: "the folder that holds compliance-level-2 and compliance-level-3")
    var folder: String

    @Option(help: "write the results in the kit's own CSV form")
    var csv: String?

    @Option(help: "a file with two numbers, passed and passed of those that expect a value; fewer is a failure")
    var floor: String?

    @Flag(help: "list every case that fails, with what differed")
    var failures = false

    mutating func run() throws {
        var report = ConformanceReport()
        for level in ["compliance-level-2", "compliance-level-3"] {
            for name in try FolderListing.names(in: "\(folder)/\(level)")
            where name.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
                try report.add(level: level, name: name, path: "\(folder)/\(level)/\(name)")
            }
        }
        print(report.table)
        if failures { print(report.failures) }
        if let csv { try Output.write(Array(report.csv.utf8), to: csv) }
        print(report.summary)
        if let floor, let shortfall = report.shortfall(below: try FileBytes.read(floor)) {
            Output.complain(shortfall)
            throw ExitCode(1)
        }
    }
}
