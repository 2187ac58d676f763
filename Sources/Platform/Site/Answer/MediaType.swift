/// What the bytes of an answer are, as `Content-Type` says it.
package struct MediaType: Hashable, Sendable {
    /// As the header says it, with the character set of a text.
    package let text: String

    /// A type; a text names its character set.
    package init(_ text: String) { self.text = text }

    /// A page.
    package static let html = MediaType("text/html; charset=utf-8")
    /// JSON (RFC 8259).
    package static let json = MediaType("application/json")
    /// A problem (RFC 9457).
    package static let problem = MediaType("application/problem+json")
    /// Comma-separated values with a header.
    package static let csv = MediaType("text/csv; charset=utf-8")
    /// A workbook.
    package static let xlsx = MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    /// An Atom feed (RFC 4287).
    package static let atom = MediaType("application/atom+xml; charset=utf-8")
    /// A stream of events.
    package static let events = MediaType("text/event-stream; charset=utf-8")
    /// A plain text.
    package static let text = MediaType("text/plain; charset=utf-8")
    /// Counts as Prometheus collects them.
    package static let metrics = MediaType("text/plain; version=0.0.4; charset=utf-8")
    /// A style sheet.
    package static let css = MediaType("text/css; charset=utf-8")
    /// A script.
    package static let javascript = MediaType("text/javascript; charset=utf-8")
    /// A drawing.
    package static let svg = MediaType("image/svg+xml; charset=utf-8")
    /// Bytes of a kind of their own.
    package static let octets = MediaType("application/octet-stream")
    /// Any of them, where that is known with the answer only; as the OpenAPI document names it.
    static let any = MediaType("*/*")
    /// A folder packed into one file.
    package static let zip = MediaType("application/zip")

    /// The type without its parameters, as the OpenAPI document names it.
    var essence: String { String(text.prefix { $0 != ";" }) }
}
