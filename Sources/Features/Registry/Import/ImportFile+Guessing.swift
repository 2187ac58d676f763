package import Interchange

/// What a file seems to be before anybody said anything: of which register its rows are, and what each header is.
package struct ImportGuess: Sendable {
    /// What the rows seem to be about.
    package let register: Register
    /// What is known of each header, in the order of the file.
    package let headers: [HeaderGuess.Answer]
    /// What a person ought to know of the headers, what blocks the import first.
    package let findings: [HeaderFinding]
    /// How the file is read; `nil` while a person has to say what some header is.
    package let recognition: ImportRecognition?
}

extension ImportFile {
    /// Looks what the file is without refusing one whose headers have to be told.
    ///
    /// - Parameters:
    ///   - registers: what the rows can be about; of several, the one whose columns are all there, else the nearest.
    ///   - mapping: which header is which field, where a person said so, by register.
    /// - Throws: ``ImportFault`` where no line is a header, or it fits several registers; `SheetFault`.
    package func guess(
        among registers: [Register], mapping: (Register) -> HeaderMapping = { _ in .none }
    ) throws -> ImportGuess {
        let attempts = try attempts(among: registers, mapping: mapping)
        let isReady = attempts.contains(where: \.guess.isReady)
        let eligible = attempts.filter { !isReady || $0.guess.isReady }
        let most = eligible.map { $0.guess.answers.count(where: \.isBound) }.max() ?? 0
        let best = eligible.filter { $0.guess.answers.count(where: \.isBound) == most }
        guard let chosen = best.first, most > 0 || registers.count == 1 else {
            throw ImportFault(.header(register: nil, findings: [HeaderSearch.notFound(columns: [])]))
        }
        guard best.count == 1 else { throw ImportFault(.severalRegisters(best.map(\.register.label))) }
        return ImportGuess(
            register: chosen.register, headers: chosen.guess.answers, findings: chosen.guess.findings,
            recognition: chosen.guess.isReady
                ? ImportRecognition(chosen.register, headerLine: chosen.line, chosen.guess) : nil)
    }
}
