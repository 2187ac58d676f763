import Interchange
import Markup

/// What a form brought: names, values, files.
struct FormBody {
    /// Names and values, decoded, in order.
    var pairs: [(name: String, value: String)] = []
    /// Files, by the name of their input.
    var files: [String: UploadedFile] = [:]

    /// Reads the body of a question as its endpoint takes it; a `GET` has none.
    ///
    /// - Parameters:
    ///   - folder: where files are kept meanwhile; nobody else may look into it.
    ///   - name: makes names of files that nobody can guess.
    /// - Throws: ``Refusal``, where it is too large, of another type, or wrongly encoded; `FileOutput.Fault`.
    static func read(
        _ request: SiteRequest, for endpoint: Endpoint, in folder: String, naming name: @escaping () -> String
    ) async throws -> FormBody {
        guard endpoint.method == .post else { return FormBody() }
        guard let type = request.header("content-type") else {
            if request.body.length == 0, request.headers["content-type"] == nil { return FormBody() }
            throw unknownType
        }
        switch Array(type.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }.map(lowercased)) {
        case Array("application/x-www-form-urlencoded".utf8): return try await coded(request)
        case Array("multipart/form-data".utf8):
            guard let boundary = MultipartBoundary(contentType: type) else { throw Refusal.wrongForm }
            return try await parts(request, boundary, endpoint, folder, name)
        default: throw unknownType
        }
    }

    private static func coded(_ request: SiteRequest) async throws -> FormBody {
        guard request.body.length ?? 0 <= FormCoding.limit else { throw tooLarge(FormCoding.limit) }
        var bytes: [UInt8] = []
        try await request.body.read { piece in
            guard bytes.count + piece.count <= FormCoding.limit else { throw tooLarge(FormCoding.limit) }
            bytes += piece
        }
        return FormBody(pairs: try FormCoding.decode(bytes))
    }

    private static func parts(
        _ request: SiteRequest, _ boundary: MultipartBoundary, _ endpoint: Endpoint, _ folder: String,
        _ name: @escaping () -> String
    ) async throws -> FormBody {
        var parser = MultipartParser(boundary)
        var taker = PartTaker(endpoint.inputs.map(\.form), folder: folder, naming: name)
        guard request.body.length ?? 0 <= taker.limit else { throw tooLarge(taker.limit) }
        do {
            var count = 0
            try await request.body.read { piece in
                count += piece.count
                guard count <= taker.limit else { throw tooLarge(taker.limit) }
                try parser.feed(piece) { event in try taker.take(event) }
            }
            try parser.finish()
            return taker.form
        } catch {
            taker.form.discard()
            throw error
        }
    }

    /// Removes the files from where they lay.
    func discard() {
        for file in files.values { PrivateFile.remove(file.path) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

    private static let unknownType = Refusal(
        .mediaType, Phrase(zh: "提交的内容不是表单，请从页面上的表单提交", en: "the body is no form"))

    static func tooLarge(_ limit: Int) -> Refusal {
        let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) B"
        return Refusal(
            .tooLarge,
            Phrase(zh: "提交的内容超过 \(size) 的上限，请分次提交", en: "the body has more than \(size); send it in parts"))
    }
}

extension Refusal {
    static let wrongForm = Refusal(
        .invalid, Phrase(zh: "表单的格式有误，请从页面上的表单重新提交", en: "the form is malformed; send it from the page"))
}
