import Civic
import Database
import Exact
import Interchange
import TransparencyLog

/// Holds one row of `act` against its leaf, its bodies and its mark.
struct ActAudit {
    let key: ActKey

    /// What was found in the bodies of an act.
    struct Bodies {
        /// Which of them are gone.
        var missing: Erasure.Bodies?
        /// What the act erased, if it is an erasure.
        var erasure: Erasure?
        /// The files the act rests on.
        var evidence: [Evidence.Reference] = []
    }

    /// Checks an act whose columns could be read.
    ///
    /// - Throws: ``DatabaseError`` for a column of leaf, mark or bodies that does not hold what it should.
    func check(_ row: Row, _ act: Act, report: inout AuditReport) throws -> Bodies {
        let id = act.id.description
        let content: [UInt8] = try row["content"]
        if Hash.leaf(content) != act.leaf { report.find("act", id, "叶子内容与散列不符") }
        if try !key.isValid(row["mac"], of: act) {
            report.find("act", id, "没有本系统的印记，不是由本系统写入，或者写入后被改动")
        }
        guard let leaf = LeafContent(bytes: content) else {
            report.find("act", id, "叶子内容不是规定的格式")
            return Bodies()
        }
        if leaf.at != act.at { report.find("act", id, "办理时间与叶子不符") }
        if leaf.policy != act.policy { report.find("act", id, "政策包与叶子不符") }
        if try (row["body"] as SQLValue) == .null {
            report.find("act_body", id, "办理内容被删除")
            return Bodies()
        }
        return try checkBodies(row, act, leaf, report: &report)
    }

    private func checkBodies(
        _ row: Row, _ act: Act, _ leaf: LeafContent, report: inout AuditReport
    ) throws -> Bodies {
        var found = Bodies()
        let open = try part("open", of: row, act, leaf.open, by: Commitment.open, report: &report)
        let sealed = try part("sealed", of: row, act, leaf.sealed, by: Commitment.sealed, report: &report)
        switch (open, sealed) {
        case (.erased, .erased): found.missing = .both
        case (.erased, _): found.missing = .open
        case (_, .erased): found.missing = .sealed
        default: break
        }
        if case .said(let json) = open {
            compare(said(by: json, of: act), of: act, report: &report)
            found.evidence += Evidence.Reference.all(in: json)
            if act.kind == Erasure.kind { found.erasure = Erasure(facts: json["facts"]) }
        }
        if case .said(let json) = sealed {
            found.evidence += Evidence.Reference.all(in: json)
            compare([("actor", json["actor"]?.string, act.actor.rawValue)], of: act, report: &report)
        }
        return found
    }

    private enum Part {
        case said(JSON)
        case erased
        case damaged
    }

    private func part(
        _ name: String, of row: Row, _ act: Act, _ committed: Hash, by hash: ([UInt8], [UInt8]) -> Hash,
        report: inout AuditReport
    ) throws -> Part {
        let salt: [UInt8]? = try row[name + "_salt"]
        let body: [UInt8]? = try row[name + "_body"]
        if salt == nil, body == nil { return .erased }
        guard let salt, let body, hash(salt, body) == committed, let json = try? JSON(parsing: body) else {
            report.find("act_body", act.id, "列 \(name)_salt、\(name)_body 与存证不符")
            return .damaged
        }
        return .said(json)
    }
}

// MARK: - Columns against the body

extension ActAudit {
    /// A column, what the body says of it, and what it holds.
    private typealias Said = (column: String, said: String?, found: String?)

    private func said(by json: JSON, of act: Act) -> [Said] {
        [
            ("id", json["act"]?.string, act.id.description), ("kind", json["kind"]?.string, act.kind),
            ("subject", json["subject"]?.string, act.subject.rawValue),
            ("seq", json["seq"]?.number.map { "\($0)" }, "\(act.sequence)"),
            ("prev", json["prev"]?.string, act.previous?.description),
        ]
    }

    /// Compared byte by byte: two spellings of one letter are two texts.
    private func compare(_ columns: [Said], of act: Act, report: inout AuditReport) {
        for column in columns where column.said.map({ Array($0.utf8) }) != column.found.map({ Array($0.utf8) }) {
            report.find(
                "act", act.id, "列 \(column.column) 为“\(column.found ?? "空")”，存证为“\(column.said ?? "空")”")
        }
    }
}
