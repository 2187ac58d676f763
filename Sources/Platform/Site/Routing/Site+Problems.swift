import Exact
import Interchange
import Markup

extension Site {
    /// A problem as the one who asks can read it: a page, or JSON of RFC 9457.
    func problem(_ refusal: Refusal, status: Int? = nil, _ asked: Asked) -> SiteResponse {
        let status = status ?? refusal.kind.rawValue
        let headers = [("cache-control", "no-store")]
        if asked.isProgram {
            return SiteResponse(
                status: status, headers: [("content-type", MediaType.problem.text)] + headers,
                body: .bytes(ProblemDocument(refusal, status: status, asked).json.utf8))
        }
        let visit = Visit(
            appearance: asked.appearance, address: asked.request.target, isLocal: isOperator(asked),
            isQuestion: asked.method != "POST", isSecure: asked.request.isSecure, now: services.now(),
            head: RecordHead(mark: "", acts: 0, at: nil), settings: settings, files: [:], written: [:], values: [:],
            board: board)
        let page = ProblemPage(refusal, status: status, id: asked.id, language: asked.appearance.language).page
        return SiteResponse(
            status: status, headers: [("content-type", MediaType.html.text)] + headers,
            body: .bytes(Frame(page: page, visit: visit, site: self).html.utf8))
    }
}

/// A problem as RFC 9457 writes it.
struct ProblemDocument {
    let json: JSON

    init(_ refusal: Refusal, status: Int, _ asked: Asked) {
        let language = asked.appearance.language
        json = .object([
            JSON.Member("type", .string("about:blank")),
            JSON.Member("title", .string(refusal.kind.title[language])),
            JSON.Member("status", .number(Decimal128(status))),
            JSON.Member("detail", .string(refusal.message[language])),
            JSON.Member("instance", .string("urn:beizeng:request:\(asked.id)")),
            JSON.Member(
                "errors",
                .array(
                    refusal.faults.map { fault in
                        .object([
                            JSON.Member("name", .string(fault.name)),
                            JSON.Member("detail", .string(fault.message[language])),
                        ])
                    })),
        ])
    }

    /// The form of the document.
    static let schema = Schema.object([
        .init("type", .string("about:blank: the status says what kind it is")),
        .init("title", .string("the kind of problem")),
        .init("status", .integer("the HTTP status")),
        .init("detail", .string("what stands in the way, and what mends it")),
        .init("instance", .string("names the question in the server's log")),
        .init(
            "errors",
            .array(.object([.init("name", .string("the input")), .init("detail", .string("what is wrong with it"))]))),
    ])
}

extension Refusal {
    static let noPage = Refusal(.missing, Phrase(zh: "没有这个页面。地址可能有误，或页面已经移走，请从首页查找", en: "there is no such page"))
    static let noMethod = Refusal(.method, Phrase(zh: "此地址不支持这种访问方式", en: "this address cannot be asked in this way"))
    static let wrongAddress = Refusal(.invalid, Phrase(zh: "地址有误，请从页面上的链接进入", en: "the address is malformed"))
    static let longAddress = Refusal(
        .addressTooLong, Phrase(zh: "地址过长，请减少查询条件", en: "the address is too long; ask for less at a time"))
    static let tooManyWatchers = Refusal(
        .unavailable, Phrase(zh: "实时查看的人数已满，请稍后再试", en: "as many watch as may; ask again later"))
    static let brokenBody = Refusal(
        .invalid, Phrase(zh: "提交的内容没有完整到达，请重新提交", en: "the body did not arrive whole; send it again"))
    static let unavailable = Refusal(
        .unavailable, Phrase(zh: "服务正在停止，请稍后再试", en: "the server is stopping; ask again later"))
    static let wrongInputs = Phrase(zh: "填写的内容有误，请按提示修改", en: "some values are wrong; see each of them")

    /// What a visitor may know of a fault inside.
    static func broken(_ id: String) -> Refusal {
        Refusal(
            .unavailable,
            Phrase(
                zh: "系统出现故障，没有完成办理。请稍后再试；如需咨询，请告知编号 \(id)",
                en: "something failed inside; if you ask about it, name \(id)"))
    }
}

extension Refusal.Kind {
    /// What the kind is called.
    var title: Phrase {
        switch self {
        case .invalid: Phrase(zh: "请求有误", en: "Bad request")
        case .forbidden: Phrase(zh: "无权访问", en: "Forbidden")
        case .missing: Phrase(zh: "没有找到", en: "Not found")
        case .method: Phrase(zh: "不支持的访问方式", en: "Method not allowed")
        case .conflict: Phrase(zh: "情况已经变化", en: "Conflict")
        case .tooLarge: Phrase(zh: "内容过大", en: "Content too large")
        case .addressTooLong: Phrase(zh: "地址过长", en: "URI too long")
        case .mediaType: Phrase(zh: "文件类型不符", en: "Unsupported media type")
        case .unprocessable: Phrase(zh: "填写有误", en: "Unprocessable content")
        case .tooMany: Phrase(zh: "访问过于频繁", en: "Too many requests")
        case .unavailable: Phrase(zh: "暂时无法办理", en: "Unavailable")
        }
    }
}
