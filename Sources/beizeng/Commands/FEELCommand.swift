import ArgumentParser
import FEEL
import Interchange

/// Evaluates expressions: one from the command line, or a batch from standard input.
struct FEELCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feel", abstract: "计算 FEEL 表达式 / evaluates FEEL expressions")

    @Argument(help: "the expression, such as 'sum([1, 2, 3])'")
    var expression: String?

    @Option(help: "names and their values as a FEEL context: '{rate: 0.01}'")
    var context: String?

    @Flag(help: "read one JSON object a line, write one a line")
    var stdin = false

    @Flag(help: "show the value of every node")
    var trace = false

    func validate() throws {
        guard stdin != (expression != nil) else { throw ValidationError("请给出一个表达式，或使用 --stdin 逐行读取。") }
    }

    mutating func run() throws {
        if stdin { return try runBatch() }
        guard let expression else { return }
        let result = try FEELQuery(expr: expression, context: contextEntries()).evaluate(level: trace ? .full : .none)
        for diagnostic in result.diagnostics { Output.complain(diagnostic.message(in: .chinese)) }
        if trace {
            for node in result.trace.nodes {
                let text = Array(expression.utf8)[Int(node.site.start)..<Int(node.site.end)]
                print("\(String(decoding: text, as: UTF8.self)) = \(node.value.literal)")
            }
        }
        print(result.value.literal)
        if !result.isReadable { throw ExitCode(1) }
    }

    private func contextEntries() throws -> [(name: String, value: Value)] {
        guard let context else { return [] }
        let value = Expression(context).evaluate().value
        guard let entries = value.context?.entries else {
            throw ValidationError("--context 应为 FEEL 上下文，例如 '{rate: 0.01}'。")
        }
        return entries.map { ($0.key, $0.value) }
    }

    private func runBatch() throws {
        while let line = readLine(strippingNewline: true) {
            guard !line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
            var writer = JSONWriter()
            writer.value(FEELQuery.answer(to: line))
            writer.endLine()
            Output.emit(writer.bytes)
        }
    }
}
