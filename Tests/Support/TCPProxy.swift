import Foundation
import Glibc
import Synchronization

/// A relay between a client and a server of this machine that breaks connections at a chosen moment.
package final class TCPProxy: Sendable {
    /// When a connection is broken.
    package enum Cut: Sendable {
        /// When the client has sent the text, before the server gets it.
        case beforeServerGets(String)
        /// When the server has answered the text, before the client gets the answer.
        case beforeClientHears(String)
    }

    /// Where the proxy listens, on 127.0.0.1.
    package let port: Int
    private let server: Int
    private let listener: Int32
    private let state = Mutex(State())

    private struct State {
        var cut: Cut?
        var pairs: [Pair] = []
    }

    /// Two sockets that belong together.
    private struct Pair {
        let client: Int32
        let server: Int32

        func end() {
            shutdown(client, Int32(SHUT_RDWR))
            shutdown(server, Int32(SHUT_RDWR))
        }
    }

    /// Listens, and relays to a port of 127.0.0.1.
    package init(to server: Int) throws {
        self.server = server
        port = try PostgresServer.freePort()
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let listener = listener
        let isListening = TCPProxy.withAddress(port) { bind(listener, $0, $1) == 0 } && listen(listener, 64) == 0
        guard isListening else { throw PostgresServer.Failure(description: "the proxy cannot listen on port \(port)") }
        Thread.detachNewThread { self.accept() }
    }

    /// Breaks the next connection that comes to this moment, and no other.
    package func cutOnce(_ cut: Cut) { state.withLock { $0.cut = cut } }

    /// Breaks all connections now.
    package func cutAll() {
        state.withLock { state in
            for pair in state.pairs { pair.end() }
            state.pairs = []
        }
    }

    /// Breaks all connections and listens no more.
    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        cutAll()
    }
}

// MARK: - Relaying

extension TCPProxy {
    private func accept() {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            guard client >= 0 else { return }
            let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            guard TCPProxy.withAddress(self.server, { connect(server, $0, $1) == 0 }) else {
                close(client)
                close(server)
                continue
            }
            let pair = Pair(client: client, server: server)
            state.withLock { $0.pairs.append(pair) }
            let connection = Relayed(pair: pair)
            Thread.detachNewThread { self.carryRequests(connection) }
            Thread.detachNewThread { self.carryAnswers(connection) }
        }
    }

    /// A pair and whether its next answer is the one to be lost.
    private final class Relayed: Sendable {
        let pair: Pair
        let losesAnswer = Mutex(false)

        init(pair: Pair) { self.pair = pair }
    }

    private func carryRequests(_ connection: Relayed) {
        let pair = connection.pair
        while let bytes = TCPProxy.receive(pair.client) {
            switch takeCut(bytes) {
            case nil: break
            case .beforeServerGets: return pair.end()
            case .beforeClientHears: connection.losesAnswer.withLock { $0 = true }
            }
            if !TCPProxy.send(bytes, to: pair.server) { break }
        }
        pair.end()
    }

    private func carryAnswers(_ connection: Relayed) {
        let pair = connection.pair
        while let bytes = TCPProxy.receive(pair.server) {
            if connection.losesAnswer.withLock(\.self) { break }
            if !TCPProxy.send(bytes, to: pair.client) { break }
        }
        pair.end()
    }

    private func takeCut(_ bytes: [UInt8]) -> Cut? {
        state.withLock { state in
            switch state.cut {
            case .beforeServerGets(let text), .beforeClientHears(let text):
                guard bytes.firstRange(of: Array(text.utf8)) != nil else { return nil }
                return state.cut.take()
            case nil: return nil
            }
        }
    }

    private static func receive(_ socket: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    private static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port)).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
