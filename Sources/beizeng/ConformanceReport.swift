import DMN
import FEEL
import Interchange

/// The results of the public kit, by folder, by level and in all.
struct ConformanceReport {
    /// What came of one folder.
    struct Row {
        let level: String
        let name: String
        /// The test file, without its ending.
        let file: String
        let outcomes: [TCKRun.Outcome]

        var passed: Int { outcomes.count(where: \.passed) }
    }

    private(set) var rows: [Row] = []
    private let now: DateAndTime?

    /// The levels that the kit's own table counts, and those it keeps beside it.
    static let scored = ["compliance-level-2", "compliance-level-3"]
    static let unscored = ["non-compliant"]

    /// - Parameter now: what `now()` and `today()` tell the cases.
    init(now: DateAndTime? = nil) { self.now = now }

    /// Runs the test files of every folder of the kit.
    ///
    /// - Parameter kit: the folder that holds the levels; of those not scored none need be there.
    /// - Throws: what reading a file throws; a model or test that cannot be read stops the run.
    mutating func addAll(of kit: String) throws {
        let extra = ConformanceReport.unscored.filter { FolderListing.exists("\(kit)/\($0)") }
        for level in ConformanceReport.scored + extra {
            for name in try FolderListing.names(in: "\(kit)/\(level)")
            where name.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
                try add(level: level, name: name, path: "\(kit)/\(level)/\(name)")
            }
        }
    }

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
            let outcomes = TCKRun(program, now: now).outcomes(of: tests)
            rows.append(Row(level: level, name: name, file: String(file.dropLast(4)), outcomes: outcomes))
        }
    }
}

// MARK: - Counting

extension ConformanceReport {
    /// Cases, and of those how many passed; the same for cases that expect something other than null.
    struct Tally {
        var cases = 0
        var passed = 0
        var values = 0
        var passedValues = 0

        init(_ outcomes: [TCKRun.Outcome]) {
            cases = outcomes.count
            passed = outcomes.count(where: \.passed)
            values = outcomes.count(where: \.expectsValue)
            passedValues = outcomes.count { $0.passed && $0.expectsValue }
        }
    }

    /// The folders of some levels.
    func rows(of levels: [String]) -> [Row] { rows.filter { levels.contains($0.level) } }

    func tally(_ levels: [String]) -> Tally { Tally(rows(of: levels).flatMap(\.outcomes)) }

    /// The levels that were run, in the order they were.
    var levels: [String] {
        rows.reduce(into: []) { levels, row in if levels.last != row.level { levels.append(row.level) } }
    }

    /// What is missing to the committed figure, nil when it is reached.
    func shortfall(below floor: [UInt8]) -> String? {
        let numbers = floor.split { $0 == 0x20 || $0 == 0x0A }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 2 else { return "the floor file must hold two numbers" }
        let tally = tally(ConformanceReport.scored)
        guard tally.passed < numbers[0] || tally.passedValues < numbers[1] else { return nil }
        return "the committed figure is \(numbers[0]) and \(numbers[1]): something that passed does not any more"
    }
}

// MARK: - Showing

extension ConformanceReport {
    /// A line for each folder; `×` marks those where something fails.
    var table: String {
        rows.map { row in
            let mark = row.passed == row.outcomes.count ? "  " : "× "
            return "\(mark)\(row.level)/\(row.name)  \(row.passed)/\(row.outcomes.count)"
        }.joined(separator: "\n")
    }

    /// A line for each case that fails, with what differed.
    var failures: String {
        rows.flatMap { row in row.outcomes.filter { !$0.passed }.map { "\(row.name) \($0.id): \($0.message)" } }
            .joined(separator: "\n")
    }

    /// A line for each level, and the score: levels 2 and 3 together.
    var summary: String {
        var lines = levels.map { level in
            let tally = tally([level])
            let note = ConformanceReport.unscored.contains(level) ? " (not scored)" : ""
            return "\(level): passed \(tally.passed) of \(tally.cases)\(note)"
        }
        let score = tally(ConformanceReport.scored)
        lines.append(
            "passed \(score.passed) of \(score.cases), \(score.passedValues) of \(score.values) that expect a value")
        return lines.joined(separator: "\n")
    }
}
