import Foundation

/// A connection of our own, that sends and reads exactly what a test says, however wrong or slow.
final class RawConnection: Sendable {
    private let socket: Int32

    /// The connection could not be made.
    struct Failed: Error {
        let code: Int32
    }

    /// Connects to a port of this machine.
    ///
    /// - Parameter buffer: the bytes that the system takes for who does not read.
    init(_ port: Int, buffer: Int32? = nil) throws {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failed(code: errno) }
        if var buffer { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size)) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            close(socket)
            throw Failed(code: errno)
        }
    }

    deinit { close(socket) }

    /// Sends all bytes, as far as the other side takes them; whether it took them all.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends all bytes, as far as the other side takes them; whether it took them all.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.send(
                    socket, buffer.baseAddress.map { $0 + done }, buffer.count - done, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// Says that nothing more comes.
    func endSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// What one look at the connection showed.
    enum Look: Equatable {
        case bytes([UInt8])
        case nothing
        case end
        case reset
    }

    /// Reads what is there, at most `limit` bytes, waiting so long for it.
    func look(for seconds: Double, limit: Int = 65_536) -> Look {
        var wanted = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, Int32(seconds * 1_000)) > 0 else { return .nothing }
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = bytes.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        if count == 0 { return .end }
        return count < 0 ? .reset : .bytes(Array(bytes.prefix(count)))
    }

    /// Everything until the other side closes, or until nothing came for so long.
    func readToEnd(patience: Double = 60) -> (text: String, end: Look) {
        var all: [UInt8] = []
        while true {
            let look = look(for: patience)
            guard case .bytes(let bytes) = look else { return (String(decoding: all, as: UTF8.self), look) }
            all += bytes
        }
    }

    /// One complete answer whose length is told, leaving the connection open.
    func readAnswer(patience: Double = 60) -> String {
        var all: [UInt8] = []
        while true {
            let text = String(decoding: all, as: UTF8.self)
            if let head = text.range(of: "\r\n\r\n") {
                let length = text[..<head.lowerBound].lowercased().components(separatedBy: "\r\ncontent-length: ")
                    .dropFirst()
                    .first?.prefix { $0.isNumber }
                if text[head.upperBound...].utf8.count >= Int(length ?? "0") ?? 0 { return text }
            }
            guard case .bytes(let bytes) = look(for: patience) else { return text }
            all += bytes
        }
    }

    /// Whether the other side ends the connection within so many seconds; what it sends is read and thrown away.
    func isCut(within seconds: Double) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            switch look(for: 0.05) {
            case .end, .reset: return true
            case .bytes, .nothing: continue
            }
        }
        return false
    }
}

/// Runs what waits for sockets on a thread of its own, so that it takes none from the server it waits for.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread { continuation.resume(with: Result { try body() }) }.start()
    }
}
