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

    @Flag(help: "show the value of every node, and why it is null")
    var trace = false

    @Flag(help: "write value and findings as one JSON object")
    var json = false

    @OptionGroup var wording: LanguageOption

    @OptionGroup var clock: ClockOptions

    func validate() throws {
        guard stdin != (expression != nil) else { throw ValidationError("请给出一个表达式，或使用 --stdin 逐行读取。") }
    }

    mutating func run() throws {
        if stdin { return try runBatch() }
        guard let expression else { return }
        let language = wording.language
        let query = FEELQuery(expr: expression, context: try contextEntries(), now: clock.moment)
        let result = query.evaluate(level: trace ? .full : .none)
        if json {
            show(.object(result.members))
        } else {
            for finding in result.findings { Output.complain(finding.text(in: language)) }
            if trace {
                for node in result.trace.nodes { print(FEELCommand.line(node, of: expression, in: language)) }
            }
            print(result.value.literal)
        }
        if !result.isReadable { throw ExitCode(1) }
    }

    /// A node of the trace: its text, its value, and why that is null.
    private static func line(_ node: Trace.Node, of expression: String, in language: Diagnostic.Language) -> String {
        let bytes = Array(expression.utf8)
        let text = String(decoding: bytes[Int(node.site.start)..<Int(node.site.end)], as: UTF8.self)
        guard let reason = node.value.nullReason?.diagnostic.message(in: language) else {
            return "\(text) = \(node.value.literal)"
        }
        return "\(text) = \(node.value.literal)" + (language == .chinese ? "（\(reason)）" : " (\(reason))")
    }

    private func show(_ json: JSON) {
        var writer = JSONWriter()
        writer.value(json)
        writer.endLine()
        Output.emit(writer.bytes)
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
            show(FEELQuery.answer(to: line, now: clock.moment))
        }
    }
}
