import DMN

/// A file of cases as it was written, before any of them ran.
struct CaseSheet: Sendable {
    /// The version of the file that this program knows.
    static let format = "beizeng-cases/1"
    /// How the names of such files end.
    static let suffix = ".cases.yaml"

    /// The file's name in the pack.
    let file: String
    /// The cases in the order of the file.
    let cases: [RuleCase]

    /// The model that a file of cases stands beside: `contracts.dmn` of `contracts.cases.yaml`.
    static func model(of file: String) -> String { file.dropLast(suffix.count) + ".dmn" }

    /// The file of cases that stands beside a model.
    static func file(of model: String) -> String { model.dropLast(".dmn".count) + suffix }

    /// Reads a file of a pack; without cases, and with findings, where it is no such file.
    static func read(_ file: Pack.File) -> (CaseSheet, [Finding]) {
        var reader = SectionReader(file.name)
        let root = reader.root(of: file.bytes)
        let cases = root.map { reader.cases($0, beside: model(of: file.name)) } ?? []
        return (CaseSheet(file: file.name, cases: cases), reader.findings)
    }
}
