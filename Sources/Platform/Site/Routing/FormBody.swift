import Markup

/// What a form brought: names, values, files.
struct FormBody {
    /// Names and values, decoded, in order.
    var pairs: [(name: String, value: String)] = []
    /// Files, by the name of their input.
    var files: [String: UploadedFile] = [:]

    /// Reads the body of a question as its endpoint takes it; a `GET` has none.
    ///
    /// - Throws: ``Refusal``, where it is too large, of another type, or wrongly encoded.
    static func read(_ request: SiteRequest, for endpoint: Endpoint, in folder: String) async throws -> FormBody {
        guard endpoint.method == .post else { return FormBody() }
        guard let type = request.header("content-type") else {
            if request.body.length == 0 { return FormBody() }
            throw unknownType
        }
        guard
            type.utf8.prefix(while: { $0 != UInt8(ascii: ";") }).elementsEqual("application/x-www-form-urlencoded".utf8)
        else { throw unknownType }
        var bytes: [UInt8] = []
        try await request.body.read { piece in
            guard bytes.count + piece.count <= FormCoding.limit else { throw tooLarge(FormCoding.limit) }
            bytes += piece
        }
        return FormBody(pairs: try FormCoding.decode(bytes))
    }

    /// Removes the files from where they lay.
    func discard() {}

    private static let unknownType = Refusal(
        .mediaType, Phrase(zh: "提交的内容不是表单，请从页面上的表单提交", en: "the body is no form"))

    static func tooLarge(_ limit: Int) -> Refusal {
        Refusal(
            .tooLarge,
            Phrase(
                zh: "提交的内容超过 \(limit >> 20) MB 的上限，请分次提交",
                en: "the body has more than \(limit >> 20) MB; send it in parts"))
    }
}
