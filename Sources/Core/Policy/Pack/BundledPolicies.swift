/// A folder of policies that is compiled in: it answers where no folder on the disk does.
package struct BundledPolicies: Sendable {
    /// The files by folder, then by name.
    private let folders: [String: [String: [UInt8]]]

    /// The folder with these files.
    ///
    /// - Parameter files: bytes by path: `facts/facts-1.dmn`. What lies deeper or in no folder decides nothing and is left
    ///   out.
    package init(files: [String: [UInt8]] = [:]) {
        folders = files.reduce(into: [:]) { folders, file in
            let parts = file.key.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 2 { folders[String(parts[0]), default: [:]][String(parts[1])] = file.value }
        }
    }
}

// MARK: - Asking

extension BundledPolicies {
    /// The packs, in byte order of their names.
    package var packs: [PackSource] {
        folders.filter { $0.value[PlanReader.fileName] != nil }
            .map { PackSource(name: $0.key, files: $0.value, vocabularies: vocabularies) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The files of a folder by name; nil where there is no such folder.
    package func files(in folder: String) -> [String: [UInt8]]? { folders[folder] }

    /// The models that packs share, by name with their folder.
    var vocabularies: [String: [UInt8]] {
        let folder = PackSource.vocabularyFolder
        return (folders[folder] ?? [:]).reduce(into: [:]) { $0["\(folder)/\($1.key)"] = $1.value }
    }
}
