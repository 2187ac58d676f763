import Foundation
import Interchange
import Markup
import Testing

@testable import Site

@Suite("A stream of events")
struct EventStreamTests {
    @Test("begins with when to come again, tells events and that it is there, and gives its place back")
    func telling() async throws {
        let watchers = EventWatchers(limit: 1, heartbeat: .milliseconds(20))
        let (events, event) = AsyncStream.makeStream(of: LiveEvent.self)
        var seat = watchers.take()
        #expect(watchers.take() == nil && watchers.count == 1)
        event.yield(LiveEvent("head", .object([JSON.Member("acts", .string("a\nb"))])))
        var text = ""
        try await seat?.tell(events) { bytes in
            text += String(decoding: bytes, as: UTF8.self)
            if text.contains(": still here\n\n") { event.finish() }
        }
        #expect(text.hasPrefix("retry: 3000\n\n"))
        #expect(text.contains("event: head\ndata: {\"acts\":\"a\\nb\"}\n\n"))
        seat = nil
        #expect(watchers.count == 0 && watchers.take() != nil)
    }

    @Test("ends when the server stops, and none begins after")
    func stopping() async throws {
        let watchers = EventWatchers(limit: 8)
        let (events, event) = AsyncStream.makeStream(of: LiveEvent.self)
        let seat = try #require(watchers.take())
        async let telling: Void = seat.tell(events) { _ in watchers.stop() }
        try await telling
        #expect(watchers.take() == nil)
        event.finish()
    }

    @Test("over a connection tells how far the record goes, and ends with the server")
    func wire() async throws {
        let faults = try await TestServer.faults([.page]) { server, faults in
            let connection = try RawConnection(server.port)
            connection.send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            var text = ""
            while case .bytes(let bytes) = connection.look(for: 60), !text.contains("\"acts\":1") {
                text += String(decoding: bytes, as: UTF8.self)
                if text.contains("\"acts\":1") { break }
            }
            faults.require(text.contains("content-type: text/event-stream"), text)
            faults.require(text.contains("event: head\ndata: {\"acts\":1"), text)
            server.site.stop()
            faults.require(connection.readToEnd().text.hasSuffix("0\r\n\r\n"), "the stream did not end")
        }
        #expect(faults == [])
    }
}
