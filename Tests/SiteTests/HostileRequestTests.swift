import Foundation
import Markup
import NIOCore
import Synchronization
import Testing

@testable import Site

@Suite("A server that is asked wrongly")
struct HostileRequestTests {
    private static let rest = "Host: localhost\r\n"

    private static let malformed: [(request: String, status: Int)] = [
        ("nonsense\r\n\r\n", 405), ("GET /page\r\n\r\n", 505), ("GET /page HTTP/3.7\r\n\(rest)\r\n", 505),
        ("FROB /page HTTP/1.1\r\n\(rest)\r\n", 405), ("get /page HTTP/1.1\r\n\(rest)\r\n", 405),
        ("GET /page HTTP/1.1\r\n\(rest)Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        ("POST /form HTTP/1.1\r\n\(rest)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("POST /form HTTP/1.1\r\n\(rest)Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n", 400),
        ("POST /form HTTP/1.1\r\n\(rest)Content-Length: -5\r\n\r\n", 400),
        ("POST /form HTTP/1.1\r\n\(rest)Content-Length: 99999999999999999999\r\n\r\n", 400),
        ("GET /page HTTP/1.1\nHost: localhost\n\n", 505), ("GET /page HTTP/1.1\r\nHost: localhost\n\r\n", 400),
        ("GET /page HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
        ("GET /page HTTP/1.1\r\n\(rest)X: a\u{0}b\r\n\r\n", 400),
        ("GET /page HTTP/1.1\r\n\(rest)X: a\r\n b\r\n\r\n", 400),
        ("GET /page HTTP/1.1\r\n\(rest)Long: \(String(repeating: "x", count: 20_000))\r\n\r\n", 431),
        ("GET /page HTTP/1.1\r\n\(rest)\(String(repeating: "A: b\r\n", count: 200))\r\n", 431),
        ("GET /\(String(repeating: "x", count: 20_000)) HTTP/1.1\r\n\(rest)\r\n", 414),
    ]

    @Test("answers what is no question with the status that says what is wrong, and closes")
    func malformed() async throws {
        let faults = try await TestServer.faults([.page, .form]) { server, faults in
            for (request, status) in Self.malformed {
                let name = String(request.prefix(70).debugDescription)
                let (text, end) = try server.answer(to: request)
                faults.require(text.hasPrefix("HTTP/1.1 \(status) "), "\(name): \(text.prefix(40))")
                faults.require(end == .end, "\(name) leaves the connection open")
            }
            faults.require(try server.get("/page").contains("样例页"), "the server is gone")
        }
        #expect(faults == [])
    }

    private static let refused: [(request: String, status: Int)] = [
        ("TRACE /page HTTP/1.1\r\n\(rest)\r\n", 405), ("OPTIONS * HTTP/1.1\r\n\(rest)\r\n", 405),
        ("PUT /nothing HTTP/1.1\r\n\(rest)Content-Length: 0\r\n\r\n", 405),
        ("DELETE /page HTTP/1.1\r\n\(rest)\r\n", 405),
        ("GET /page HTTP/1.1\r\n\(rest)Host: other\r\n\r\n", 400),
        ("GET /../etc/passwd HTTP/1.1\r\n\(rest)\r\n", 400), ("GET /%2e%2e/x HTTP/1.1\r\n\(rest)\r\n", 400),
        ("GET /page?x=1 HTTP/1.1\r\n\(rest)\r\n", 400), ("GET /%ff HTTP/1.1\r\n\(rest)\r\n", 400),
        ("GET /\(String(repeating: "x", count: 5_000)) HTTP/1.1\r\n\(rest)\r\n", 414),
        ("GET /page?x=\(String(repeating: "x", count: 9_000)) HTTP/1.1\r\n\(rest)\r\n", 414),
        ("POST /form HTTP/1.1\r\n\(rest)Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nab", 415),
        (
            "POST /form HTTP/1.1\r\n\(rest)Origin: http://evil.example\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\ntext=a", 403
        ),
    ]

    @Test("refuses what it does not speak or take, and goes on")
    func refused() async throws {
        let faults = try await TestServer.faults([.page, .form]) { server, faults in
            for (request, status) in Self.refused {
                let name = String(request.prefix(70).debugDescription)
                let connection = try RawConnection(server.port)
                connection.send(request)
                let text = connection.readAnswer()
                faults.require(text.hasPrefix("HTTP/1.1 \(status) "), "\(name): \(text.prefix(40))")
                faults.require(text.contains("x-request-id: "), "\(name) has no number")
                faults.require(text.contains("content-security-policy: "), "\(name) has no policy")
                faults.require(status != 405 || text.contains("allow: "), "\(name) names no method")
                connection.send("GET /page HTTP/1.1\r\n\(Self.rest)\r\n")
                let isLast = text.lowercased().contains("connection: close")
                faults.require(isLast || connection.readAnswer().contains("样例页"), "\(name) ends the connection")
            }
        }
        #expect(faults == [])
    }

    @Test("stops taking a body that is too large, and says so")
    func tooLarge() async throws {
        let faults = try await TestServer.faults([.form]) { server, faults in
            let head = "POST /form HTTP/1.1\r\n\(Self.rest)Content-Type: application/x-www-form-urlencoded\r\n"
            for length in ["Content-Length: 3000000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n2dc6c0\r\n"] {
                let connection = try RawConnection(server.port)
                connection.send(head + length)
                connection.send([UInt8](repeating: 0x61, count: 2_000_000))
                let (text, end) = connection.readToEnd()
                let isLast = text.lowercased().contains("connection: close")
                faults.require(text.hasPrefix("HTTP/1.1 413 ") && isLast, "\(length): \(text.prefix(80))")
                faults.require(end == .end, "\(length) ends in \(end)")
            }
        }
        #expect(faults == [])
    }

    @Test("answers one question after another on a connection, also where they were sent at once")
    func pipelined() async throws {
        let faults = try await TestServer.faults([.page, .form]) { server, faults in
            let body = "text=%E4%BD%A0"
            let post =
                "POST /form HTTP/1.1\r\n\(Self.rest)Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
            let last = "GET /page HTTP/1.1\r\n\(Self.rest)Connection: close\r\n\r\n"
            let text = try server.answer(to: "GET /page HTTP/1.1\r\n\(Self.rest)\r\n" + post + last).text
            faults.require(text.components(separatedBy: "HTTP/1.1 200 OK").count == 4, text)
            faults.require(text.contains("<p>你</p>"), text)
        }
        #expect(faults == [])
    }

    @Test("sends the head alone where only that is asked for, with the length of the rest")
    func head() async throws {
        let faults = try await TestServer.faults([.page, .download]) { server, faults in
            let page = try server.get("/page")
            let head = try server.answer(to: "HEAD /page HTTP/1.1\r\n\(Self.rest)Connection: close\r\n\r\n").text
            let length = page.components(separatedBy: "\r\n").first { $0.hasPrefix("content-length: ") } ?? "none"
            faults.require(head.contains(length) && head.hasSuffix("\r\n\r\n"), "\(length) is not in \(head)")
            let (file, end) = try server.answer(to: "HEAD /download HTTP/1.1\r\n\(Self.rest)\r\n")
            faults.require(file.hasPrefix("HTTP/1.1 200 OK") && !file.contains("xxx") && end == .end, "\(end): \(file)")
        }
        #expect(faults == [])
    }

    @Test("speaks no other protocol: a change is not taken up, and what follows is not kept")
    func upgrade() async throws {
        let faults = try await TestServer.faults([.page]) { server, faults in
            let text = "GET /page HTTP/1.1\r\n\(Self.rest)Connection: upgrade\r\nUpgrade: h2c\r\n\r\n"
            let (answer, end) = try server.answer(to: text + String(repeating: "x", count: 100_000))
            let isLast = answer.lowercased().contains("connection: close")
            faults.require(answer.hasPrefix("HTTP/1.1 200 OK") && isLast, answer)
            faults.require(end == .end || end == .reset, "\(end)")
        }
        #expect(faults == [])
    }

    @Test("does nothing with a body that did not arrive whole, however it was cut off")
    func truncated() async throws {
        var limits = ServerLimits()
        limits.request = .milliseconds(300)
        let form = "POST /form HTTP/1.1\r\n\(Self.rest)Content-Type: application/x-www-form-urlencoded\r\n"
        let done = Mutex(0)
        let counting = Endpoint(
            "form", .post("/form"), Phrase("表单"), takes: [Input.text("text", Phrase("文字"))],
            answers: [.page { (_: Bool, _) in Page(Phrase("收到"), body: "") }]
        ) { _ in
            done.withLock { $0 += 1 }
            return true
        }
        let faults = try await TestServer.faults([counting], limits: limits) { server, faults in
            for body in ["Content-Length: 50\r\n\r\ntext=a", "Transfer-Encoding: chunked\r\n\r\n6\r\ntext=a\r\n"] {
                for isEnded in [true, false] {
                    let connection = try RawConnection(server.port)
                    connection.send(form + body)
                    if isEnded { connection.endSending() }
                    let answer = connection.readToEnd().text
                    faults.require(!answer.contains("收到"), answer)
                }
                try RawConnection(server.port).send(form + body)
            }
        }
        #expect(faults == [])
        #expect(done.withLock { $0 } == 0)
    }
}
