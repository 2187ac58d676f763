package import Interchange

/// What a file turned out to be: rows of which register, with which column for which field.
package struct ImportRecognition: Sendable {
    /// What the rows are about.
    package let register: Register
    /// Which column is which field.
    package let mapping: ImportMapping
    /// What is known of each header, in the order of the file.
    package let headers: [HeaderGuess.Answer]
    /// What a person ought to know of the headers.
    package let findings: [HeaderFinding]

    init(_ register: Register, headerLine: Int, _ guess: HeaderGuess) {
        func place(_ id: String) -> ImportMapping.Place? {
            guess.answer(for: id).map { ImportMapping.Place(column: $0.position, header: $0.header, unit: $0.unit) }
        }
        self.register = register
        headers = guess.answers
        findings = guess.findings
        mapping = ImportMapping(
            headerLine: headerLine, width: guess.answers.count, places: register.fields.map { place($0.id) },
            validFrom: place(ImportMapping.validFrom.id), validUntil: place(ImportMapping.validUntil.id))
    }
}

extension ImportRecognition {
    /// What a header was taken for, as people call it; `nil` for a column that is left aside.
    package func field(of header: HeaderGuess.Answer) -> String? {
        guard header.isBound, let column = header.column else { return nil }
        return register.expectedColumns.first { $0.id.utf8.elementsEqual(column.utf8) }?.header
    }
}
