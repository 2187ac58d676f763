/// A file of the published log, as C2SP tlog-tiles lays them out.
package struct LogFile: Hashable, Sendable {
    /// The path below the log's address, such as `tile/0/000` or `checkpoint`.
    package let path: String
    /// The content.
    package let bytes: [UInt8]
    /// Whether the file never changes again and may be kept for ever; partial tiles and the checkpoint do change.
    package let isFinal: Bool
}
