import Interchange
import Markup

extension Operation {
    /// An answer it may get.
    struct Answer: Sendable {
        /// The status.
        let status: Int
        /// When it is given.
        let name: Phrase
        /// What its body may be; empty where it has none.
        var types: [MediaType] = []
        /// The form of a JSON body.
        var schema: Schema?
        /// The header fields that tell something beside the body.
        var headers: [(name: String, what: Phrase)] = []
    }

    /// Every answer it may get, by status.
    var answers: [Answer] {
        (successes + problems.map { kind in problem(kind.rawValue, kind.title) } + [broken])
            .sorted { $0.status < $1.status }
    }

    private var successes: [Answer] {
        var answers = representation.statuses.map { status in
            guard status == 303 else {
                return Answer(
                    status: status, name: OpenAPIWords.found, types: [representation.mediaType],
                    schema: representation.schema)
            }
            return Answer(status: status, name: OpenAPIWords.elsewhere, headers: [("Location", OpenAPIWords.location)])
        }
        if endpoint.isSteady {
            answers.append(Answer(status: 304, name: OpenAPIWords.unchanged, headers: [("ETag", OpenAPIWords.tag)]))
        }
        return answers
    }

    /// The refusals that can meet it.
    private var problems: [Refusal.Kind] {
        var kinds: [Refusal.Kind] = [.invalid, .missing, .addressTooLong, .unavailable]
        if endpoint.access != .everyone || endpoint.method == .post { kinds.append(.forbidden) }
        if endpoint.method == .post { kinds += [.conflict, .tooLarge, .mediaType, .tooMany] }
        if endpoint.again != nil { kinds.append(.unprocessable) }
        return kinds
    }

    private var broken: Answer { problem(500, OpenAPIWords.broken) }

    /// A page where a page was asked for, else a document of RFC 9457; where a value in the path may end in the suffix
    /// of a file, either.
    private func problem(_ status: Int, _ name: Phrase) -> Answer {
        // The longest addresses are refused on the wire, before anybody knows what is asked for: nothing is sent but that.
        if status == Refusal.Kind.addressTooLong.rawValue { return Answer(status: status, name: name) }
        var types: [MediaType] = representation.mediaType == .html ? [.html] : [.problem]
        if !endpoint.path.valueNames.isEmpty { types = [.problem, .html] }
        if status == 422 { types = [.html] }
        return Answer(status: status, name: name, types: types, schema: ProblemDocument.schema)
    }
}
