package import Interchange

extension ImportFile {
    /// Finds the header and what its columns are.
    ///
    /// - Parameters:
    ///   - registers: what the rows can be about; of several, the one whose columns are all there counts.
    ///   - mapping: which header is which field, where a person said so, by register.
    /// - Throws: ``ImportFault``, `SheetFault`.
    package func recognise(
        among registers: [Register], mapping: (Register) -> HeaderMapping = { _ in .none }
    ) throws -> ImportRecognition {
        let attempts = try attempts(among: registers, mapping: mapping)
        let ready = attempts.filter(\.guess.isReady)
        let most = ready.map(\.guess.bound).max() ?? 0
        let best = ready.filter { $0.guess.bound == most }
        guard let chosen = best.first, best.count == 1 else {
            throw ImportFile.fault(best.map(\.register), attempts.map { ($0.register, $0.guess) }, registers)
        }
        return ImportRecognition(chosen.register, headerLine: chosen.line, chosen.guess)
    }

    /// What the header would be for each register that finds one in the file, and in which line.
    func attempts(
        among registers: [Register], mapping: (Register) -> HeaderMapping
    ) throws -> [(register: Register, line: Int, guess: HeaderGuess)] {
        let head = try head()
        let texts = head.map { $0.cells.map(\.shown) }
        var attempts: [(register: Register, line: Int, guess: HeaderGuess)] = []
        for register in registers {
            let (columns, mapping) = (register.expectedColumns, mapping(register))
            guard let found = HeaderSearch.find(in: texts, columns: columns, mapping: mapping) else { continue }
            let guess = HeaderGuess(
                texts[found.row], columns: columns, mapping: mapping, unitAbove: found.unitAbove)
            attempts.append((register, head[found.row].line, guess))
        }
        return attempts
    }

    /// Why no register, or more than one, is the file's.
    private static func fault(
        _ ready: [Register], _ attempts: [(register: Register, guess: HeaderGuess)], _ asked: [Register]
    ) -> ImportFault {
        if ready.count > 1 { return ImportFault(.severalRegisters(ready.map(\.label))) }
        guard let nearest = attempts.max(by: { $0.guess.bound < $1.guess.bound }) else {
            let finding = HeaderSearch.notFound(columns: asked.count == 1 ? asked[0].expectedColumns : [])
            return ImportFault(.header(register: nil, findings: [finding]))
        }
        let findings = nearest.guess.findings.filter(\.isBlocking)
        return ImportFault(.header(register: nearest.register.label, findings: findings))
    }
}

extension HeaderGuess {
    /// How many columns are certain.
    fileprivate var bound: Int { answers.count(where: \.isBound) }
}

extension Register {
    /// The columns of its files: its fields, and the days of which a row speaks.
    package var expectedColumns: [ExpectedColumn] {
        let fields = fields.map { field in
            let isMoney = if case .yuan = field.content { true } else { false }
            return ExpectedColumn(
                field.id, header: field.label, aliases: field.aliases, isMoney: isMoney, isRequired: field.isAsked)
        }
        return fields + [
            ExpectedColumn(ImportMapping.validFrom.id, header: ImportMapping.validFrom.label, isRequired: false),
            ExpectedColumn(ImportMapping.validUntil.id, header: ImportMapping.validUntil.label, isRequired: false),
        ]
    }
}
