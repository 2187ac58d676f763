import Policy
import Site

extension ShelvedPack {
    /// A file of the pack.
    ///
    /// - Throws: `Refusal` where there is none of that name.
    func file(_ name: String) throws -> PackFile {
        guard let file = pack.allFiles.first(where: { $0.name.isSame(as: name) }) else {
            throw Refusal.missing(PlanRefusals.noFile)
        }
        return PackFile(file: file)
    }
}

/// A file of a pack on its way to a reader.
struct PackFile: Sendable {
    let file: Pack.File

    /// The bytes, as they were submitted.
    var download: Download {
        // A shared model carries its folder in its name; a reader keeps the file alone.
        let last = file.name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? file.name
        return Download(last, MediaType(last.hasSuffix(".dmn") ? "application/xml" : "application/yaml"), file.bytes)
    }
}
