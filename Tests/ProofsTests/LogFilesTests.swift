import Exact
import Interchange
import Testing
import TransparencyLog

@testable import Proofs
@testable import Site

@Suite("The log on the web")
struct LogFilesTests {
    @Test("is the log: its entries hash up to the root of its checkpoint")
    func entries() async throws {
        let sample = try await LogSample()
        let checkpoint = try SignedCheckpoint(await sample.get("/log/checkpoint").bytes).verified(
            by: sample.signer.verifier)
        #expect(checkpoint.size == 300)
        var range = CompactRange()
        for path in ["000", "001.p/44"] {
            let answer = await sample.get("/log/tile/entries/\(path)")
            #expect(answer["content-type"] == "application/octet-stream")
            let hashes = await sample.get("/log/tile/0/\(path)").bytes
            let tile = try #require(Tile(path: "tile/entries/\(path)"))
            let bundle = try EntryBundle(answer.bytes, of: tile)
            #expect(Tile.bytes(of: bundle.hashes) == hashes)
            for hash in bundle.hashes { range.append(hash) }
        }
        #expect(range.root == checkpoint.root)
        #expect(await sample.get("/log/tile/1/000.p/1").bytes == range.headOfFirstTile)
    }

    @Test(
        "has no file that the log does not reach or that is spelled otherwise",
        arguments: [
            "entries/001", "0/001.p/45", "0/002.p/1", "1/001.p/1", "8/000", "0/000.p/256", "0/0", "0/x000/000", "x/000",
        ])
    func missing(path: String) async throws {
        let sample = try await LogSample()
        let answer = await sample.get("/log/tile/\(path)")
        #expect(answer.status == 404)
    }

    @Test("may be kept: a tile for ever, a checkpoint for seconds")
    func caching() async throws {
        let sample = try await LogSample()
        #expect(await sample.get("/log/tile/0/000")["cache-control"] == "public, max-age=31536000, immutable")
        #expect(await sample.get("/log/checkpoint")["cache-control"] == "public, max-age=5")
        #expect(await sample.get("/log/key").text == "\(sample.signer.verifier)\n")
    }

    @Test("tells how it stands, with its witnesses and older checkpoints")
    func standing() async throws {
        let sample = try await LogSample()
        let json = try JSON(parsing: await sample.get("/log.json").bytes)
        #expect(json["size"]?.number == 300)
        #expect(json["witnesses"]?.array?.first?["name"]?.string == "audit.example.org")
        #expect(json["checkpoints"]?.array?.allSatisfy { $0["continued"] == .bool(true) } == true)
        let page = await sample.get("/log")
        #expect(page.status == 200)
        #expect(page.text.contains("前后一致"))
        #expect(!page.text.contains("尚无见证单位"))
    }
}

extension CompactRange {
    /// The root of the first 256 leaves, as the tile above them holds it.
    fileprivate var headOfFirstTile: [UInt8] { peaks.first?.bytes ?? [] }
}
