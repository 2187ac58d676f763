import Foundation
import Synchronization
import Testing

@Suite("The site as a process")
struct ServeCommandTests {
    private static func city() throws -> Installation {
        let city = try Installation(isBare: true, registry: true)
        try city.require(["demo", "--scale", "0.005"])
        return city
    }

    @Test("serves installed packs over the record, says how it is, and stops when it is told")
    func life() throws {
        let city = try Self.city()
        let settings = try city.scratch.write(
            "site.yaml",
            "name: {zh: \"样例市科技成果转化\", en: \"Sample\"}\norganiser: \"样例市科学技术局\"\nsite_code: \"3700000000\"\n")
        let served = try Served(city, ["--settings", settings.path])
        #expect(try served.get("/health") == #"{"status":"up"} 200"#)
        #expect(try served.get("/ready") == #"{"status":"up"} 200"#)
        let page = try served.get("/nothing")
        #expect(page.contains("样例市科技成果转化") && page.contains("演示") && page.hasSuffix(" 404"))
        #expect(try served.get("/metrics").contains("beizeng_acts \(try city.acts())\n"))
        #expect(try served.get("/metrics", "-H", "X-Forwarded-For: 192.0.2.1").hasSuffix(" 403"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: city.path("uploads/forms")).count == 1)
        #expect(served.stop() == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: city.path("uploads/forms")).isEmpty)
        let lines = try String(contentsOf: served.log, encoding: .utf8).split(separator: "\n")
        #expect(
            lines.first?.contains("\"event\":\"start\"") == true && lines.last?.contains("\"event\":\"stop\"") == true)
        #expect(lines.allSatisfy { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) != nil })
        #expect(lines.contains { $0.contains("\"path\":\"/nothing\"") && $0.contains("\"status\":404") })
        #expect(try city.require(["verify"]).output.contains("核验通过"))
    }

    @Test("answers everything it was asked before it was told to stop, and is quiet where it shall be")
    func graceful() async throws {
        let city = try Self.city()
        defer { withExtendedLifetime(city) {} }
        let served = try Served(city, ["--quiet"])
        let port = served.port
        let ends = try await withThrowingTaskGroup(returning: [(answered: Int, lost: Int)].self) { tasks in
            let begun = Tally()
            for _ in 0..<16 { tasks.addTask { await KeptConnection.askUntilTheEnd(port, begun) } }
            for _ in 0..<600 where begun.count < 16 { try await Task.sleep(for: .milliseconds(100)) }
            #expect(served.stop() == 0)
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(ends.allSatisfy { $0.answered > 0 })
        #expect(ends.allSatisfy { $0.lost == 0 }, "\(ends)")
        let log = try String(contentsOf: served.log, encoding: .utf8)
        #expect(log.split(separator: "\n").count == 2)
    }

    @Test("opens the pages of operators over real data only where it is told to", arguments: [false, true])
    func operators(isTold: Bool) throws {
        let place = try Installation()
        let served = try Served(place, isTold ? ["--operators"] : [])
        #expect(try served.get("/operator/health").hasSuffix(isTold ? " 200" : " 403"))
        #expect(try served.get("/metrics").hasSuffix(" 200"))
        #expect(served.stop() == 0)
    }

    @Test("is refused where settings, port or database cannot be")
    func refusals() throws {
        let city = try Self.city()
        let wrong = try city.scratch.write("wrong.yaml", "nmae: \"x\"\n").path
        let cases: [(call: [String], status: Int32, word: String)] = [
            (["serve", "--settings", wrong], 1, "没有“nmae”这一项设置"),
            (["serve", "--settings", "nowhere.yaml"], 2, "nowhere"),
            (["serve", "--port", "70000"], 2, "65535"), (["serve", "--behind-proxy", "proxy"], 2, "IP 地址"),
            (["serve", "--database", "nowhere.sqlite"], 2, "nowhere.sqlite"),
        ]
        for (call, status, word) in cases {
            let command = try city.run(call)
            #expect(command.status == status && command.errors.contains(word), "\(call): \(command.errors)")
        }
    }
}

/// A number that many count on.
private final class Tally: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock(\.self) }

    func add() { number.withLock { $0 += 1 } }
}

/// A connection that is asked one question after another.
private struct KeptConnection {
    private let socket: Int32

    struct Failed: Error {}

    init(_ port: Int) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Failed() }
    }

    /// Asks until the server says that it was the last time: how often it was answered, and how often it was not though
    /// the question had been sent on a connection that the server had accepted.
    ///
    /// - Parameter begun: counts first answers.
    static func askUntilTheEnd(_ port: Int, _ begun: Tally) async -> (answered: Int, lost: Int) {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: askAll(port, begun)) }.start()
        }
    }

    private static func askAll(_ port: Int, _ begun: Tally) -> (answered: Int, lost: Int) {
        guard let connection = try? KeptConnection(port) else { return (0, 0) }
        defer { close(connection.socket) }
        var answered = 0
        while connection.ask("/health") {
            guard let answer = connection.answer() else { return (answered, answered > 0 ? 1 : 0) }
            answered += 1
            if answered == 1 { begun.add() }
            if answer.lowercased().contains("connection: close") { break }
        }
        return (answered, 0)
    }

    private func ask(_ path: String) -> Bool {
        let bytes = Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
        return send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// An answer with its body; `nil` where it does not come whole.
    private func answer() -> String? {
        var text = ""
        while !text.hasSuffix("{\"status\":\"up\"}") {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = recv(socket, &bytes, bytes.count, 0)
            guard count > 0 else { return nil }
            text += String(decoding: bytes.prefix(count), as: UTF8.self)
        }
        return text
    }
}
