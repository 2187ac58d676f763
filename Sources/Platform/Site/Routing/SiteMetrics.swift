import Synchronization

/// Counts of what the site answered, in the text format that Prometheus collects.
final class SiteMetrics: Sendable {
    private struct Series: Hashable {
        let endpoint: String
        let status: Int
    }

    private struct State {
        var answers: [Series: Int] = [:]
        var buckets = [Int](repeating: 0, count: SiteMetrics.bounds.count + 1)
        var microseconds: Int64 = 0
        var cuts: [String: Int] = [:]
    }

    /// Upper bounds of the times, in microseconds.
    static let bounds: [Int64] = [500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000]
    private let state = Mutex(State())

    /// Counts an answer.
    func count(_ endpoint: String?, _ status: Int, microseconds: Int64) {
        let bucket = SiteMetrics.bounds.firstIndex { microseconds <= $0 } ?? SiteMetrics.bounds.count
        state.withLock { state in
            state.answers[Series(endpoint: endpoint ?? "", status: status), default: 0] += 1
            state.buckets[bucket] += 1
            state.microseconds += microseconds
        }
    }

    /// Counts a connection that was cut off.
    func cut(_ reason: String) { state.withLock { $0.cuts[reason, default: 0] += 1 } }

    /// How many connections were cut off for a reason.
    func cuts(_ reason: String) -> Int { state.withLock { $0.cuts[reason] ?? 0 } }

    /// What was counted, as Prometheus reads it.
    var text: String {
        let state = state.withLock { $0 }
        var text =
            "# HELP beizeng_answers_total Answers by endpoint and status.\n# TYPE beizeng_answers_total counter\n"
        let series = state.answers.sorted { ($0.key.endpoint, $0.key.status) < ($1.key.endpoint, $1.key.status) }
        for (key, count) in series {
            text += "beizeng_answers_total{endpoint=\"\(key.endpoint)\",status=\"\(key.status)\"} \(count)\n"
        }
        text += "# HELP beizeng_answer_seconds Time from the question to the answer.\n"
        text += "# TYPE beizeng_answer_seconds histogram\n"
        var sum = 0
        for (bound, count) in zip(SiteMetrics.bounds, state.buckets) {
            sum += count
            text += "beizeng_answer_seconds_bucket{le=\"\(SiteMetrics.seconds(bound))\"} \(sum)\n"
        }
        let all = state.buckets.reduce(0, +)
        text += "beizeng_answer_seconds_bucket{le=\"+Inf\"} \(all)\n"
        text += "beizeng_answer_seconds_sum \(SiteMetrics.seconds(state.microseconds))\n"
        text += "beizeng_answer_seconds_count \(all)\n"
        text += "# HELP beizeng_cut_connections_total Connections cut off, by reason.\n"
        text += "# TYPE beizeng_cut_connections_total counter\n"
        for verdict in ConnectionClock.Verdict.allCases {
            let reason = verdict.rawValue
            text += "beizeng_cut_connections_total{reason=\"\(reason)\"} \(state.cuts[reason] ?? 0)\n"
        }
        return text
    }

    private static func seconds(_ microseconds: Int64) -> String {
        let fraction = String(microseconds % 1_000_000 + 1_000_000).dropFirst()
        return "\(microseconds / 1_000_000).\(fraction)"
    }
}
