import ArgumentParser
import DMN
import FEEL
import Interchange

/// Evaluates a decision of a model: one case from the command line, or a batch from standard input.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "计算 DMN 决策 / evaluates a decision of a DMN model")

    @Argument(help: "the model file; models in the same folder may be imported by it")
    var model: String

    @Option(help: "the name of the decision")
    var decision: String

    @Option(help: "the inputs as a JSON object")
    var input: String?

    @Flag(help: "read one JSON object of inputs a line, write one result a line")
    var stdin = false

    @Flag(help: "show each step with its value and the rules that fired")
    var trace = false

    func validate() throws {
        guard !stdin || input == nil else { throw ValidationError("--input 与 --stdin 只能选一个。") }
    }

    mutating func run() throws {
        let program = try ModelFolder.program(at: model)
        for finding in program.findings {
            Output.complain(
                "\(model):\(finding.position): \(finding.element): \(finding.diagnostic.message(in: .chinese))")
        }
        guard program.step(named: decision) != nil else {
            let names = program.steps.filter { $0.expr != nil }.map(\.name).joined(separator: "、")
            throw ValidationError("模型中没有决策“\(decision)”。可选：\(names)")
        }
        if stdin {
            while let line = readLine(strippingNewline: true) {
                guard !line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
                show(answer(to: line, program))
            }
            return
        }
        let inputs = try self.inputs()
        for member in inputs.members ?? [] where program.place(named: member.key) == nil {
            Output.complain("提示：模型中没有名为“\(member.key)”的输入，已忽略。")
        }
        let interpreter = interpreter(program, inputs)
        if trace { Output.emit(Array((EvaluationListing(program, interpreter).text + "\n").utf8)) }
        let place = program.place(named: decision) ?? 0
        for diagnostic in interpreter.diagnostics {
            let position = program.position(of: diagnostic.site).map { "\(model):\($0): " } ?? ""
            Output.complain(position + diagnostic.message(in: .chinese))
        }
        show(interpreter.filledValue(of: place).json)
    }

    private func inputs() throws -> JSON {
        guard let input else { return .object([]) }
        do {
            let json = try JSON(parsing: Array(input.utf8))
            guard json.members != nil else { throw ValidationError("--input 应为 JSON 对象，例如 '{\"年度\": 2023}'。") }
            return json
        } catch let fault as JSONFault {
            throw ValidationError("--input 无法读取：\(fault)")
        }
    }

    private func show(_ json: JSON) {
        var writer = JSONWriter()
        writer.value(json)
        writer.endLine()
        Output.emit(writer.bytes)
    }

    private func interpreter(_ program: Program, _ inputs: JSON) -> Interpreter {
        var interpreter = Interpreter(program, level: trace ? .full : .none)
        if case .object(let members) = inputs {
            for member in members {
                guard let place = program.place(named: member.key) else { continue }
                interpreter.give(Value(member.value, as: program.steps[place].type), to: place)
            }
        }
        if let place = program.place(named: decision) { _ = interpreter.value(of: place) }
        return interpreter
    }

    private func answer(to line: String, _ program: Program) -> JSON {
        let question: JSON
        do {
            question = try JSON(parsing: Array(line.utf8))
        } catch {
            return .object([JSON.Member("id", .null), JSON.Member("error", .string("\(error)"))])
        }
        let interpreter = interpreter(program, question["input"] ?? question["inputs"] ?? question)
        let place = program.place(named: decision) ?? 0
        return .object([
            JSON.Member("id", question["id"] ?? .null),
            JSON.Member("value", interpreter.filledValue(of: place).json),
            JSON.Member("diagnostics", .array(interpreter.diagnostics.map(\.json))),
        ])
    }
}
