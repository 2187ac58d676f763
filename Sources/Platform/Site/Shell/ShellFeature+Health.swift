import Exact
import Interchange
import Markup

extension ShellFeature {
    private static let state = Schema.object([.init("status", .word(["up"], "always, where there is an answer"))])

    /// Whether the server is there at all: it asks nothing of anybody.
    static let health = Endpoint(
        "site.health", .get("/health"), Phrase(zh: "服务是否在线", en: "Whether the server is up"), isSteady: false,
        answers: [.document("", .json, schema: state) { (json: JSON, _) in json.utf8 }]
    ) { _ in .object([JSON.Member("status", .string("up"))]) }.withoutRecord()

    /// Whether the server can answer: a proxy sends nobody where it cannot (503).
    static func readiness(_ services: SiteServices) -> Endpoint {
        Endpoint(
            "site.ready", .get("/ready"), Phrase(zh: "服务是否可用", en: "Whether the server can answer"),
            summary: Phrase(
                zh: "数据库可以访问、结构相符、存证日志连续时返回 200，否则返回 503 并说明原因",
                en: "200 where the database answers, its schema fits and the log is whole; else 503 with the reason"),
            isSteady: false, answers: [.document("", .json, schema: state) { (json: JSON, _) in json.utf8 }]
        ) { _ in
            let obstacles = await services.obstacles()
            guard obstacles.isEmpty else {
                throw Refusal(
                    .unavailable, Phrase(zh: "服务暂不可用，请稍后再试", en: "the server cannot answer now"),
                    faults: obstacles.map { InputFault("ready", $0) })
            }
            return .object([JSON.Member("status", .string("up"))])
        }.withoutRecord()
    }

    /// Counts for a collector on the machine itself.
    static func counts(_ metrics: SiteMetrics, _ heads: HeadWatch) -> Endpoint {
        Endpoint(
            "site.metrics", .get("/metrics"), Phrase(zh: "运行指标", en: "Metrics"),
            summary: Phrase(zh: "Prometheus 文本格式，只在服务器本机开放", en: "Prometheus text, on the server itself only"),
            access: .machine, isSteady: false,
            answers: [.document("", .metrics) { (text: String, _) in Array(text.utf8) }]
        ) { _ in
            let acts = (try? await heads.current())?.acts
            let known = acts.map {
                "# HELP beizeng_acts Acts on the record.\n# TYPE beizeng_acts gauge\nbeizeng_acts \($0)\n"
            }
            return metrics.text + (known ?? "")
        }.withoutRecord()
    }

    /// Tells whenever something was done, so that an open page knows that it is out of date.
    static func changes(_ heads: HeadWatch) -> Endpoint {
        Endpoint(
            "site.events", .get("/events"), Phrase(zh: "实时动态", en: "Changes as they happen"),
            summary: Phrase(
                zh: "事件流；每有新的办理行为，发送事件 head，内容为办理行为总数与最近一次办理时间",
                en: "an event stream; the event head tells how many acts there are and when the last was done"),
            isSteady: false, answers: [.events { (events: AsyncStream<LiveEvent>, _) in events }]
        ) { _ in
            AsyncStream { continuation in
                let telling = Task {
                    for await head in heads.changes() {
                        let at = head.at.map { JSON.string("\($0)") } ?? .null
                        continuation.yield(
                            LiveEvent(
                                "head",
                                .object([
                                    JSON.Member("acts", .number(Decimal128(head.acts))), JSON.Member("at", at),
                                ])))
                    }
                    continuation.finish()
                }
                continuation.onTermination = { _ in telling.cancel() }
            }
        }.withoutRecord()
    }
}
