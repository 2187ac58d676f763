import Foundation
import Interchange
import Testing

@Suite("A scratch file")
struct ScratchFileTests {
    @Test("holds what is written to its path, piece by piece, and is gone with its holder")
    func life() throws {
        var file: ScratchFile? = try ScratchFile()
        let path = try #require(file?.path)
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: [])
        var read: [UInt8] = []
        while let piece = try file?.bytes(from: read.count, count: 65_536), !piece.isEmpty { read += piece }
        #expect(read == bytes)
        file = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("is refused where there is no such folder")
    func folder() {
        #expect(throws: FileOutput.Fault.self) { try ScratchFile(in: "/no/such/folder") }
    }
}
