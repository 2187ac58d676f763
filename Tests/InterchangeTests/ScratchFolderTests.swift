import Foundation
import Interchange
import Testing

@Suite("A scratch folder")
struct ScratchFolderTests {
    @Test("is private, goes with its process, and what a killed one left goes with the next")
    func life() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("up-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: place) }
        let first = try ScratchFolder(in: place, name: "first")
        let mode = try FileManager.default.attributesOfItem(atPath: first.path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        let left = "\(place)/killed"
        try FileManager.default.createDirectory(
            atPath: left, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try Data("half".utf8).write(to: URL(fileURLWithPath: "\(left)/upload"))
        let second = try ScratchFolder(in: place, name: "second")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place).sorted() == ["first", "second"])
        first.remove()
        #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["second"])
        second.remove()
    }

    @Test("is not made where others could put something")
    func open() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("up-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: place) }
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
        #expect(throws: FileOutput.Fault.self) { try ScratchFolder(in: place, name: "first") }
    }
}
