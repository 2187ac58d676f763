import NIOCore

/// What a connection is doing and since when, and from that whether its time is over.
struct ConnectionClock {
    /// What the other side is expected to do.
    enum Phase: Equatable {
        /// To ask something.
        case waiting
        /// To finish the head that it began.
        case head
        /// To finish the body; so many bytes came so far.
        case body(received: Int, bytesPerSecond: Int)
        /// To wait for the answer.
        case answering
        /// To close, now that it was answered for the last time.
        case closing
    }

    /// Why a connection is cut off.
    enum Verdict: String, CaseIterable {
        /// Nothing was asked for too long.
        case idle
        /// The head came too slowly.
        case slowHead = "slow-head"
        /// The body came too slowly.
        case slowBody = "slow-body"
        /// The answer was read too slowly.
        case slowReader = "slow-reader"
        /// The server stops.
        case stopped
    }

    let limits: ServerLimits
    private(set) var phase = Phase.head
    private var since: NIODeadline
    private var stopping: NIODeadline?
    /// When the reader last had taken enough, and how much it had taken by then.
    private var reading: (since: NIODeadline, taken: Int)?

    /// The clock of a connection that has just begun: its first head is awaited.
    init(_ limits: ServerLimits, at now: NIODeadline) {
        self.limits = limits
        since = now
    }
}

// MARK: - What happens

extension ConnectionClock {
    /// Bytes came in.
    mutating func received(_ bytes: Int, at now: NIODeadline) {
        switch phase {
        case .waiting: (phase, since) = (.head, now)
        case .body(let received, let rate): phase = .body(received: received + bytes, bytesPerSecond: rate)
        case .head, .answering, .closing: break
        }
    }

    /// A head is complete; its body has as long as its bytes earn.
    mutating func headEnded(bytesPerSecond: Int, at now: NIODeadline) {
        (phase, since) = (.body(received: 0, bytesPerSecond: bytesPerSecond), now)
    }

    /// A question is complete.
    mutating func requestEnded() { phase = .answering }

    /// An answer is complete, and nothing else was asked yet.
    mutating func answered(at now: NIODeadline) {
        if phase != .closing { (phase, since) = (.waiting, now) }
    }

    /// The last answer was given.
    mutating func close(at now: NIODeadline) { (phase, since) = (.closing, now) }

    /// The server was told to stop.
    mutating func stop(at now: NIODeadline) {
        if stopping == nil { stopping = now }
    }

    /// What the reader has taken so far and what still lies ready for it; while something does, it is not expected to ask.
    mutating func read(taken: Int, ready: Int, at now: NIODeadline) {
        if ready > 0, phase == .waiting { since = now }
        if ready == 0 {
            reading = nil
        } else if reading.map({ taken - $0.taken >= limits.stalledBytes }) ?? true {
            reading = (now, taken)
        }
    }
}

// MARK: - What follows

extension ConnectionClock {
    /// Why the connection is to be cut off now; `nil` where it may stay.
    func verdict(at now: NIODeadline) -> Verdict? {
        if let stopping, now - stopping > limits.stop { return .stopped }
        if let reading, now - reading.since > limits.stall { return .slowReader }
        switch phase {
        case .waiting:
            if let stopping, now - max(stopping, since) > limits.stopIdle { return .stopped }
            return now - since > limits.idle ? .idle : nil
        case .head: return now - since > limits.head ? .slowHead : nil
        case .body(let received, let rate):
            let earned = TimeAmount.milliseconds(Int64(received) * 1_000 / Int64(rate))
            return now - since > limits.request + earned ? .slowBody : nil
        case .answering: return nil
        case .closing: return now - since > limits.linger ? .idle : nil
        }
    }
}
