import Civic
import DMN
import Exact
import FEEL
import Policy

/// The decisions about anomalies, asked with compact facts; what is odd, and from which number on, they alone know.
struct AnomalyRules: Sendable {
    /// What the model says of one contract.
    struct Judgement {
        let isCounted: Bool
        /// Whether it may be a part of something larger that was split.
        let isPart: Bool
        /// The day by which parts are compared.
        let day: CivilDay
        let remarks: [Remark]
    }

    /// An anomaly without the contracts it is about.
    struct Remark {
        let code: String
        let treatment: Anomaly.Treatment
        let message: Text
        let clause: String
    }

    /// What each code is called on the list, in the order of the model.
    let words: [(code: String, word: Text)]
    private let contract: PreparedDecision
    private let splitDays: PreparedDecision
    private let split: PreparedDecision
    private let mutual: PreparedDecision
    private let rush: PreparedDecision
    private let parameters: Value

    init(_ book: RuleBook, parameters: [String: Decimal128]) throws(RuleFault) {
        let file = RuleBook.anomaliesFile
        let program = try book.program(file)
        guard program.place(named: "Words") != nil else { throw RuleFault(.missingDecision("Words", model: file)) }
        words = (program.evaluate("Words", inputs: [:]).value.list ?? []).compactMap { row in
            guard let code = row["code"].string, let word = row["word"].string else { return nil }
            return (code, Text(model: word))
        }
        contract = try book.prepared("Contract", program, in: file)
        splitDays = try book.prepared("Split days", program, in: file)
        split = try book.prepared("Split", program, in: file)
        mutual = try book.prepared("Mutual signing", program, in: file)
        rush = try book.prepared("Rush", program, in: file)
        self.parameters = try .numbers(parameters, among: program.limitNames)
    }

    private func ask(_ decision: PreparedDecision, _ facts: [String: Value]) -> Evaluation {
        decision.evaluate(decision.inputs.map { $0 == "parameters" ? parameters : facts[$0] ?? .null })
    }
}

// MARK: - Asking

extension AnomalyRules {
    private static let contractShape = Shape([
        "contract_id", "status", "registered_on", "signed_on", "turnover", "technology_amount", "related_parties",
        "foreign", "government", "same_unit", "same_successor",
    ])

    /// What is to be said of one contract in `year`.
    func judgement(
        on contract: RegisteredContract, isSameSuccessor: Bool, year: Value
    ) throws(RuleFault) -> Judgement {
        let facts = Context(
            shape: Self.contractShape,
            values: [
                .string(contract.id), .string(contract.status), .date(contract.registeredOn),
                contract.signedOn.map(Value.date) ?? .null, .number(contract.turnover.decimal),
                .number(contract.technologyAmount.decimal), Self.flag(contract.isBetweenRelated),
                Self.flag(contract.isForeign), Self.flag(contract.isGovernment),
                .boolean(!contract.seller.isEmpty && contract.seller == contract.buyer), .boolean(isSameSuccessor),
            ])
        let evaluation = ask(self.contract, ["contract": .context(facts), "year": year])
        guard let counted = evaluation.value["counted"].boolean, let isPart = evaluation.value["is part"].boolean,
            case .date(let day) = evaluation.value["day"],
            let remarks = Self.remarks(evaluation.value["anomalies"])
        else { throw fault(self.contract, evaluation) }
        return Judgement(isCounted: counted, isPart: isPart, day: day, remarks: remarks)
    }

    /// How many days, first and last counted, the parts of a split may lie apart.
    func daysOfSplit() throws(RuleFault) -> Int64 {
        let evaluation = ask(splitDays, [:])
        guard let days = evaluation.value.number?.scaledInt64(scale: 0) else { throw fault(splitDays, evaluation) }
        return days
    }

    func remarks(onWindow facts: Value) throws(RuleFault) -> [Remark] { try remarks(split, ["window": facts]) }

    func remarks(onPair facts: Value) throws(RuleFault) -> [Remark] { try remarks(mutual, ["pair": facts]) }

    /// What is to be said of a seller's year, and from which day on.
    func rush(_ facts: Value, year: Value) throws(RuleFault) -> (since: CivilDay, remarks: [Remark]) {
        let evaluation = ask(rush, ["seller": facts, "year": year])
        guard case .date(let since) = evaluation.value["since"],
            let remarks = Self.remarks(evaluation.value["anomalies"])
        else { throw fault(rush, evaluation) }
        return (since, remarks)
    }

    private func remarks(_ decision: PreparedDecision, _ facts: [String: Value]) throws(RuleFault) -> [Remark] {
        let evaluation = ask(decision, facts)
        guard let remarks = Self.remarks(evaluation.value) else { throw fault(decision, evaluation) }
        return remarks
    }

    private static func remarks(_ value: Value) -> [Remark]? {
        guard let items = value.list else { return nil }
        let remarks = items.compactMap(Remark.init)
        return remarks.count == items.count ? remarks : nil
    }

    private static func flag(_ flag: Bool?) -> Value { flag.map(Value.boolean) ?? .null }

    private func fault(_ decision: PreparedDecision, _ evaluation: Evaluation) -> RuleFault {
        let found = evaluation.diagnostics.first?.message(in: .chinese) ?? evaluation.value.text
        return RuleFault(.answer(decision: decision.name, found: found))
    }
}

extension AnomalyRules.Remark {
    fileprivate init?(_ value: Value) {
        guard let code = value["code"].string,
            let treatment = value["treatment"].string.flatMap(Anomaly.Treatment.init),
            let message = value["message"].string, let clause = value["clause"].string
        else { return nil }
        self.init(code: code, treatment: treatment, message: Text(model: message), clause: clause)
    }
}
