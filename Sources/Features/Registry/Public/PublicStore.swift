package import Database
import Exact

/// One page of a list: its rows, how many there are in all, the names of the organisations they speak of.
struct PublicList: Sendable {
    /// How many entries meet the question.
    var total = 0
    /// Those of the page.
    var entries: [PublicEntry] = []
    /// Names of organisations by credit code, as far as they are known.
    var names: [String: String] = [:]
    /// Former names by credit code, where the name of today does not hold the words that were looked for.
    var formerNames: [String: String] = [:]
}

extension Querying {
    /// How many entries of a public register meet a question.
    ///
    /// - Throws: `DatabaseError`.
    func count(_ register: PublicRegister, _ query: RegisterQuery, _ moment: RegistryMoment) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM \(register.register.table) v
            WHERE \(register.register.speaking(moment.asOf)) AND \(query.condition(register, moment.asOf))
            """) ?? 0
    }

    /// Entries of a public register that meet a question, with nothing of them that is sealed.
    ///
    /// - Parameter start: how many of the list come before.
    /// - Throws: `DatabaseError`.
    func entries(
        _ register: PublicRegister, _ query: RegisterQuery, _ moment: RegistryMoment, from start: Int = 0, limit: Int
    ) throws -> [PublicEntry] {
        try rows(
            """
            SELECT \(joined: ["id"] + register.disclosure.columns(moment.asOf)) FROM \(register.register.table) v
            WHERE \(register.register.speaking(moment.asOf)) AND \(query.condition(register, moment.asOf))
            ORDER BY \(query.order(register, moment.asOf)) LIMIT \(limit) OFFSET \(start)
            """
        ).map { try PublicEntry($0, register.disclosure) }
    }

    /// The entries behind the one named `last`, in the order of names: what an export reads piece by piece.
    ///
    /// - Throws: `DatabaseError`.
    func entries(
        _ register: PublicRegister, _ query: RegisterQuery, _ moment: AsOf, after last: String, limit: Int
    ) throws -> [PublicEntry] {
        try rows(
            """
            SELECT \(joined: ["id"] + register.disclosure.columns(moment)) FROM \(register.register.table) v
            WHERE id > \(last) AND \(register.register.speaking(moment)) AND \(query.condition(register, moment))
            ORDER BY id LIMIT \(limit)
            """
        ).map { try PublicEntry($0, register.disclosure) }
    }

    /// An entry of a public register at a moment; `nil` when there was none that everybody may see.
    ///
    /// - Throws: `DatabaseError`.
    func publicEntry(_ id: String, _ register: PublicRegister, _ moment: RegistryMoment) throws -> PublicEntry? {
        let condition = register.disclosure.condition(moment.asOf)
        return try first(
            """
            SELECT \(joined: ["id"] + register.disclosure.columns(moment.asOf)) FROM \(register.register.table) v
            WHERE id = \(id) AND \(register.register.speaking(moment.asOf)) AND \(condition)
            """
        ).map { try PublicEntry($0, register.disclosure) }
    }

    /// Every version of an entry that everybody may see, the first one first.
    ///
    /// - Throws: `DatabaseError`.
    func publicVersions(of id: String, _ register: PublicRegister, _ moment: AsOf) throws -> [PublicVersion] {
        let condition = register.disclosure.condition(moment)
        return try rows(
            """
            SELECT v.id AS id, version, valid_from, valid_until, gone, recorded, act,
                (SELECT kind FROM act WHERE act.id = v.act) AS act_kind, \(joined: register.disclosure.columns(moment))
            FROM \(register.register.table) v WHERE v.id = \(id) AND \(condition) ORDER BY version
            """
        ).map { row in
            let from: CivilDay = try row["valid_from"]
            guard let validity = Validity(from: from, until: try row["valid_until"]) else {
                throw DatabaseError(reason: .column(name: "valid_until", message: "不晚于 valid_from"))
            }
            return PublicVersion(
                entry: try PublicEntry(row, register.disclosure), version: try row["version"], validity: validity,
                isGone: try row["gone"], recorded: try row["recorded"], act: try row["act"],
                actKind: try row["act_kind"])
        }
    }
}

// MARK: - Names of organisations

extension Querying {
    /// What organisations are called at a moment, by credit code; those without a name are missing.
    ///
    /// - Throws: `DatabaseError`.
    package func organisationNames(_ codes: [String], _ moment: AsOf) throws -> [String: String] {
        var names: [String: String] = [:]
        let register = Register.organisation
        var start = codes.startIndex
        while start < codes.endIndex {
            let end = min(start + 500, codes.endIndex)
            try forEach(
                """
                SELECT id, name FROM organisation_version v
                WHERE id IN (\(list: Array(codes[start..<end]))) AND name IS NOT NULL AND \(register.speaking(moment))
                """
            ) { row in names[try row["id"]] = try row["name"] }
            start = end
        }
        return names
    }

    /// Names that organisations had on other days, by credit code: the last of each that holds the words. A name that was
    /// corrected for all of its days was never one.
    ///
    /// - Throws: `DatabaseError`.
    func formerNames(_ entries: [PublicEntry], _ words: [SearchWord]) throws -> [String: String] {
        guard let word = words.first, !entries.isEmpty else { return [:] }
        var names: [String: String] = [:]
        let current = Dictionary(entries.map { ($0.id, $0.text("name")) }, uniquingKeysWith: { first, _ in first })
        try forEach(
            """
            SELECT id, name FROM organisation_version v
            WHERE id IN (\(list: entries.map(\.id))) AND gone = 0 AND lower(name) LIKE \(word.pattern) ESCAPE '!'
                AND NOT EXISTS (SELECT 1 FROM organisation_version later WHERE later.id = v.id
                    AND later.version > v.version AND later.valid_from <= v.valid_from
                    AND later.valid_until >= v.valid_until)
            ORDER BY id, version
            """
        ) { row in
            let id: String = try row["id"]
            let name: String = try row["name"]
            names[id] = current[id] == name ? nil : name
        }
        return names
    }

    /// A page of a list, with the names it needs.
    ///
    /// - Throws: `DatabaseError`.
    func list(
        _ register: PublicRegister, _ query: RegisterQuery, _ moment: RegistryMoment, page: Int, size: Int
    ) throws -> PublicList {
        var list = PublicList()
        list.total = try count(register, query, moment)
        let pages = max((list.total - 1) / size + 1, 1)
        let start = (min(max(page, 1), pages) - 1) * size
        list.entries = try entries(register, query, moment, from: start, limit: size)
        list.names = try organisationNames(register.organisations(in: list.entries), moment.asOf)
        if register.id == Register.organisation.id {
            list.formerNames = try formerNames(list.entries, SearchWord.words(of: query.text))
        }
        return list
    }
}

extension PublicRegister {
    /// The credit codes of organisations that entries speak of.
    func organisations(in entries: [PublicEntry]) -> [String] {
        let fields = disclosure.shown.filter { $0.namesOrganisation }.map(\.id)
        return Set(entries.flatMap { entry in fields.compactMap { entry.text($0) } }).sorted()
    }
}

extension Field {
    /// Whether it holds the credit code of an organisation.
    var namesOrganisation: Bool {
        switch content {
        case .organisation, .creditCode: true
        default: false
        }
    }
}
