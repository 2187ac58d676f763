import DMN
import Interchange

/// The results of the public kit, by folder and in all.
struct ConformanceReport {
    /// What came of one folder.
    private struct Row {
        let level: String
        let name: String
        let file: String
        let outcomes: [TCKRun.Outcome]
        let expectations: Int
    }

    private var rows: [Row] = []

    /// Runs the test files of one folder against its models.
    ///
    /// - Throws: what reading a file throws; a model or test that cannot be read stops the run.
    mutating func add(level: String, name: String, path: String) throws {
        let files = try FolderListing.names(in: path)
        var models: [String: Definitions] = [:]
        for file in files where file.hasSuffix(".dmn") {
            models[file] = try ModelReader.read(try FileBytes.read("\(path)/\(file)"), file: file).0
        }
        for file in files where file.hasSuffix(".xml") && file.hasPrefix(name) {
            let tests = try TCKFile.read(try FileBytes.read("\(path)/\(file)"), file: file)
            guard let model = tests.modelName, let main = models[model] else {
                Output.complain("\(path)/\(file): 找不到模型 \(tests.modelName ?? "?")")
                continue
            }
            let program = Program.compile(main, imports: models.filter { $0.key != model }.map(\.value))
            let outcomes = TCKRun(program).outcomes(of: tests)
            let stem = String(file.dropLast(4))
            rows.append(
                Row(
                    level: level, name: name, file: stem, outcomes: outcomes,
                    expectations: outcomes.filter(\.expectsValue).count))
        }
    }

    private var all: [TCKRun.Outcome] { rows.flatMap(\.outcomes) }
    private var passed: Int { all.filter(\.passed).count }
    private var passedValues: Int { all.filter { $0.passed && $0.expectsValue }.count }
}

// MARK: - Showing

extension ConformanceReport {
    var table: String {
        rows.map { row in
            let passed = row.outcomes.filter(\.passed).count
            let mark = passed == row.outcomes.count ? "  " : "× "
            return "\(mark)\(row.level)/\(row.name)  \(passed)/\(row.outcomes.count)"
        }.joined(separator: "\n")
    }

    var failures: String {
        rows.flatMap { row in row.outcomes.filter { !$0.passed }.map { "\(row.name) \($0.id): \($0.message)" } }
            .joined(separator: "\n")
    }

    var summary: String {
        let level2 = rows.filter { $0.level == "compliance-level-2" }.flatMap(\.outcomes)
        return "level 2: passed \(level2.filter(\.passed).count) of \(level2.count)\n"
            + "passed \(passed) of \(all.count), \(passedValues) of \(all.filter(\.expectsValue).count) that expect a value"
    }

    var csv: String {
        rows.flatMap { row in
            row.outcomes.map { outcome in
                let message = outcome.message.split(separator: "\"", omittingEmptySubsequences: false).joined(
                    separator: "'")
                let result = outcome.passed ? "SUCCESS" : "ERROR"
                return "\"\(row.level)/\(row.name)\",\"\(row.file)\",\"\(outcome.id)\",\"\(result)\",\"\(message)\"\n"
            }
        }.joined()
    }

    /// What is missing to the committed figure, nil when it is reached.
    func shortfall(below floor: [UInt8]) -> String? {
        let numbers = floor.split { $0 == 0x20 || $0 == 0x0A }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 2 else { return "the floor file must hold two numbers" }
        guard passed < numbers[0] || passedValues < numbers[1] else { return nil }
        return "the committed figure is \(numbers[0]) and \(numbers[1]): something that passed does not any more"
    }
}
