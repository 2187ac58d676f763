import DMN
import Interchange

/// A model file with the models beside it, which it may import.
enum ModelFolder {
    /// The program of the model at `path`.
    ///
    /// A neighbour that cannot be read is left out: only the model itself must be sound.
    ///
    /// - Throws: what reading the file and the model throws.
    static func program(at path: String) throws -> Program {
        let main = try ModelReader.read(try FileBytes.read(path), file: path).0
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
        var imports: [Definitions] = []
        if !main.imports.isEmpty {
            for place in [folder, folder + "/../facts"] where FolderListing.exists(place) {
                for name in try FolderListing.names(in: place) where name.hasSuffix(".dmn") {
                    if let bytes = try? FileBytes.read("\(place)/\(name)"),
                        let model = try? ModelReader.read(bytes, file: name).0, model.namespace != main.namespace
                    {
                        imports.append(model)
                    }
                }
            }
        }
        return Program.compile(main, imports: imports)
    }
}
