import TransparencyLog

/// A file that pages ask for, under an address that changes when it does.
package struct SiteAsset: Sendable {
    /// What it is called, with a mark of its bytes.
    let name: String
    let type: MediaType
    let bytes: [UInt8]

    /// A file called `name-mark.ending`.
    package init(_ name: String, _ ending: String, _ type: MediaType, _ bytes: [UInt8]) {
        let mark = Hash(of: bytes).hexadecimal.prefix(12)
        self.name = "\(name)-\(mark).\(ending)"
        self.type = type
        self.bytes = bytes
    }

    /// Where it is.
    package var address: String { "/assets/\(name)" }
}
