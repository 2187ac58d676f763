import NIOCore

/// The proxies in front of a server, and what is believed of a question because one of them says it.
///
/// Nothing that a header says about where a question came from counts where it did not come from one of these.
struct ProxyTrust: Sendable {
    /// Who asks, as far as that is believed.
    struct Asker: Equatable {
        /// The address.
        var source: String
        /// Whether it came over HTTPS.
        var isSecure = false
        /// The name of the site, where a proxy tells another one than it asks for.
        var host: String?
        /// Whether a proxy stands between.
        var isForwarded = false
    }

    private let addresses: Set<String>

    /// Proxies at these addresses.
    init(_ addresses: [String]) { self.addresses = Set(addresses.map { ProxyTrust.canonical($0) ?? $0 }) }

    /// Whether an address is a proxy's, however it is spelled.
    func contains(_ address: String) -> Bool {
        addresses.contains(address) || ProxyTrust.canonical(address).map(addresses.contains) ?? false
    }

    /// An address in the one spelling that is compared: IPv4 without the prefix it has on a socket for both; `nil` where
    /// it is none.
    static func canonical(_ text: String) -> String? {
        guard let address = (try? SocketAddress(ipAddress: text, port: 0))?.ipAddress else { return nil }
        let prefix = "::ffff:"
        guard address.hasPrefix(prefix), address.utf8.contains(UInt8(ascii: ".")) else { return address }
        return String(address.dropFirst(prefix.count))
    }

    /// Who asks where `peer` is at the other end of the connection.
    ///
    /// Each proxy adds behind `X-Forwarded-For` whom it was asked by: the last that is no proxy of ours is the one.
    func asker(_ peer: String, _ headers: [String: [String]]) -> Asker {
        guard contains(peer) else { return Asker(source: peer) }
        let written = (headers["x-forwarded-for"] ?? []).joined(separator: ",").utf8
        let hops = written.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            .split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        return Asker(
            source: hops.last { !contains($0) } ?? peer, isSecure: headers["x-forwarded-proto"] == ["https"],
            host: headers["x-forwarded-host"].flatMap { $0.count == 1 ? $0.first : nil }, isForwarded: true)
    }
}
