package import Civic
package import Database
package import Exact
import Interchange

/// What a settlement of a year reads from the registers, and as of when: the one place that says so.
///
/// - Organisations are as on the day whose rules judge the year's totals, 31 December unless told otherwise: size and
///   district are those of the year, whatever became of a unit later.
/// - Contracts and recognitions are those dated in the year, as on the day of the cut-off: a contract struck off by then
///   is cancelled, one revoked is not there.
/// - All of it is as known at the cut-off. What was recorded later is not looked at, so that the same cut-off gives the
///   same bytes, unless an act that was under way at that very moment came to its end after it.
package struct SettlementFacts: Hashable, Sendable {
    /// The year of contracts and recognitions.
    package let year: Period
    /// The day of the organisations.
    package let asOf: CivilDay
    /// The day of contracts and recognitions, and the moment up to which anything counts as known.
    package let cutOff: AsOf

    /// The facts of a year; `nil` for one that no date can name.
    package init?(year: Int, asOf: CivilDay? = nil, cutOff: AsOf) {
        guard let period = Period.year(year) else { return nil }
        self.year = period
        self.asOf = asOf ?? period.until
        self.cutOff = cutOff
    }
}

// MARK: - As files

extension SettlementFacts {
    /// The three files of a folder of facts, by name: amounts in fen, LF, organisations and contracts in the order of
    /// their names.
    ///
    /// Recognitions are in the order in which they were first recorded, as in the file they came from: of two that
    /// exclude each other the first stays.
    ///
    /// - Parameter organisation: whose facts alone are asked for, with those it deals with; `nil` for all.
    /// - Throws: `DatabaseError`.
    package func files(
        from reader: some Querying, of organisation: CreditCode? = nil
    ) throws -> [String: [UInt8]] {
        let code = organisation?.description
        let contracts = try reader.csv(
            of: .contract, SettlementFacts.contracts, cutOff,
            where: """
                registered_on >= \(year.from) AND registered_on <= \(year.until)
                AND (seller_id IS NOT NULL OR buyer_id IS NOT NULL)\(parties(code))
                """)
        let dated: SQL = "recognised_on >= \(year.from) AND recognised_on <= \(year.until)\(holder(code))"
        let isApproved = try reader.isApproved(cutOff, where: dated)
        let recognitions = try reader.csv(
            of: .recognition,
            SettlementFacts.recognitions + (isApproved ? [FactColumn("approved_amount", "approved_amount_fen")] : []),
            cutOff, where: dated, order: SettlementFacts.firstRecorded)
        let organisations = try reader.csv(
            of: .organisation, SettlementFacts.organisations, AsOf(asOf, known: cutOff.known), where: unit(code))
        return [
            "organisations.csv": organisations, "contracts.csv": contracts, "recognitions.csv": recognitions,
        ]
    }

    private func parties(_ code: String?) -> SQL {
        code.map { " AND (seller_id = \($0) OR buyer_id = \($0))" } ?? ""
    }

    private func holder(_ code: String?) -> SQL { code.map { " AND org_id = \($0)" } ?? "" }

    /// The unit, and whoever was ever the other party of a contract of its.
    private func unit(_ code: String?) -> SQL? {
        code.map { code in
            """
            id = \(code) OR id IN (SELECT seller_id FROM contract_version WHERE buyer_id = \(code))
            OR id IN (SELECT buyer_id FROM contract_version WHERE seller_id = \(code))
            """
        }
    }

    private static let firstRecorded: SQL = """
        (SELECT first.recorded FROM recognition_version first WHERE first.id = v.id AND first.version = 1),
        (SELECT first.act FROM recognition_version first WHERE first.id = v.id AND first.version = 1),
        (SELECT first.act_row FROM recognition_version first WHERE first.id = v.id AND first.version = 1)
        """

    private static let organisations: [FactColumn] = [
        .init("id", "org_id"), .init("kind"), .init("size"), .init("district"), .init("hnte_first_year"),
        .init("above_scale_industrial", .flag),
    ]

    private static let contracts: [FactColumn] = [
        .init("id", "contract_id"), .init("registered_on", .day), .init("kind"),
        .init("seller_id", .party), .init("buyer_id", .party),
        .init("turnover", "turnover_fen"), .init("technology_amount", "technology_amount_fen"),
        .init("tax_exempt", "tax_exempt_fen"), .init("status"),
    ]

    private static let recognitions: [FactColumn] = [
        .init("org_id"), .init("recognition"), .init("recognised_on", .day),
    ]
}

// MARK: - Columns

/// A column of a register and what a file of facts makes of it.
private struct FactColumn {
    /// How a value is written.
    enum Form {
        /// A text or a number as it is.
        case plain
        /// A day number as a date.
        case day
        /// 1 or 0 as `true` or `false`.
        case flag
        /// A credit code, or `outside` for somebody who has none.
        case party
    }

    let name: SQLName
    let header: String
    let form: Form

    init(_ name: SQLName, _ header: String? = nil, _ form: Form = .plain) {
        self.name = name
        self.header = header ?? name.description
        self.form = form
    }

    init(_ name: SQLName, _ form: Form) { self.init(name, nil, form) }

    /// Writes a value of the column.
    ///
    /// - Throws: `DatabaseError` for text that is not UTF-8, which this program does not write.
    func write(_ value: SQLValue, to writer: inout CSVWriter) throws {
        switch (value, form) {
        case (.null, .party): writer.field("outside")
        case (.null, _): writer.field("")
        case (.text(let text), _): writer.field(text)
        case (.int(let number), .plain), (.int(let number), .party): writer.field(number)
        case (.int(let number), .day): writer.field(plain: { CivilDay(number: number).append(to: &$0) })
        case (.int(let number), .flag): writer.field(number == 1 ? "true" : "false")
        case (.bytes, _): throw DatabaseError(reason: .column(name: name.description, message: "内容不是 UTF-8 文字"))
        }
    }
}

extension Querying {
    /// The entries of a register at a moment as a file; values are read by their places, since there are millions.
    fileprivate func csv(
        of register: Register, _ columns: [FactColumn], _ moment: AsOf, where condition: SQL?, order: SQL = "id"
    ) throws -> [UInt8] {
        var writer = CSVWriter()
        writer.record(columns.map(\.header))
        let further: SQL = condition.map { "AND (\($0))" } ?? ""
        try forEach(
            """
            SELECT \(columns.map(\.name)) FROM \(register.table) v
            WHERE \(register.speaking(moment)) \(further) ORDER BY \(order)
            """
        ) { row in
            for (column, value) in zip(columns, row.values) { try column.write(value, to: &writer) }
            writer.endRecord()
        }
        return writer.bytes
    }

    /// Whether any of the recognitions has an approved amount; where none has, the file has no such column.
    fileprivate func isApproved(_ moment: AsOf, where condition: SQL) throws -> Bool {
        let register = Register.recognition
        return try first(
            """
            SELECT id FROM \(register.table) v
            WHERE approved_amount IS NOT NULL AND \(register.speaking(moment)) AND \(condition) LIMIT 1
            """) != nil
    }
}
