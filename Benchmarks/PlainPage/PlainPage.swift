import Foundation
import Hummingbird
import Logging

/// The least a site can do, for comparison: Hummingbird's own router and one route that returns the same page again and
/// again.
///
///     PlainPage BYTES      prints the address it listens on
@main
struct PlainPage {
    static func main() async throws {
        let size = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
        let page = ByteBuffer(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: size))
        let router = Router()
        router.get("page") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: page))
        }
        var logger = Logger(label: "plain")
        logger.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                // Unbuffered: whoever started it waits for the address at the other end of a pipe.
                let address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)/page\n"
                FileHandle.standardOutput.write(Data(address.utf8))
            }, logger: logger)
        try await application.runService()
    }
}
