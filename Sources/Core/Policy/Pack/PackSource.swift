import DMN
import Interchange

/// The files of a pack as bytes, from a folder or compiled in, before anyone has read them.
package struct PackSource: Sendable {
    /// The folder's name.
    package let name: String
    /// The folder; nil for a pack that is compiled in.
    package let path: String?
    /// The pack's own files by name: those ending in `.yaml` and `.dmn`, which are all that decide anything.
    package let files: [String: [UInt8]]
    /// The models that packs share, by name with their folder: `facts/facts-1.dmn`.
    package let vocabularies: [String: [UInt8]]

    /// A pack from bytes at hand.
    package init(name: String, path: String? = nil, files: [String: [UInt8]], vocabularies: [String: [UInt8]]) {
        self.name = name
        self.path = path
        self.files = files
        self.vocabularies = vocabularies
    }
}

// MARK: - Reading folders

extension PackSource {
    /// The folder, beside packs, of the models that they share.
    static let vocabularyFolder = "facts"

    /// Reads the pack in the folder at `path`.
    ///
    /// - Parameters:
    ///   - places: folders where `facts` may lie when it does not lie beside the pack.
    ///   - bundled: has the models of `facts` when they lie nowhere.
    /// - Throws: A ``Finding`` that names the file which could not be read.
    package init(
        folder path: String, places: [String] = [], bundled: BundledPolicies = BundledPolicies()
    ) throws(Finding) {
        let files = try PackSource.read(path, prefix: "") { $0.hasSuffix(".yaml") || $0.hasSuffix(".dmn") }
        // A path such as `.` does not say the folder's name; then the plan's own word is taken for it.
        name = Folder.name(of: path) ?? files[PlanReader.fileName].flatMap { PlanReader.read($0).0?.id } ?? path
        self.path = path
        self.files = files
        var vocabularies: [String: [UInt8]] = [:]
        for place in [Folder.path(path, "..")] + places where vocabularies.isEmpty {
            let folder = Folder.path(place, PackSource.vocabularyFolder)
            vocabularies = try PackSource.read(folder, prefix: "\(PackSource.vocabularyFolder)/") {
                $0.hasSuffix(".dmn")
            }
        }
        self.vocabularies = vocabularies.isEmpty ? bundled.vocabularies : vocabularies
    }

    private static func read(
        _ folder: String, prefix: String, where isWanted: (String) -> Bool
    ) throws(Finding) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in Folder.names(in: folder) where isWanted(name) {
            do throws(FileBytes.Fault) {
                files[prefix + name] = try FileBytes.read(Folder.path(folder, name))
            } catch {
                throw Finding(.unreadable(error), file: prefix + name, at: .start)
            }
        }
        return files
    }

    /// Whether the folder at `path` holds a pack.
    static func isPack(_ path: String) -> Bool {
        Folder.names(in: path).contains(PlanReader.fileName)
    }
}
