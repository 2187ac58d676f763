import Foundation
import NIOCore
import Testing

@testable import Site

@Suite("A server with hundreds of slow connections", .serialized)
struct SlowConnectionTests {
    private static let crowd = 200

    /// Limits a fifteenth of the ordinary, so that a test sees them.
    private static var limits: ServerLimits {
        var limits = ServerLimits()
        limits.idle = .seconds(2)
        limits.head = .seconds(2)
        limits.request = .seconds(2)
        limits.stall = .seconds(2)
        return limits
    }

    /// Resident bytes of this process.
    private static func resident() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4_096
    }

    /// Holds `crowd` connections slow at a time, each beginning with `begin`, while an ordinary visitor asks; whether all
    /// were cut off for `reason`, and how many bytes the process grew by meanwhile.
    private static func hold(
        _ server: TestServer, _ faults: inout [String], buffer: Int32? = nil, begin: String, drop: String? = nil,
        reason: String
    ) throws -> (left: Int, growth: Int) {
        let before = try resident()
        let crowd = try (0..<crowd).map { _ in
            let connection = try RawConnection(server.port, buffer: buffer)
            connection.send(begin)
            return connection
        }
        var peak = before
        for _ in 0..<8 {
            if let drop { for connection in crowd { connection.send(drop) } }
            faults.require(try server.get("/page").contains("样例页"), "an ordinary visitor was not served")
            peak = max(peak, try resident())
            Thread.sleep(forTimeInterval: 0.1)
        }
        // Looking at a connection reads from it: they are left alone until the server has done with all of them.
        for _ in 0..<300 where server.site.metrics.cuts(reason) < Self.crowd { Thread.sleep(forTimeInterval: 0.1) }
        let left = crowd.filter { !$0.isCut(within: 4) }.count
        return (left, peak - before)
    }

    @Test(
        "cuts off who sends too slowly, in bounded memory, and serves others meanwhile",
        arguments: [
            ("", nil, "slow-head"), ("GET /page HTTP/1.1\r\nHost: loc", "a", "slow-head"),
            (
                "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 90000\r\n\r\ntext=", "a", "slow-body"
            ), ("GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n", nil, "idle"),
        ] as [(String, String?, String)])
    func senders(begin: String, drop: String?, reason: String) async throws {
        let faults = try await TestServer.faults([.page, .form], limits: Self.limits) { server, faults in
            let (left, growth) = try Self.hold(server, &faults, begin: begin, drop: drop, reason: reason)
            let cut = server.site.metrics.cuts(reason)
            faults.require(left == 0 && cut >= Self.crowd, "\(left) were left, \(cut) cut off")
            faults.require(growth < 128 << 20, "grew by \(growth >> 20) MiB")
        }
        #expect(faults == [])
    }

    @Test(
        "cuts off who reads too slowly, in bounded memory, and serves others meanwhile",
        arguments: ["/long", "/download"])
    func readers(path: String) async throws {
        let faults = try await TestServer.faults([.page, .longPage, .download], limits: Self.limits) { server, faults in
            let begin = "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let (left, growth) = try Self.hold(server, &faults, buffer: 4_096, begin: begin, reason: "slow-reader")
            let cut = server.site.metrics.cuts("slow-reader")
            faults.require(left == 0 && cut >= Self.crowd, "\(left) were left, \(cut) cut off")
            faults.require(growth < 128 << 20, "grew by \(growth >> 20) MiB")
        }
        #expect(faults == [])
    }

    @Test("lets those read to the end who read steadily, however long it takes")
    func steady() async throws {
        let faults = try await TestServer.faults([.download], limits: Self.limits) { server, faults in
            let connection = try RawConnection(server.port, buffer: 65_536)
            connection.send("GET /download HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            var count = 0
            for step in 0... {
                guard case .bytes(let bytes) = connection.look(for: 60, limit: 1 << 20) else { break }
                count += bytes.count
                if step < 60 { Thread.sleep(forTimeInterval: 0.05) }
            }
            faults.require(count > 64 << 20, "\(count)")
        }
        #expect(faults == [])
    }

    @Test("takes a reader for slow, never for idle, while something lies ready for it")
    func clock() {
        let start = NIODeadline.now()
        var clock = ConnectionClock(ServerLimits(), at: start)
        clock.headEnded(bytesPerSecond: 1, at: start)
        clock.requestEnded()
        clock.answered(at: start)
        for second in 1...29 { clock.read(taken: 0, ready: 9, at: start + .seconds(Int64(second))) }
        #expect(clock.verdict(at: start + .seconds(31)) == nil)
        #expect(clock.verdict(at: start + .seconds(32)) == .slowReader)
        clock.read(taken: 9, ready: 0, at: start + .seconds(32))
        #expect(clock.verdict(at: start + .seconds(32)) == nil)
        #expect(clock.verdict(at: start + .seconds(60)) == .idle)
    }

    @Test("takes no more from one address than it may, and counts what is over no longer")
    func sources() {
        let counts = SourceCounts(limit: 2)
        #expect(counts.open("192.0.2.1") && counts.open("192.0.2.1") && !counts.open("192.0.2.1"))
        #expect(counts.open("192.0.2.2"))
        counts.close("192.0.2.1")
        #expect(counts.open("192.0.2.1") && !counts.open("192.0.2.1"))
    }
}
