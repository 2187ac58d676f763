import Markup

/// A question while it is answered: what is known of it so far.
struct Asked {
    /// The name of the question.
    let id: String
    let request: SiteRequest
    /// How pages look to who asks.
    let appearance: Appearance
    /// What answers it, once that is known.
    var route: RouteTable.Route?

    init(id: String, request: SiteRequest) {
        self.id = id
        self.request = request
        appearance = Appearance(cookies: request.headers["cookie"] ?? [])
    }

    /// The method, where it is one that is spoken here.
    var method: String { ["GET", "HEAD", "POST"].contains(request.method) ? request.method : "other" }

    /// The path as it was sent, without query; cut where it is too long for a log.
    var path: String {
        String(decoding: request.target.utf8.prefix { $0 != UInt8(ascii: "?") }.prefix(512), as: UTF8.self)
    }

    /// Whether anything is asked behind the path.
    var hasQuery: Bool { request.target.utf8.contains(UInt8(ascii: "?")) }

    /// Whether a program asks, which gets problems as JSON.
    var isProgram: Bool {
        if let route { return route.representation.mediaType != .html }
        let path = path.utf8
        return path.reversed().starts(with: ".json".utf8.reversed())
    }

    /// Whether it comes from the machine itself: over the loopback, under a name of the loopback, through no proxy.
    var isLocal: Bool {
        guard request.isFromLoopback, let host = request.header("host") else { return false }
        let proxies = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"]
        guard !proxies.contains(where: { request.headers[$0] != nil }) else { return false }
        let bytes = Array(host.utf8)
        let name =
            bytes.first == UInt8(ascii: "[")
            ? bytes.prefix { $0 != UInt8(ascii: "]") } : bytes.prefix { $0 != UInt8(ascii: ":") }
        return ["localhost", "127.0.0.1", "[::1"].contains(String(decoding: name, as: UTF8.self))
    }

    /// The pieces of the path, decoded.
    ///
    /// - Throws: ``Refusal`` where the coding is wrong, or a piece would lead elsewhere.
    func parts() throws(Refusal) -> [String] {
        let path = request.target.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard path.count <= 4096 else { throw Refusal.longAddress }
        guard path.first == UInt8(ascii: "/") else { throw Refusal.wrongAddress }
        var parts: [String] = []
        for piece in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let part = PercentCoding.decode(piece), part != "..", part != "." else { throw Refusal.wrongAddress }
            parts.append(part)
        }
        if parts == [""] { return [] }
        return parts
    }

    /// The names and values of the query, decoded.
    ///
    /// - Throws: ``Refusal`` where the coding is wrong.
    func query() throws(Refusal) -> [(name: String, value: String)] {
        guard let mark = request.target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        let query = request.target.utf8[mark...].dropFirst()
        guard query.count <= 8192 else { throw Refusal.longAddress }
        return try FormCoding.decode(query)
    }
}
