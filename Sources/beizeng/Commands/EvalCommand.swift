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

    @Flag(help: "show each step with its value, why it is null, and the rules that fired")
    var trace = false

    @Flag(help: "write value, findings and trace as one JSON object")
    var json = false

    @OptionGroup var wording: LanguageOption

    @OptionGroup var clock: ClockOptions

    func validate() throws {
        guard !stdin || input == nil else { throw ValidationError("--input 与 --stdin 只能选一个。") }
    }

    private var language: Diagnostic.Language { wording.language }

    mutating func run() throws {
        let folder = try load()
        let program = folder.program
        guard program.step(named: decision) != nil else { throw unknownDecision(program) }
        if !json {
            for diagnostic in folder.diagnostics { Output.complain(diagnostic.text(in: language)) }
        }
        if stdin {
            show(findings(of: folder))
            while let line = readLine(strippingNewline: true) {
                guard !line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
                show(answer(to: line, folder))
            }
            return
        }
        let inputs = try self.inputs()
        for member in inputs.members ?? [] where program.place(named: member.key) == nil {
            let near = program.steps.filter(\.isInput).map(\.name).similar(to: member.key)
            let hint = near.map { "是否应为“\($0)”？" } ?? ""
            Output.complain("提示：模型中没有名为“\(member.key)”的输入，已忽略。\(hint)")
        }
        let interpreter = interpreter(program, inputs)
        let listing = EvaluationListing(folder, interpreter, in: language)
        let findings = findings(of: interpreter, folder)
        let value = interpreter.filledValue(of: program.place(named: decision) ?? 0).json
        if json {
            var members = [
                JSON.Member("decision", .string(decision)), JSON.Member("value", value),
                JSON.Member("diagnostics", .array(findings.map(\.json))),
            ]
            if trace { members.append(JSON.Member("trace", listing.json)) }
            return show(.object(members))
        }
        if trace { Output.emit(Array((listing.text + "\n").utf8)) }
        show(findings)
        show(value)
    }

    private func load() throws -> ModelFolder {
        do {
            return try ModelFolder(at: model)
        } catch let error as ModelError {
            Output.complain(error.text(in: language))
            throw ExitCode(1)
        }
    }

    private func unknownDecision(_ program: Program) -> ValidationError {
        let names = program.steps.filter { $0.expr != nil }.map(\.name)
        let hint = names.similar(to: decision).map { "是否应为“\($0)”？" } ?? ""
        return ValidationError("模型中没有决策“\(decision)”。\(hint)可选：\(names.joined(separator: "、"))")
    }

    /// What compiling and evaluating found, each once.
    private func findings(of interpreter: Interpreter, _ folder: ModelFolder) -> [PlacedFinding] {
        var seen: Set<PlacedFinding> = []
        let evaluated = interpreter.diagnostics.compactMap { PlacedFinding($0, in: folder) }
        return (findings(of: folder) + evaluated).filter { seen.insert($0).inserted }
    }

    /// What compiling found; with a moment at hand, a decision that asks for one is no fault.
    private func findings(of folder: ModelFolder) -> [PlacedFinding] {
        folder.program.findings.filter { $0.diagnostic.id != .clock }.map { PlacedFinding($0, in: folder) }
    }

    private func show(_ findings: [PlacedFinding]) {
        for finding in findings { Output.complain(finding.text(in: language)) }
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
        var interpreter = Interpreter(program, level: trace ? .full : .none, now: clock.moment)
        if case .object(let members) = inputs {
            for member in members {
                guard let place = program.place(named: member.key) else { continue }
                interpreter.give(Value(member.value, as: program.steps[place].type), to: place)
            }
        }
        if let place = program.place(named: decision) { _ = interpreter.value(of: place) }
        return interpreter
    }

    private func answer(to line: String, _ folder: ModelFolder) -> JSON {
        let program = folder.program
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
            JSON.Member(
                "diagnostics", .array(interpreter.diagnostics.compactMap { PlacedFinding($0, in: folder)?.json })),
        ])
    }
}
