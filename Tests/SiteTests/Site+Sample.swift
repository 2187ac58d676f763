import Exact
import Markup
import NIOCore

@testable import Site

extension Site {
    /// A site of the given endpoints, whose record never moves and whose clock stands still.
    static func sample(
        _ endpoints: [Endpoint], columns: [MenuColumn] = [], panels: [Panel] = [], uploads: String = "/tmp",
        settings: SiteSettings = SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))),
        head: @escaping @Sendable () async throws -> RecordHead = { RecordHead(mark: "1", acts: 1, at: nil) }
    ) -> Site {
        let services = SiteServices(
            head: head, now: { Instant(milliseconds: 1_700_000_000_000) }, identifier: { "q1" }, log: { _ in },
            uploads: uploads)
        return Site(
            [
                Feature(
                    "Sample", Phrase(zh: "样例", en: "Samples"), endpoints: endpoints, columns: columns, panels: panels)
            ],
            settings: settings, services: services)
    }
}

extension SiteResponse {
    /// A header field's value; `nil` where there is none.
    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The body as text; empty where it comes while it is sent.
    var text: String {
        guard case .bytes(let bytes) = body else { return "" }
        return String(buffer: bytes.buffer)
    }
}
