/// A file inside a ZIP archive.
package struct ZIPEntry: Hashable, Sendable {
    /// How the content is kept.
    package enum Method: Hashable, Sendable {
        /// As it is: the archive's bytes depend on no library's way to compress.
        case stored
        /// Deflated.
        case deflated
    }

    /// The path inside the archive, with `/` between folders; a folder ends in one.
    package let name: String
    /// The content.
    package let bytes: [UInt8]
    /// How it is kept.
    package let method: Method

    /// A file; its name is checked when it is written.
    package init(_ name: String, _ bytes: [UInt8], method: Method = .stored) {
        self.name = name
        self.bytes = bytes
        self.method = method
    }
}
