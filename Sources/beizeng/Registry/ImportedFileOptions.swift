import ArgumentParser
import Interchange
import Journal
import Registry

/// What commands that read a file as an import does share: the file, and how its columns are understood.
struct ImportedFileOptions: ParsableArguments {
    @Argument(help: "the file, CSV or XLSX / 文件")
    var file: String

    @Option(help: "where the file comes from; its columns are remembered by this name / 来源")
    var origin = "人工导入"

    @Option(name: .customLong("column"), help: "项=表头, where the header is not understood; once or several times")
    var columns: [String] = []

    /// The file with what its columns are, told on the terminal.
    ///
    /// - Throws: `FileBytes.Fault`, `SourceText.Fault`, `SheetFault`, `HeaderMapping.Fault`, `ImportFault`,
    ///   `DatabaseError`.
    func read(among registers: [Register], _ desk: RegistryDesk) async throws -> ImportedFile {
        let file = try ImportFile(FileBytes.read(file), name: FilePath.name(of: file))
        let told = try HeaderMapping(lines: columns)
        let remembered = try await desk.mappings(from: origin)
        let recognised = try file.recognise(among: registers) { register in
            told.entries.isEmpty ? remembered[register.id] ?? .none : told.naming(register)
        }
        print(ImportReport.columns(recognised))
        return ImportedFile(
            file: file, recognised: recognised, origin: origin,
            told: told.entries.isEmpty ? nil : told.naming(recognised.register))
    }
}

/// A file whose columns are understood.
struct ImportedFile {
    /// The file.
    let file: ImportFile
    /// What its columns are.
    let recognised: ImportRecognition
    /// Where it comes from.
    let origin: String
    /// What a person said of its columns.
    let told: HeaderMapping?

    /// The order to read it.
    func order(
        _ reader: FieldReader, isCorrection: Bool = false, progress: @escaping @Sendable (Int) -> Void
    ) -> ImportOrder {
        let (file, mapping) = (file, recognised.mapping)
        return ImportOrder(
            recognised.register, file: file.name, hash: file.hash, origin: origin, mapping: mapping, told: told,
            reader: reader, isCorrection: isCorrection,
            open: { try file.source(headerLine: mapping.headerLine) }, progress: progress)
    }
}
