import Exact
import Journal
import Markup
import Site
import TransparencyLog

/// The newest checkpoints as a feed, each whole: who subscribes keeps them, and so has what shows it if the log is ever
/// rewritten.
struct CheckpointFeed: Sendable {
    let standing: LogStanding

    func bytes(for visit: Visit) -> [UInt8] {
        let origin = standing.checkpoints.first.map { "\($0.checkpoint.checkpoint.origin)" } ?? ""
        let year = standing.began.day(offsetMinutes: visit.settings.offsetMinutes).year
        return AtomFeed(
            ProofsWords.feed, of: "/log", by: AtomFeed.Authority(origin: origin, year: year),
            standing.checkpoints.map(entry)
        ).bytes(for: visit)
    }

    private func entry(_ signed: LogStanding.Signed) -> AtomFeed.Entry {
        let checkpoint = signed.checkpoint.checkpoint
        return AtomFeed.Entry(
            "log/\(checkpoint.size)", ProofsWords.checkpoint(of: checkpoint.size), at: signed.at, address: "/log",
            summary: ProofsWords.root.labelling(Phrase(checkpoint.root.base64)),
            content: String(decoding: signed.checkpoint.bytes, as: UTF8.self))
    }
}
