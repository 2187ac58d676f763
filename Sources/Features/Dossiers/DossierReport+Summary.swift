import Civic
import Exact

extension DossierReport {
    /// One sentence for people: proved or not, where in the log, seen by how many, not later than when.
    package var summary: String {
        if let first = faults.first {
            return "核验未通过：发现 \(faults.count) 处问题，首先是 \(first.file)：\(first.problem)。"
        }
        return "核验通过：\(subject) 的 \(acts) 次办理均在日志“\(origin)”中，\(place)存证，\(time)。"
    }

    private var place: String {
        let sorted = indexes.sorted()
        guard let first = sorted.first, let last = sorted.last else { return "" }
        if sorted.count <= 6 { return "第 \(sorted.map { "\($0)" }.joined(separator: "、")) 号" }
        return "第 \(first) 号至第 \(last) 号间的 \(sorted.count) 条"
    }

    private var time: String {
        guard witnesses > 0, let witnessed, witnessed < Int64.max / 1_000 else {
            return "没有经过核验的见证，办理时间以主办单位的记载为准"
        }
        return "由 \(witnesses) 家见证，不晚于 \(Instant(milliseconds: witnessed * 1_000).shown)"
    }
}
