package import Exact
package import Interchange

/// A question and how it was answered, for the log of the server.
package struct LogEntry: Sendable {
    /// When the answer was ready.
    package let at: Instant
    /// The name of the question; a problem page shows it.
    package let id: String
    /// The address it came from; empty where the system does not say.
    package let source: String
    /// The method, where it is one we know.
    package let method: String
    /// The id of the endpoint; `nil` where none answered.
    package let endpoint: String?
    /// The path, without its query: a query may hold what a person is looking for.
    package let path: String
    /// The status.
    package let status: Int
    /// Microseconds from the question to the answer.
    package let microseconds: Int64
    /// What went wrong inside; `nil` where nothing did.
    package let fault: String?

    /// `error` for a fault inside, else `info`.
    package var level: String { fault != nil || status >= 500 ? "error" : "info" }

    /// As a line of JSON, without its end.
    package var json: JSON {
        var members = [
            JSON.Member("at", .string("\(at)")), JSON.Member("level", .string(level)),
            JSON.Member("event", .string("answer")), JSON.Member("id", .string(id)),
            JSON.Member("source", .string(source)), JSON.Member("method", .string(method)),
            JSON.Member("path", .string(path)),
            JSON.Member("endpoint", endpoint.map(JSON.string) ?? .null),
            JSON.Member("status", .number(Decimal128(status))),
            JSON.Member("microseconds", .number(Decimal128(microseconds))),
        ]
        if let fault { members.append(JSON.Member("fault", .string(fault))) }
        return .object(members)
    }
}
