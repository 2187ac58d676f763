/// An archive in memory at a place that does not move: whoever opens it, however often, reads from the same bytes, and a
/// spreadsheet of 100 MB is there once.
package final class ArchiveBytes: @unchecked Sendable {
    // Sendable because it is written once, before anybody else knows of it, and only read until the last one lets go.
    private let content: UnsafeMutableRawBufferPointer

    /// A copy of `bytes`.
    package init(_ bytes: [UInt8]) {
        content = .allocate(byteCount: bytes.count, alignment: 1)
        content.copyBytes(from: bytes)
    }

    deinit { content.deallocate() }

    /// How many bytes there are.
    package var count: Int { content.count }

    /// Up to so many bytes from the beginning.
    func prefix(_ count: Int) -> [UInt8] { Array(content.prefix(count)) }

    /// Where they begin, for as long as this object is held.
    var start: UnsafeMutableRawPointer? { content.baseAddress }
}
