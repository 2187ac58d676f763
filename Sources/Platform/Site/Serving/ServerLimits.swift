package import NIOCore

/// How much a server takes from one connection and from all of them, and for how long: whoever sends or reads too slowly
/// is cut off, so that nobody can hold it by holding many connections.
package struct ServerLimits: Sendable {
    /// Connections at a time; further ones wait to be accepted.
    package var connections = 2_048
    /// Connections at a time from one address; those of the machine itself and of declared proxies are not counted.
    package var connectionsPerSource = 128
    /// How long a connection may stay open between two questions.
    package var idle = TimeAmount.seconds(30)
    /// How long the head of a question may take, from its first byte or from the beginning of the connection.
    package var head = TimeAmount.seconds(10)
    /// How long a whole question may take, besides what its bytes are given.
    package var request = TimeAmount.seconds(30)
    /// The bytes that earn a second more.
    package var bytesPerSecond = 64 << 10
    /// The same where an endpoint takes files, which people send from home.
    package var fileBytesPerSecond = 8 << 10
    /// How long a reader may take for ``stalledBytes``.
    package var stall = TimeAmount.seconds(30)
    /// What a reader has to take within ``stall``.
    package var stalledBytes = 32 << 10
    /// How long what is being answered may take once the server was told to stop.
    package var stop = TimeAmount.seconds(20)
    /// How long a connection without a question stays open then, for one that was on its way.
    package var stopIdle = TimeAmount.seconds(2)
    /// How long what still comes is thrown away after the last answer, so that the answer is not lost.
    package var linger = TimeAmount.seconds(2)
    /// Bytes of one header field, and of the first line.
    package var fieldBytes = 16 << 10
    /// Bytes of the whole head.
    package var headBytes = 32 << 10
    /// Header fields of a question.
    package var fields = 100
    /// The bytes that the system keeps for a reader who does not read.
    package var sendBuffer = 128 << 10
    /// The bytes of a stream that are handed over at a time.
    package var chunk = 32 << 10

    /// The limits of a server on the public net.
    package init() {}

    /// How often a connection is looked at: often enough for its shortest limit.
    var tick: TimeAmount {
        let shortest = min(idle, head, request, stall, stopIdle, linger)
        return .nanoseconds(min(max(shortest.nanoseconds / 4, 20_000_000), 1_000_000_000))
    }
}
