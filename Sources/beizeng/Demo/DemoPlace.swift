import Database
import Interchange
import Journal

/// Where a demonstration is to stand: an SQLite file and its keys, made beside their place and moved there whole.
///
/// It is made in a folder of one process alone below `FILE.making`. That folder is called `FILE.made` once it is whole;
/// from then on every start finishes the move, wherever the one before it was killed.
struct DemoPlace {
    /// The SQLite file.
    let path: String
    /// The folder of the keys.
    let keys: KeyFolder

    private static let file = "city.sqlite"
    private var making: String { path + ".making" }
    private var made: String { path + ".made" }

    /// Puts there what `make` makes elsewhere; where a database is, it stays.
    ///
    /// - Throws: ``KeyFolderFault`` where there are other keys, `FileOutput.Fault`, or what `make` throws; then nothing is
    ///   there.
    func fill(_ make: (DatabaseAddress, KeyFolder) async throws -> Void) async throws {
        if !FileStatus.exists(path), !FolderListing.exists(made) {
            if let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try FileOutput.makeFolder(String(path[..<end])) }
            try setAside()
            // Asked before rather than after half a minute's work.
            try keys.prepare()
            let folder = try ScratchFolder(in: making, name: SiteComposition.identifier())
            defer {
                folder.remove()
                FileOutput.removeFolder(making)
            }
            try await make(.sqlite(path: "\(folder.path)/\(DemoPlace.file)"), KeyFolder(path: folder.path))
            // The last to close an SQLite file leaves nothing beside it.
            await OpenDatabases.close()
            try FileOutput.move(folder.path, to: made)
        }
        try moveIn()
    }

    /// What an SQLite file that is gone has left beside its place would be taken for a part of the new one.
    private func setAside() throws {
        for companion in ["-wal", "-shm"] where FileStatus.exists(path + companion) {
            try FileOutput.move(path + companion, to: path + companion + ".left")
        }
    }

    /// Moves what was made to its place, the database last: it is what says that nothing is missing.
    private func moveIn() throws {
        if !FileStatus.exists(path) {
            try KeyFolder(path: made).copy(to: keys)
            for companion in ["-wal", "-shm", ""] where FileStatus.exists("\(made)/\(DemoPlace.file)\(companion)") {
                try FileOutput.move("\(made)/\(DemoPlace.file)\(companion)", to: path + companion)
            }
        }
        FileOutput.removeFolder(made)
    }
}
