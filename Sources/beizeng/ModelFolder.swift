import DMN
import Interchange

/// A model file with the models beside it, which it may import, ready to run.
struct ModelFolder {
    let program: Program
    /// What the reader of the model itself found.
    let diagnostics: [ModelDiagnostic]
    /// The files the models were read from, by namespace, for messages that point into them.
    let files: [String: SourceFile]

    /// The program of the model at `path`.
    ///
    /// A neighbour that cannot be read is left out: only the model itself must be sound.
    ///
    /// - Throws: what reading the file and the model throws.
    init(at path: String) throws {
        let bytes = try FileBytes.read(path)
        let (main, diagnostics) = try ModelReader.read(bytes, file: path)
        self.diagnostics = diagnostics
        var files = [main.namespace: SourceFile(name: path, bytes: bytes)]
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
        var imports: [Definitions] = []
        if !main.imports.isEmpty {
            for place in [folder, folder + "/../facts"] where FolderListing.exists(place) {
                for name in try FolderListing.names(in: place) where name.hasSuffix(".dmn") {
                    if let bytes = try? FileBytes.read("\(place)/\(name)"),
                        let model = try? ModelReader.read(bytes, file: name).0, model.namespace != main.namespace
                    {
                        imports.append(model)
                        files[model.namespace] = SourceFile(name: "\(place)/\(name)", bytes: bytes)
                    }
                }
            }
        }
        program = Program.compile(main, imports: imports)
        self.files = files
    }
}
