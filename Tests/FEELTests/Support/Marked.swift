import FEEL

/// A text with marks where a diagnostic must point: `a + 1️⃣zz2️⃣`, the second mark being optional.
struct Marked: ExpressibleByStringLiteral, Sendable, CustomStringConvertible {
    let text: String
    let start: Int
    let end: Int?

    init(stringLiteral value: String) {
        description = value
        var bytes = Array(value.utf8)
        start = Marked.cut("1️⃣", from: &bytes) ?? 0
        end = Marked.cut("2️⃣", from: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    let description: String

    /// Whether the site begins at the first mark and ends at the second, if there is one.
    func marks(_ site: Site?) -> Bool {
        guard let site else { return false }
        return Int(site.start) == start && (end == nil || end == Int(site.end))
    }

    private static func cut(_ mark: String, from bytes: inout [UInt8]) -> Int? {
        let mark = Array(mark.utf8)
        guard bytes.count >= mark.count,
            let place = (0...bytes.count - mark.count).first(where: { bytes[$0...].starts(with: mark) })
        else { return nil }
        bytes.removeSubrange(place..<place + mark.count)
        return place
    }
}
