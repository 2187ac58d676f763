import Benchmark
import DMN
import Exact
import FEEL
import Foundation

// Decisions in process, and reading of texts. `script/bench decisions` makes the files named here and puts the
// figures beside those of another engine.

let folder = ProcessInfo.processInfo.environment["BEIZENG_BENCH"] ?? ".build-bench/decisions"

/// A table of so many rows, ready to be asked, and facts to ask it with.
func question(_ rows: Int) -> (decision: PreparedDecision, facts: [[Value]])? {
    guard let model = FileManager.default.contents(atPath: "\(folder)/table-\(rows).dmn"),
        let facts = FileManager.default.contents(atPath: "\(folder)/facts-\(rows).csv"),
        let definitions = try? ModelReader.read(Array(model), file: "table-\(rows).dmn").0,
        let decision = Program.compile(definitions, imports: []).prepared("allowance")
    else { return nil }
    let lines = String(decoding: facts, as: UTF8.self).split(separator: "\n").dropFirst()
    let values = lines.map { line in
        line.split(separator: ",").compactMap { Decimal128(utf8: Array($0.utf8)).map(Value.number) }
    }
    return (decision, values)
}

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput], warmupIterations: 3, scalingFactor: .kilo, maxDuration: .seconds(3),
        maxIterations: 1_000_000)

    for rows in [10, 100, 1_000] {
        for (name, level) in [("no trace", Trace.Level.none), ("rules trace", .rules)] {
            Benchmark("\(rows) rows, \(name)") { benchmark in
                guard let (decision, facts) = question(rows) else {
                    benchmark.error("no table of \(rows) rows in \(folder): script/bench decisions makes it")
                    return
                }
                var place = 0
                benchmark.startMeasurement()
                for _ in benchmark.scaledIterations {
                    blackHole(decision.evaluate(facts[place], level: level).value)
                    place = place + 1 == facts.count ? 0 : place + 1
                }
                benchmark.stopMeasurement()
            }
        }
    }

    Benchmark("read and check", configuration: .init(metrics: [.wallClock, .throughput], scalingFactor: .kilo)) {
        benchmark in
        let scope = Texts.scope
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            var checker = Checker(scope: scope)
            for text in Texts.all { blackHole(checker.expression(text)) }
        }
        benchmark.stopMeasurement()
    }
}
