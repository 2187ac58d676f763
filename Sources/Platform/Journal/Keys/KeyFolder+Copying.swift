import Interchange

// MARK: - Copying

extension KeyFolder {
    /// Puts the keys of this folder into another as well, which may lie on another disk; keys that are there already
    /// must be the same.
    ///
    /// - Throws: ``KeyFolderFault`` where others are there, `FileOutput.Fault`, `FileBytes.Fault`.
    package func copy(to other: KeyFolder) throws {
        try FileOutput.makeFolder(other.path, .secret)
        let present = FolderListing.names(orNone: other.path)
        for (name, manner) in KeyFolder.files {
            let bytes = try FileBytes.read("\(path)/\(name)")
            let place = "\(other.path)/\(name)"
            if present.contains(name) {
                guard try FileBytes.read(place) == bytes else { throw KeyFolderFault(path: place, reason: .exists) }
            } else {
                try FileOutput.write(bytes, to: place, manner)
            }
        }
    }

    /// The files that ``make(origin:random:)`` writes, and how.
    private static let files: [(name: String, manner: FileOutput.Manner)] = [
        ("log.key", [.secret, .durable, .new]), ("act.key", [.secret, .durable, .new]), ("log.pub", .durable),
    ]
}
