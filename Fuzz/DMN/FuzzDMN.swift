import DMN
import FEEL
import Fuzzing

/// Reads the bytes as a decision model, runs what can be read, and holds reader and program to their promises.
///
/// - A refusal, a diagnostic, a finding lies within the text.
/// - Whatever is read compiles, and every decision has a value within its limits, without any input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDMN(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        line.count { $0 & 0xC0 != 0x80 }
    }
    let isInside = { (position: SourcePosition) in
        (1...lines.count).contains(position.line) && (1...lines[position.line - 1] + 1).contains(position.column)
    }
    let model: Definitions
    let diagnostics: [ModelDiagnostic]
    do throws(ModelError) {
        (model, diagnostics) = try promiseSeconds(2, "reading") {
            () throws(ModelError) -> (Definitions, [ModelDiagnostic]) in
            try ModelReader.read(bytes, file: "m.dmn")
        }
    } catch {
        promise(isInside(error.position), "\(error) lies outside")
        return 0
    }
    for diagnostic in diagnostics { promise(isInside(diagnostic.position), "\(diagnostic) lies outside") }
    let program = promiseSeconds(5, "compiling") { Program.compile(model) }
    for finding in program.findings { promise(isInside(finding.position), "\(finding) lies outside") }
    for step in program.steps { promise(isInside(step.position), "\(step.name) lies outside") }
    for step in program.steps.prefix(10) {
        let result = promiseSeconds(5, "deciding \(step.name)") {
            program.evaluate(step.name, inputs: [:], level: .full, limits: Limits(steps: 50_000, size: 20_000))
        }
        for diagnostic in result.diagnostics {
            guard let finding = program.locate(diagnostic) else { continue }
            promise(isInside(finding.position), "\(finding) lies outside")
        }
    }
    return 0
}
