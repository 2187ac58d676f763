import Exact
import Interchange

/// One line of `reasons.jsonl`.
struct ReasonLine {
    let json: JSON
    let organisation: String
    let rule: String
    let outcome: String
    let amount: Int64
    let reason: String
    let code: String
    let clause: String

    /// A line that lacks what every line has.
    struct Hole: Error {
        let line: String
    }

    init(_ bytes: some Sequence<UInt8>) throws {
        let bytes = Array(bytes)
        json = try JSON(parsing: bytes)
        guard let organisation = json["org_id"]?.string, let rule = json["rule"]?.string,
            let outcome = json["outcome"]?.string, let amount = json["amount_fen"]?.number?.int64,
            let reason = json["reason"]?.string, let code = json["reason_code"]?.string,
            let clause = json["clause"]?.string
        else { throw Hole(line: String(decoding: bytes, as: UTF8.self)) }
        self.organisation = organisation
        self.rule = rule
        self.outcome = outcome
        self.amount = amount
        self.reason = reason
        self.code = code
        self.clause = clause
    }

    static func all(in bytes: [UInt8]) throws -> [ReasonLine] {
        try bytes.split(separator: UInt8(ascii: "\n")).map { try ReasonLine($0) }
    }
}
