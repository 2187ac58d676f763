package import Exact

extension Instant {
    /// The moment as people read it, in China Standard Time: `2026-11-23 09:30:53`.
    package var shown: String {
        let text = Array(text(offsetMinutes: 480).utf8)
        return String(decoding: text.prefix(10), as: UTF8.self) + " "
            + String(decoding: text.dropFirst(11).prefix(8), as: UTF8.self)
    }
}
