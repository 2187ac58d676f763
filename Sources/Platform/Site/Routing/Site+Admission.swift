import Markup

extension Site {
    /// Looks whether a question may be asked at all.
    ///
    /// - Throws: ``Refusal``.
    func admit(_ endpoint: Endpoint, _ asked: Asked) throws(Refusal) {
        if endpoint.access != .everyone, !asked.isLocal {
            throw Refusal(
                .forbidden,
                Phrase(
                    zh: "此页面只在服务器本机开放。请在服务器上以 127.0.0.1 访问，或通过 SSH 端口转发访问",
                    en: "this page is open on the server itself only; ask for it there under 127.0.0.1"))
        }
        if endpoint.access == .loopback, !isOperator(asked) {
            throw Refusal(
                .forbidden,
                Phrase(zh: "本网站未启用经办页面，启用方式见运行说明", en: "this site does not open its pages for operators"))
        }
        if endpoint.method == .post { try checkOrigin(asked.request) }
    }

    /// Whether pages for operators are open to who asks.
    func isOperator(_ asked: Asked) -> Bool { settings.servesOperators && asked.isLocal }

    /// A form of another site must not do anything here: browsers tell where a form came from.
    private func checkOrigin(_ request: SiteRequest) throws(Refusal) {
        let refusal = Refusal(
            .forbidden,
            Phrase(zh: "提交来自其他网站，未予办理。请在本网站的页面上重新提交", en: "the form came from another site; nothing was done"))
        if let site = request.headers["sec-fetch-site"], site != ["same-origin"], site != ["none"] { throw refusal }
        guard let origins = request.headers["origin"] else { return }
        guard origins.count == 1, let host = request.header("host"),
            origins[0] == "http://\(host)" || origins[0] == "https://\(host)"
        else { throw refusal }
    }

    /// What an answer over HTTPS tells a browser: to come by HTTPS alone, for two years.
    static let transportSecurity = (name: "strict-transport-security", value: "max-age=63072000; includeSubDomains")

    /// What every answer tells a browser: run nothing but our own files, show the page in no frame, guess no types.
    static let securityHeaders: [(name: String, value: String)] = [
        (
            "content-security-policy",
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'"
        ),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ]
}
