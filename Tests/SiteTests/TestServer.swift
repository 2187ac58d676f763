import Markup

@testable import Site

/// A site on a port of this machine while a test looks at it.
struct TestServer {
    let site: Site
    let port: Int

    /// Runs `body` beside a server of these endpoints, and then stops it.
    ///
    /// - Returns: what `body` found wrong; it runs on a thread of its own, which belongs to no test.
    static func faults(
        _ endpoints: [Endpoint], limits: ServerLimits = ServerLimits(),
        _ body: @escaping @Sendable (TestServer, inout [String]) throws -> Void
    ) async throws -> [String] {
        let site = Site.sample(endpoints)
        let (running, started) = AsyncStream.makeStream(of: SiteServer.Running.self)
        return try await withThrowingTaskGroup { tasks in
            tasks.addTask {
                defer { started.finish() }
                try await SiteServer(site, host: "127.0.0.1", port: 0, limits: limits)
                    .run(obeysSignals: false) { started.yield($0) }
            }
            var faults: [String] = []
            for await server in running {
                let test = TestServer(site: site, port: server.port)
                let result = await Task {
                    try await onThread {
                        var faults: [String] = []
                        try body(test, &faults)
                        return faults
                    }
                }.result
                await server.stop()
                faults = try result.get()
                break
            }
            try await tasks.waitForAll()
            return faults
        }
    }

    /// What a server answers to exactly these bytes, until it closes or falls silent.
    func answer(to text: String) throws -> (text: String, end: RawConnection.Look) {
        let connection = try RawConnection(port)
        connection.send(text)
        return connection.readToEnd()
    }

    /// Asks as a browser would.
    func get(_ path: String) throws -> String {
        let connection = try RawConnection(port)
        connection.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return connection.readToEnd().text
    }
}

extension Endpoint {
    /// A small page.
    static let page = Endpoint(
        "page", .get("/page"), Phrase("页"),
        answers: [.page { (text: String, _) in Page(Phrase(text), body: "<p>\(text)</p>") }]
    ) { _ in "样例页" }

    /// A page of half a megabyte.
    static let longPage = Endpoint(
        "long", .get("/long"), Phrase("长页"),
        answers: [.document("", .text) { (text: String, _) in Array(text.utf8) }]
    ) { _ in String(repeating: "0123456789abcdef", count: 1 << 15) }

    /// A download of sixty-four megabytes that comes in pieces.
    static let download = Endpoint(
        "download", .get("/download"), Phrase("下载"), isSteady: false,
        answers: [
            .file("", .octets) { (count: Int, _) in
                Download("pieces.bin", .octets) { piece in
                    for _ in 0..<count { try await piece([UInt8](repeating: 0x78, count: 1 << 16)) }
                }
            }
        ]
    ) { _ in 1_024 }

    /// Takes a text.
    static let form = Endpoint(
        "form", .post("/form"), Phrase("表单"), takes: [Input.text("text", Phrase("文字"), limit: 100_000)],
        answers: [.page { (text: String, _) in Page(Phrase("收到"), body: "<p>\(text)</p>") }]
    ) { visit in visit.written["text"] ?? "" }
}

extension [String] {
    /// Adds a fault where what should hold does not.
    mutating func require(_ holds: Bool, _ fault: @autoclosure () -> String) {
        if !holds { append(fault()) }
    }
}
