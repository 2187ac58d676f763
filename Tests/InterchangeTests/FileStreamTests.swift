import Foundation
import Interchange
import Testing

@Suite("A file written piece by piece")
struct FileStreamTests {
    private static func folder() throws -> ScratchFolder {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("beizeng-streams").path
        return try ScratchFolder(in: place, name: UUID().uuidString)
    }

    @Test("has its name only when it is whole, and all of its pieces")
    func whole() throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        let path = "\(folder.path)/lines"
        let stream = try FileStream(path)
        stream.append(Array("first\n".utf8))
        #expect(!FolderListing.names(orNone: folder.path).contains("lines"))
        stream.append([])
        stream.append(Array("second\n".utf8))
        try stream.finish()
        #expect(try FileBytes.read(path) == Array("first\nsecond\n".utf8))
        // The folder has a lock of its own.
        #expect(FolderListing.names(orNone: folder.path).sorted() == ["lines", "lock"])
    }

    @Test("leaves the file before it alone, and nothing beside it, when it is given up")
    func givenUp() throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        let path = "\(folder.path)/lines"
        try FileOutput.write(Array("old".utf8), to: path)
        var stream: FileStream? = try FileStream(path)
        stream?.append(Array("new".utf8))
        stream = nil
        #expect(try FileBytes.read(path) == Array("old".utf8))
        // The folder has a lock of its own.
        #expect(FolderListing.names(orNone: folder.path).sorted() == ["lines", "lock"])
    }

    @Test("names the path where the folder is missing")
    func missing() throws {
        let folder = try Self.folder()
        defer { folder.remove() }
        #expect(throws: FileOutput.Fault.self) { try FileStream("\(folder.path)/none/lines") }
    }
}
