import Foundation
import Testing

@Suite("The demonstration as it is served")
struct ServeDemoTests {
    private let place: Installation

    init() throws { place = try Installation(isBare: true) }

    /// What lies beside the database and has to do with it.
    private func remains() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.scratch.path)
            .filter { $0.hasPrefix("acts.sqlite") && $0 != "acts.sqlite" }
    }

    private func life(_ arguments: [String]) throws {
        let served = try Served(place, arguments)
        #expect(try served.get("/").hasSuffix(" 200"))
        #expect(served.stop() == 0)
        #expect(try remains() == [])
        #expect(try place.require(["verify"]).output.contains("核验通过"))
    }

    @Test("is made where there is no database, by the one pack there is, and the next time is served as it was")
    func twice() throws {
        try life(["--demo", "--scale", "0.005"])
        let (acts, key) = (try place.acts(), try place.logKey())
        try life(["--demo", "--scale", "0.005"])
        #expect(try place.acts() == acts)
        #expect(try place.logKey() == key)
        #expect(try place.run(["doctor"]).output.contains("演示数据库"))
    }

    @Test("is not there at all when its making was killed, and is made anew")
    func killed() throws {
        let making = try place.start(["serve", "--demo", "--port", "0", "--uploads", place.path("uploads")])
        let begun = place.path("acts.sqlite.making")
        for _ in 0..<600 where (try? FileManager.default.subpathsOfDirectory(atPath: begun).count) ?? 0 < 4 {
            Thread.sleep(forTimeInterval: 0.05)
        }
        kill(making.processIdentifier, SIGKILL)
        making.waitUntilExit()
        #expect(!place.scratch.has("acts.sqlite"))
        #expect(place.scratch.has("acts.sqlite.making"))
        try life(["--demo", "--scale", "0.005"])
    }

    @Test("is moved to its place by the next start where the move was cut off", arguments: [false, true])
    func move(hasKeys: Bool) throws {
        let made = place.path("acts.sqlite.made")
        try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
        try place.require(["demo", "--scale", "0.005", "--database", "\(made)/city.sqlite", "--keys", made])
        if hasKeys {
            try FileManager.default.createDirectory(atPath: place.path("keys"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: "\(made)/log.key", toPath: place.path("keys/log.key"))
        }
        let key = try Data(contentsOf: URL(fileURLWithPath: "\(made)/log.key"))
        try life(["--demo"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path("keys/log.key"))) == key)
    }

    @Test("takes nothing of a database that is gone for its own")
    func leftovers() throws {
        try place.require(["demo", "--scale", "0.005", "--database", place.path("other.sqlite")])
        let stale = try Data(contentsOf: URL(fileURLWithPath: place.path("other.sqlite")))
        try FileManager.default.removeItem(atPath: place.path("keys"))
        try stale.write(to: URL(fileURLWithPath: place.path("acts.sqlite-wal")))
        let served = try Served(place, ["--demo", "--scale", "0.005"])
        #expect(served.stop() == 0)
        #expect(try remains() == ["acts.sqlite-wal.left"])
        #expect(try place.require(["verify"]).output.contains("核验通过"))
    }

    @Test("is refused beside the keys of another system, and a size without it")
    func refusals() throws {
        try place.require(Installation.start + ["--database", place.path("other.sqlite")])
        #expect(try place.run(["serve", "--demo", "--port", "0"]).faults(status: 1, "log.key", "已经存在") == [])
        #expect(try remains() == [])
        #expect(try place.run(["serve", "--scale", "0.01"]).faults(status: 2, "--demo") == [])
        #expect(try place.run(["serve", "--demo", "--scale", "0", "--keys", place.path("new")]).status != 0)
        #expect(!place.scratch.has("acts.sqlite"))
        #expect(try remains() == [])
    }
}
