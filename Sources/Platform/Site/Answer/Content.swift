package import Markup

/// What an answer holds, before it becomes bytes on a connection.
enum Content: Sendable {
    /// A page, for the frame of the site.
    case page(Page)
    /// Bytes of a type.
    case bytes([UInt8], MediaType)
    /// Bytes that never change under their address.
    case lasting([UInt8], MediaType)
    /// Bytes that anybody may keep for some seconds.
    case passing([UInt8], MediaType, seconds: Int)
    /// A file to keep.
    case download(Download)
    /// Another address to ask.
    case redirect(Redirect)
    /// Events as they happen.
    case events(AsyncStream<LiveEvent>)
}

/// Another address to ask, after something was done (303).
package struct Redirect: Sendable {
    /// An address of this site.
    package let address: Address
    /// How pages shall look from now on.
    package var appearance: Appearance?

    /// To an address of this site.
    package init(_ address: Address) { self.address = address }
}
